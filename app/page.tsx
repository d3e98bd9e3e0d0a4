import { HomePage } from "../components/home/home-page.tsx";
import { homeMetadata } from "../lib/discovery/pages-metadata.ts";
import { load } from "../lib/load.ts";

export const generateMetadata = () => homeMetadata(load());

export default function Page() {
  return <HomePage site={load()} />;
}
