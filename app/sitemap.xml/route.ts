import { sitemap } from "../../lib/machines/sitemap.ts";
import { once, routeOf, textAs } from "../page-factory.tsx";

export const dynamic = "force-static";

export const { GET } = routeOf({
  at: () => "/sitemap.xml",
  addresses: once,
  view: (site) => ({ text: sitemap(site) }),
  answer: textAs("application/xml"),
});
