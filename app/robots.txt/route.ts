import { absolute } from "../../lib/content/addresses.ts";
import { oneAddress, routeOf, textAs } from "../page-factory.tsx";

export const dynamic = "force-static";

export const { GET } = routeOf({
  at: () => "/robots.txt",
  addresses: oneAddress,
  view: (site) => ({ text: `User-Agent: *\nAllow: /\n\nSitemap: ${absolute(site, "/sitemap.xml")}\n` }),
  answer: textAs("text/plain"),
});
