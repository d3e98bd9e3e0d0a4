import { describe, expect, it } from "vitest";
import { countriesOf, everyCountry } from "../../lib/content/areas.ts";
import { isCountry } from "../../lib/content/checks/place.ts";
import { jobPosting } from "../../lib/machines/job-posting.ts";
import { positionsData } from "../../lib/machines/positions-data.ts";
import { isError } from "../../lib/messages/problem.ts";
import { factsOf } from "../../lib/site/facts.ts";
import { filtersOf } from "../../lib/site/filters.ts";
import { groupBySlug, positionsByRegion } from "../../lib/site/lists.ts";
import { siteAt } from "../../lib/site/site.ts";
import { designer, readDesigner, readWith, textOf } from "../support/minimal.ts";
import { aSite, listed } from "../support/site.ts";

/** Front matter of the minimal position with other lines; `undefined` takes one out. */
function withLines(lines: Record<string, string | undefined>) {
  return (text: string) => {
    const [, matter = "", body = ""] = /^---\n(.*?\n)---\n(.*)$/s.exec(text) ?? [];
    const kept = matter.split("\n").filter((line) => !Object.keys(lines).includes(line.split(":")[0] ?? ""));
    const added = Object.entries(lines).flatMap(([name, value]) =>
      value === undefined ? [] : `${name}: ${value}`,
    );
    return `---\n${[...kept.filter(Boolean), ...added].join("\n")}\n---\n${body}`;
  };
}

const reading = (lines: Record<string, string | undefined>) => readDesigner(withLines(lines));
const codes = (lines: Record<string, string | undefined>) =>
  reading(lines)
    .problems.filter(isError)
    .map(({ code, message }) => `${code}: ${message}`);

describe("what a position may say", () => {
  const remote = { workplace: "remote", offices: undefined };

  it.each<[string, Record<string, string | undefined>]>([
    ["a remote job without an office, open to countries", { ...remote, applicants: "[FR, PT]" }],
    ["an empty list of offices, open to the EU", { ...remote, offices: "[]", applicants: "[EU]" }],
    [
      "open to the EEA, a region of the company and the world",
      { ...remote, applicants: "[EEA, Europe, worldwide]" },
    ],
    ["two contracts, both hours", { contract: "[permanent, freelance]", hours: "[full-time, part-time]" }],
    ["pay from", { salary: "{ min: 45000, currency: EUR, per: year }" }],
    ["pay up to, by the week", { salary: "{ max: 900, currency: EUR, per: week }" }],
    ["one figure of pay", { salary: "{ min: 15, max: 15, currency: EUR, per: hour }" }],
    ["a contact with an email", { contact: "{ name: Ada, email: ada@example.com }" }],
    ["a contact with a phone", { contact: '{ name: Ada, phone: "+33 (0)1 23-45" }' }],
    ["a web address with a comma", { apply: "https://example.com/a,b" }],
    ["two days a week in the office", { workplace: "hybrid", officeDays: "2" }],
    ["two or three days in the office", { workplace: "hybrid", officeDays: "2-3" }],
    ["remote and no more, from a recruiters' system", { ...remote, source: "ashby:1" }],
  ])("%s → no error", (_, lines) => {
    expect(codes(lines)).toEqual([]);
  });

  it.each<[string, Record<string, string | undefined>, string]>([
    ["no office", { offices: undefined }, 'missing-field: The field "offices" is missing.'],
    ["no office, remote, but open to nowhere", remote, 'missing-field: The field "offices" is missing.'],
    ["an empty list of offices", { offices: "[]" }, 'empty-field: "offices" is an empty list.'],
    [
      "a contract twice",
      { contract: "[permanent, permanent]" },
      'duplicate-item: "permanent" is in the list twice.',
    ],
    ["hours as a number", { hours: "35" }, 'unknown-choice: "hours" can\'t be "35".'],
    ["a wrong contract", { contract: "[permanent, CDDD]" }, 'unknown-choice: "contract" can\'t be "CDDD".'],
    ["no contract", { contract: undefined }, 'missing-field: The field "contract" is missing.'],
    ["six days in the office", { officeDays: "6" }, 'unknown-choice: "officeDays" can\'t be "6".'],
    [
      "no figure of pay",
      { salary: "{ currency: EUR, per: year }" },
      'missing-field: The field "min" inside "salary" is missing.',
    ],
    [
      "pay for nobody, from",
      { salary: "{ min: 45, currency: EUR, per: year }" },
      "impossible-pay: Nobody earns only 45 EUR per year.",
    ],
    [
      "a contact without a way",
      { contact: "{ name: Ada }" },
      'missing-field: The field "email" inside "contact" is missing.',
    ],
    [
      "a place that isn't one",
      { ...remote, applicants: "[Atlantis]" },
      'unknown-applicants: "Atlantis" isn\'t a place that people may apply from.',
    ],
    [
      "two addresses",
      { apply: "a@example.com; b@example.com" },
      "bad-apply: There are 2 addresses here, but a position has only one way to apply.",
    ],
    [
      "two addresses with a word between",
      { apply: "a@example.com or https://example.com/1" },
      "bad-apply: There are 2 addresses here, but a position has only one way to apply.",
    ],
    [
      "a subject",
      { apply: '"mailto:a@example.com?subject=Cook"' },
      "bad-apply: The link can't have a subject of its own: the site uses the position's title.",
    ],
  ])("%s → one error that says so", (_, lines, expected) => {
    expect(codes(lines)).toEqual([expected]);
  });

  it("an empty list of offices → told which job needs none", () => {
    const [problem] = readDesigner((text) => text.replace(/offices: .*/, "offices: []")).problems;
    expect(problem?.hint).toBe('Name at least one, except for a remote job with "applicants".');
  });

  it("a mistyped offices → the name alone is at fault", () => {
    expect(codes({ offices: undefined, ofices: "[paris]" })).toEqual([
      'unknown-field: There is no field "ofices" in this kind of file.',
    ]);
  });

  it.each([
    ["HR's file", {}, "on-site"],
    ["a file of a recruiters' system", { source: "ashby:1" }, undefined],
    ["a file of a recruiters' system that says so", { source: "ashby:1", workplace: "hybrid" }, "hybrid"],
  ])("the workplace in %s → %s", (_, lines, expected) => {
    expect(reading(lines).content.positions.list[0]?.workplace).toBe(expected);
  });

  it.each([
    ["HR's file", {}, ["full-time"]],
    ["a file of a recruiters' system", { source: "ashby:1" }, []],
    ["a file of a recruiters' system that says so", { source: "ashby:1", hours: "part-time" }, ["part-time"]],
  ])("the hours in %s → %j", (_, lines, expected) => {
    expect(reading(lines).content.positions.list[0]?.hours).toEqual(expected);
  });
});

