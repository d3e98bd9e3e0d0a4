import { join } from "node:path";
import { Temporal } from "temporal-polyfill";
import { absolute } from "../../lib/content/addresses.ts";
import { readContentFolder } from "../../lib/read/content-folder.ts";
import { readContent } from "../../lib/read/read-content.ts";
import { type Site, siteAt } from "../../lib/site/site.ts";
import { companyFolder, epoch } from "./company.ts";
import { readSite } from "./out.ts";

const { files, publicFiles } = readContentFolder(companyFolder);

/** The company's site as it was built. */
export const site = readSite(join(companyFolder, "out"));

export const shown = siteAt(
  readContent(files, { publicFiles }),
  Temporal.Instant.fromEpochMilliseconds(epoch * 1000),
);

/** The full address at which a page is published, from its path on the site. */
export const full = (path: string) => absolute(shown, path);

/** The site in the language in which a page stands; the first one for a page in a language that is not the site's. */
export function siteOf(path: string): Site {
  const tag = path.split("/")[1] ?? "";
  return shown.languages.includes(tag) ? shown.in(tag) : shown;
}

/** The site in each of its languages, for the tests of what each of them has. */
export const languages = shown.languages.map((language) => shown.in(language));

const kinds = {
  "the home page": "/",
  "the story": "/story/",
  "the list of positions": "/positions/",
  "an open position": "/positions/charpentier-de-marine/",
  "a closed position": "/positions/chef-de-quart/",
  "the offices": "/offices/",
  "an office": "/offices/nantes/",
  "the teams": "/teams/",
  "a team": "/teams/voilerie/",
  "a contract": "/contracts/permanent/",
  "how hiring works": "/hiring/",
  "a page of one's own": "/a-bord/",
  "a wrong address": "/no-such-page/",
};

/** One page of each kind in each language that has it, by its address without the base path, and what is written there. */
export const pageKinds = [
  ...languages.flatMap(({ language, prefix }) =>
    Object.entries(kinds).map(([kind, at]) => {
      const path = prefix + at;
      return { kind, path, language, written: kind === "a wrong address" ? `${prefix}/404.html` : path };
    }),
  ),
  {
    ...{ kind: "a position in a language that the site lacks", language: "es" },
    ...{ path: "/es/positions/maitre-voilier/", written: "/es/positions/maitre-voilier/" },
  },
].filter(({ written }) => site.pages.some(({ path }) => path === written));
