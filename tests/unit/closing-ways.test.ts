import { expect, it } from "vitest";
import { closingWaysOf } from "../../app/[language]/closing.tsx";
import { anOffice, aPosition, aProse, aSite, newYork } from "../support/site.ts";

const lyon = anOffice({ slug: "lyon", title: "Lyon" });
const both = [aPosition(), aPosition({ slug: "mechanic", offices: [lyon] })];
const introduction = { title: "Offices", body: aProse() };
const inEurope = { introduction, regions: ["Europe"], list: [lyon, anOffice()] };
const waysOf = (...site: Parameters<typeof aSite>) =>
  closingWaysOf(aSite(...site)).map(({ name, url, count }) => `${name} ${count} ${url}`);

it("a company in one region → its offices, since a region that is the only one tells nothing", () => {
  expect(waysOf(both, { offices: inEurope })).toEqual([
    "Lyon 1 /positions/?office=lyon",
    "Paris 1 /positions/?office=paris",
  ]);
});

it("several regions → each that has positions", () => {
  const abroad = aPosition({ slug: "designer", offices: [newYork] });
  expect(waysOf([...both, abroad])).toEqual(["Europe 2 /#region-1", "US 1 /#region-2"]);
});

it("one office alone, and so nothing to choose → the region", () => {
  expect(waysOf([aPosition()], { offices: { ...inEurope, list: [anOffice()] } })).toEqual([
    "Europe 1 /#region-1",
  ]);
});