describe("the countries of an area", () => {
  const offices = [
    { region: "Europe", country: "FR" },
    { region: "Home", country: "MA" },
  ];

  it.each([
    ["PT", ["PT"]],
    ["Home", ["MA"]],
    ["Nowhere", []],
  ])("%s → %j", (area, expected) => {
    expect(countriesOf(area, offices)).toEqual(expected);
  });

  it("EU, EEA, a continent, the world → their countries, each once and each a country", () => {
    const count = (area: string) => countriesOf(area, offices).length;
    expect([count("EU"), count("EEA"), count("worldwide")]).toEqual([27, 30, everyCountry.length]);
    expect(countriesOf("Europe", offices)).toEqual(expect.arrayContaining(["FR", "CH", "UA"]));
    expect(countriesOf("EMEA", [])).toEqual(expect.arrayContaining(["FR", "AE", "ZA"]));
    expect(countriesOf("EMEA", [])).not.toContain("US");
    expect(countriesOf("LATAM", [])).toEqual(expect.arrayContaining(["MX", "BR"]));
    expect(new Set(everyCountry).size).toBe(everyCountry.length);
    expect(everyCountry.filter((code) => !isCountry(code))).toEqual([]);
  });
});

describe("a remote job without an office, open to France and Portugal", () => {
  const { content, problems } = readWith({
    [designer]: withLines({ workplace: "remote", offices: undefined, applicants: "[FR, PT]" })(
      textOf(designer),
    ),
  });
  const site = siteAt({ content, otherLanguages: new Map(), problems }, aSite().now);
  const [position] = site.positions.shown;

  it("→ found under every office in France, and under Portugal, which has none", () => {
    const [office] = filtersOf(site);
    expect(office?.options.map(({ value, name }) => [value, name])).toEqual([
      ["paris", "Paris"],
      ["bordeaux", "Bordeaux"],
      ["PT", "Portugal"],
    ]);
  });

  it("→ not on the page of an office, and at home in the region where people may apply", () => {
    expect(groupBySlug(site, "office", "paris")?.has(position ?? listed())).toBe(false);
    expect(positionsByRegion(site).map(({ region, positions }) => [region, positions.length])).toEqual([
      ["Europe", 1],
    ]);
  });

  it("→ its list and its data say that it is remote, and where people may live", () => {
    const { lines, where } = factsOf(position ?? listed(), "en");
    expect([lines.place, where]).toEqual([
      "Remote\u00a0· France\u00a0and\u00a0Portugal",
      "France and Portugal",
    ]);
    const posting = jobPosting(site, position ?? listed(), "<p>An ad.</p>");
    expect(posting).toMatchObject({
      jobLocationType: "TELECOMMUTE",
      applicantLocationRequirements: [{ name: "France" }, { name: "Portugal" }],
    });
    expect(posting).not.toHaveProperty("jobLocation");
    expect(positionsData(site).positions[0]).toMatchObject({ offices: [], applicants: ["FR", "PT"] });
  });
});

it("a remote job open to no region of the company → at home in a group of its own", () => {
  const site = aSite();
  site.positions.shown = [
    listed({ offices: [], workplace: "remote", applicantCountries: ["PT"], applicants: ["PT"] }),
  ];
  expect(positionsByRegion(site).map(({ region }) => region)).toEqual(["Remote"]);
});
