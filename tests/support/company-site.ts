import { join } from "node:path";
import { Temporal } from "temporal-polyfill";
import { readContentFolder } from "../../lib/read/content-folder.ts";
import { readContent } from "../../lib/read/read-content.ts";
import { absolute } from "../../lib/schema/addresses.ts";
import { siteAt } from "../../lib/site/site.ts";
import { companyFolder, epoch } from "./company.ts";
import { readSite } from "./out.ts";

const { files, publicFiles } = readContentFolder(companyFolder);

/** The company's site as it was built. */
export const site = readSite(join(companyFolder, "out"));

/** What it has to show. */
export const shown = siteAt(
  readContent(files, { publicFiles, bodies: false }),
  Temporal.Instant.fromEpochMilliseconds(epoch * 1000),
);

/** The full address at which a page is published, from its path on the site. */
export const full = (path: string) => absolute(shown, path);

/** One page of each kind, by its address without the base path. */
export const pageKinds = [
  { kind: "the home page", path: "/" },
  { kind: "the story", path: "/story/" },
  { kind: "the list of positions", path: "/positions/" },
  { kind: "an open position", path: "/positions/charpentier-de-marine/" },
  { kind: "a position in another language", path: "/en/positions/charpentier-de-marine/" },
  { kind: "a closed position", path: "/positions/agent-escale/" },
  { kind: "the offices", path: "/offices/" },
  { kind: "an office", path: "/offices/nantes/" },
  { kind: "the teams", path: "/teams/" },
  { kind: "a team", path: "/teams/voilerie/" },
  { kind: "a contract", path: "/contracts/permanent/" },
  { kind: "how hiring works", path: "/hiring/" },
  { kind: "a page of one's own", path: "/a-bord/" },
  { kind: "a wrong address", path: "/no-such-page/" },
];
