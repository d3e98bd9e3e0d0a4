import { NotFound } from "../components/not-found.tsx";
import { load } from "../lib/load.ts";

export const metadata = { alternates: { canonical: null } };

export default function NotFoundPage() {
  return <NotFound site={load()} />;
}
