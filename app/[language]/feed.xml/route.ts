import { feedResponse } from "../../../lib/machines/feed/response.ts";
import { routeOf } from "../../in-each-language.ts";

export const dynamic = "force-static";

export const { generateStaticParams, GET } = routeOf((site) => feedResponse(site));
