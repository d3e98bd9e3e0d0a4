import { expect, test } from "vitest";
import { positionsData } from "../../lib/machines/positions-data.ts";
import { aPosition, aSite, inFrench, newYork } from "../support/site.ts";

const root = "https://careers.company.example";

test("an open position → all that is known of it, in a stable shape", () => {
  const salary = { min: 90_000, max: 120_000, currency: "USD", per: "year" } as const;
  const site = aSite([
    aPosition({
      offices: [newYork],
      salary,
      closes: "2026-12-31",
      start: "soon",
      translations: [inFrench()],
    }),
  ]);
  expect(positionsData(site)).toEqual({
    version: 1,
    company: { name: "Company", website: "https://company.example" },
    url: `${root}/positions/`,
    positions: [
      {
        id: "engineer",
        title: "Engineer",
        language: "en",
        url: `${root}/positions/engineer/`,
        translations: [
          { language: "fr", title: "Ingénieure ou ingénieur", url: `${root}/fr/positions/engineer/` },
        ],
        team: { id: "engineering", name: "Engineering", url: `${root}/teams/engineering/` },
        offices: [
          {
            id: "new-york",
            name: "New York",
            url: `${root}/offices/new-york/`,
            address: { street: null, postalCode: null, locality: "New York", state: "NY", country: "US" },
            timezone: "America/New_York",
          },
        ],
        workplace: "on-site",
        officeDays: null,
        applicants: null,
        applicantAreas: null,
        contract: "permanent",
        contracts: ["permanent"],
        hours: "full-time",
        workingHours: ["full-time"],
        opened: "2026-11-01",
        closes: "2026-12-31",
        start: "soon",
        agreement: null,
        salary,
        contact: null,
        apply: "mailto:jobs@company.example",
      },
    ],
  });
});

test.each([
  ["fr", "Dès que possible"],
  ["en", "As soon as you like"],
])("a beginning in words, asked for in %s → in the words of that translation", (language, start) => {
  const translations = [inFrench({ start: "Dès que possible" })];
  const site = aSite([aPosition({ start: "As soon as you like", agreement: "Syntec", translations })]);
  expect(positionsData(site.in(language)).positions[0]).toMatchObject({ start, agreement: "Syntec" });
});

test("a position without pay and last day → null, so that every field is always there", () => {
  expect(positionsData(aSite()).positions[0]).toMatchObject({ salary: null, closes: null });
});

test("a remote position → the countries from which one may apply", () => {
  const site = aSite([aPosition({ workplace: "remote", applicantCountries: ["FR", "BE"] })]);
  expect(positionsData(site).positions[0]?.applicants).toEqual(["FR", "BE"]);
});

test.each(["https://apply.example/1", "HTTPS://Apply.example/1"])(
  "applying at %s → that address",
  (apply) => {
    expect(positionsData(aSite([aPosition({ apply })])).positions[0]?.apply).toBe(apply);
  },
);

test("several positions → the newest first", () => {
  const days = ["2026-10-05", "2026-11-02", "2026-09-30"];
  const { positions } = positionsData(aSite(days.map((opened) => aPosition({ slug: opened, opened }))));
  expect(positions.map(({ opened }) => opened)).toEqual(days.sort().reverse());
});

test("closed and scheduled positions → left out", () => {
  const site = aSite([aPosition({ closes: "2026-11-22" }), aPosition({ opened: "2026-11-24" })]);
  expect(positionsData(site).positions).toEqual([]);
});
