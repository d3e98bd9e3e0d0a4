import { sitemap } from "../../lib/machines/sitemap.ts";
import { oneAddress, routeOf, textAs } from "../page-factory.tsx";

export const dynamic = "force-static";

export const { GET } = routeOf({
  at: () => "/sitemap.xml",
  addresses: oneAddress,
  view: (site) => ({ text: sitemap(site) }),
  answer: textAs("application/xml"),
});
