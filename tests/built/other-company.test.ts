import { toString as textOf } from "hast-util-to-string";
import { expect, it } from "vitest";
import { readContentFolder } from "../../lib/read/content-folder.ts";
import { readContent } from "../../lib/read/read-content.ts";
import { companyFolder } from "../support/company.ts";
import { site } from "../support/company-site.ts";
import { elements, hrefs, named } from "../support/element.ts";
import { pageAt, readText } from "../support/out.ts";

const textsOfTheOther = readContentFolder(companyFolder)
  .files.map(({ text }) => text)
  .join("\n")
  .toLowerCase();

/** Words that only the company in `content/` uses, which is another one in a fork: its names, titles and addresses. */
function wordsOfTheFirst(): string[] {
  const { files, publicFiles } = readContentFolder(process.cwd());
  const { company, story, values, positions } = readContent(files, { publicFiles }).content;
  return (
    [
      ...[company.name, company.headline, company.description, company.apply],
      ...[new URL(company.url).host, new URL(company.website).host],
      ...[story.title, story.series, story.publisher?.name, values.introduction.title],
      ...[...values.list, ...positions.list].flatMap(({ title, slug }) => [title, slug]),
    ]
      .flatMap((word) => word?.toLowerCase() ?? [])
      // A single word, such as Care or Balance, may stand in any text or style.
      .filter((word) => /[\s.-]/.test(word) && !textsOfTheOther.includes(word))
      .concat(/\s/.test(company.name) ? company.name.replace(/\s/g, "").toLowerCase() : [])
  );
}

it("another company's content → its site, with no line of code changed and no word of the first company", () => {
  const [h1] = elements(pageAt(site, "/").tree, named("h1"));
  expect(h1 && textOf(h1)).toBe("Le café arrive à la voile.");
  const words = wordsOfTheFirst();
  const telling = site.files
    .filter((file) => !/\.(png|woff2)$/.test(file))
    .flatMap((file) => {
      const text = `${file}\n${readText(site, file)}`.toLowerCase();
      return words.filter((word) => text.includes(word)).map((word) => `${file}: ${word}`);
    });
  expect(words.length).toBeGreaterThan(5);
  expect(telling).toEqual([]);
});

it("a page for applying → a position sends people there, and not to the company's address", () => {
  const ways = hrefs(pageAt(site, "/positions/maitre-voilier/").tree);
  expect(ways).toContain("https://vent-debout.example/postuler/maitre-voilier");
  expect(ways.filter((way) => way.startsWith("mailto:equipage"))).toEqual([]);
});

it.each([
  ["in one line where it is but a place", "/offices/montreal/", ["Montréal, QC, Canada"]],
  [
    "in lines where it has a street, with its phone",
    "/offices/nantes/",
    [
      "Halle B, 2e étage",
      "3 quai du Sextant",
      "44000 Nantes",
      "France",
      "+33\u00a0(0)2\u00a040\u00a000\u00a000\u00a000",
    ],
  ],
])("the address of an office stands %s", (_, path, lines) => {
  const [address] = elements(pageAt(site, path).tree, named("address"));
  expect(address?.children.map(textOf)).toEqual(lines);
});
