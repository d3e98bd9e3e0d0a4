import { groupFeed } from "../../../../groups.tsx";

export const dynamic = "force-static";

export const { generateStaticParams, GET } = groupFeed("office");
