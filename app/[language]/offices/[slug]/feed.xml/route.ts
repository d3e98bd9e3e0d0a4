import { address } from "../../../../../lib/content/addresses.ts";
import { feedOf } from "../../../../../lib/machines/feed.ts";
import { routeOf, textAs } from "../../../../page-factory.tsx";

export const dynamic = "force-static";

export const { generateStaticParams, GET } = routeOf({
  at: (slug) => address.feed(address.office({ slug })),
  slugs: ({ offices }) => offices.list.map(({ slug }) => slug),
  view: (site, slug) => feedOf(site, { kind: "office", slug }),
  answer: textAs("application/atom+xml"),
});
