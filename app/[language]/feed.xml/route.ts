import { address } from "../../../lib/content/addresses.ts";
import { feedOf } from "../../../lib/machines/feed.ts";
import { routeOf, textAs } from "../../page-factory.tsx";

export const dynamic = "force-static";

export const { generateStaticParams, GET } = routeOf({
  at: () => address.feed(address.home),
  view: (site) => feedOf(site),
  answer: textAs("application/atom+xml"),
});
