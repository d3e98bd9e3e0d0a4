import { groupFeed } from "../../../../group-view.ts";

export const dynamic = "force-static";

export const { generateStaticParams, GET } = groupFeed("team");
