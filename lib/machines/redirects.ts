import { atRoot, href } from "../content/addresses.ts";
import { movesOf } from "../site/moves.ts";
import type { Site } from "../site/site.ts";
import { movedPage } from "./moved-page.ts";

/** Every redirect of a site, for the configuration of hosts, and the page that other hosts serve in its place. */
export function redirectsOf(site: Site): { from: string; to: string; html: string | undefined }[] {
  return movesOf(site).map((move) => ({
    from: href(atRoot(site), move.from),
    to: href(atRoot(site), move.to),
    html: move.from.endsWith("/") ? movedPage(site, move) : undefined,
  }));
}
