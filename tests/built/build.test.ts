import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { redirectsOf } from "../../lib/machines/redirects.ts";
import { type Change, publishUnder } from "../publish/support/published.ts";
import { companyFolder, copyCompany, epoch } from "../support/company.ts";
import { shown } from "../support/company-site.ts";
import { fingerprint } from "../support/site-copy.ts";
import { thorough } from "../support/thorough.ts";

test.runIf(thorough)(
  "the same content built from nothing in another folder → the same site, byte for byte",
  async () => {
    const copy = copyCompany("again");
    await copy.buildWhole({ epoch });
    // Turbopack names the typeface's class after the folder of the project below that of the lockfile.
    const [, typeface = ""] =
      /([\w-]+)_variable/.exec(readFileSync(join(companyFolder, "out/404.html"), "utf8")) ?? [];
    const renamed = (text: string) => text.replace(/[\w-]+(?=_(variable|className)\b)/g, typeface);
    const change: Change = (built, write) => {
      for (const files of [built.pages, built.assets])
        for (const [path, file] of files)
          if (/\.(html|css)$/.test(path)) files.set(path, write(path, renamed(readFileSync(file, "utf8"))));
    };
    const again = await publishUnder("/careers", copy.root, change, redirectsOf(shown));
    const files = fingerprint(again.out);
    again.end();
    expect(Object.keys(files).length).toBeGreaterThan(100);
    expect(files).toEqual(fingerprint(join(companyFolder, "out")));
  },
);
