import { cpSync, mkdirSync, readFileSync, symlinkSync } from "node:fs";
import path from "node:path";
import type { Root } from "hast";
import { toString as textOf } from "hast-util-to-string";
import { Temporal } from "temporal-polyfill";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { isError } from "../../lib/messages/problem.ts";
import { en } from "../../lib/site/labels/en.ts";
import { labelsFor } from "../../lib/site/labels.ts";
import { unbound } from "../../lib/site/typography.ts";
import { buildSite } from "../../scripts/build/build-site.ts";
import { renderAsNext } from "../support/as-next.ts";
import { elements, named } from "../support/element.ts";
import { sharedFolder } from "../support/folder.ts";
import { type BuiltSite, pageAt, readSite } from "../support/out.ts";
import { writeTo } from "../support/write-to.ts";

/* A small site in Czech, Spanish and Japanese, built whole; Next's part is done in this process. */

const root = sharedFolder("small-site");
const home = process.cwd();
let site: BuiltSite;

beforeAll(async () => {
  vi.stubEnv("NODE_ENV", "production");
  cpSync("tests/fixtures/minimal", root, { recursive: true });
  symlinkSync(path.resolve("components"), path.join(root, "components"));
  mkdirSync(path.join(root, "node_modules"));
  symlinkSync(
    path.resolve("node_modules/@fontsource-variable"),
    path.join(root, "node_modules/@fontsource-variable"),
  );
  const company = readFileSync("tests/fixtures/minimal/content/company.md", "utf8");
  writeTo(
    root,
    "content/company.md",
    company
      .replace("language: en", "language: cs\nlanguages: [es, ja]")
      .replace("asOf: 2021", "asOf: 2021-05"),
  );
  for (let number = 1; number <= 4; number++) {
    const fields = {
      office: number === 1 ? "bordeaux" : "paris",
      more:
        number === 1
          ? "workplace: hybrid\nofficeDays: 2-3\nsalary: { min: 30000, currency: EUR, per: month }\n"
          : "",
    };
    writeTo(
      root,
      `content/positions/role-${number}.md`,
      `---\ntitle: Role ${number}\nteam: data\noffices: [${fields.office}]\ncontract: [permanent, freelance]\n` +
        `hours: part-time\n${fields.more}opened: 2026-01-1${number}\ncloses: 2026-02-03\n---\n\n## Words\n\nWords.\n`,
    );
  }
  for (const language of ["es", "ja"])
    writeTo(
      root,
      `content/positions/role-1.${language}.md`,
      "---\ntitle: Role 1\n---\n\n## Words\n\nWords.\n",
    );
  process.chdir(root);
  try {
    await buildSite({
      ...{ root, isFull: true, out: path.join(root, "out") },
      now: Temporal.Instant.from("2026-02-01T12:00:00Z"),
      report(problems) {
        const errors = problems.filter(isError);
        if (errors.length > 0) throw new Error(JSON.stringify(errors));
      },
      render: () => renderAsNext(root),
    });
  } finally {
    process.chdir(home);
  }
  site = readSite(path.join(root, "out"));
});
afterAll(() => {
  vi.unstubAllEnvs();
});

/** All words on a page, as people read them. */
const wordsOf = (tree: Root) =>
  elements(tree, named("body")).map(textOf).join("").replaceAll("\u00a0", " ").replace(/\s+/g, " ");

describe.each([
  {
    language: "cs",
    prefix: "",
    home: [
      "5 volných pozic",
      "4 volné pozice",
      "1 volná pozice",
      "Údaje: květen 2021",
      "Založeno v roce 2014",
    ],
    position: ["Na dobu neurčitou nebo spolupráce na IČO", "Hybridně, 2–3 dny v týdnu v kanceláři"],
    dates: ["3. února 2026", "Od 30 000 € měsíčně", "2 dny do konce"],
    missing: "Stránka nenalezena",
  },
  {
    language: "es",
    prefix: "/es",
    home: ["5 vacantes", "4 vacantes", "1 vacante", "Datos de mayo de 2021", "Fundada en 2014"],
    position: ["Indefinido o freelance", "Híbrido, 2 o 3 días a la semana en la oficina"],
    dates: ["3 de febrero de 2026", "Desde 30.000 € al mes", "2 días de plazo"],
    missing: "Página no encontrada",
  },
  {
    language: "ja",
    prefix: "/ja",
    home: ["5件の募集", "4件の募集", "1件の募集", "2021年5月時点", "2014年設立"],
    position: ["正社員または業務委託", "ハイブリッド、週2～3日出社"],
    dates: ["2026年2月3日", "月給 €30,000以上", "2 日で締切"],
    missing: "ページが見つかりません",
  },
])("a small site in $language", ({ language, prefix, home, position, dates, missing }) => {
  const wordsAt = (address: string) => wordsOf(pageAt(site, prefix + address).tree);

  it("says on each page what the language says, with its plurals, dates and money", () => {
    const start = wordsAt("/");
    for (const words of home) expect(start).toContain(words);
    const ad = wordsAt("/positions/role-1/");
    for (const words of [...position, ...dates]) expect(ad).toContain(words);
    expect(wordsAt("/404.html")).toContain(missing);
    expect(wordsAt("/positions/")).toContain(unbound(labelsFor(language).withoutScripts));
  });

  it("has no English label left on any page", () => {
    const labels = labelsFor(language);
    const english = new Set(
      Object.entries(en).flatMap(([name, label]) =>
        typeof label === "string" && !Object.values(labels).includes(label) && name !== "feed" ? [label] : [],
      ),
    );
    const own = site.pages.filter(({ tree }) =>
      elements(tree, named("html")).some(({ properties }) => properties.lang === language),
    );
    expect(own.length).toBeGreaterThan(8);
    const left = own.flatMap(({ path: at, tree }) =>
      elements(tree, () => true)
        .map((element) => textOf(element).trim())
        .filter((text) => english.has(text))
        .map((text) => `${at}: ${text}`),
    );
    expect(left).toEqual([]);
  });
});

it("the filters count in Czech without a script: one, few and many, and no space in Japanese", () => {
  const stylesAt = (at: string) => elements(pageAt(site, at).tree, named("style")).map(textOf).join("");
  expect(stylesAt("/positions/")).toContain("volná pozice");
  expect(stylesAt("/positions/")).toContain('symbols:"" "\u00a0volná pozice" "\u00a0volné pozice"');
  expect(stylesAt("/ja/positions/")).toContain('symbols:"件の募集"');
});
