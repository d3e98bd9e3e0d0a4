import { feedResponse } from "../../lib/discovery/feed/response.ts";
import { load } from "../../lib/load.ts";

export const dynamic = "force-static";

export const GET = () => feedResponse("json", load());
