import { expect, test } from "vitest";
import type { Position } from "../../lib/content/content.ts";
import { jobPosting, robotsExpiry, validThrough } from "../../lib/machines/job-posting.ts";
import type { SitePosition } from "../../lib/site/site.ts";
import { anOffice, aPosition, aSite, inFrench, listed, newYork } from "../support/site.ts";

/* The rules of https://developers.google.com/search/docs/appearance/structured-data/job-posting */

const html = "<h2>What you do</h2><p>You mend &amp; make.</p>";

function posting(changes: Partial<Position> = {}, language = "en", status: SitePosition["status"] = "open") {
  return jobPosting(aSite(), listed(changes, { language, status }), html);
}

test.each(["draft", "scheduled", "closed"] as const)("a %s position → no structured data", (status) => {
  expect(posting({}, "en", status)).toBeUndefined();
});

test("an ad without a text → no structured data, which Google refuses without a description", () => {
  expect(jobPosting(aSite(), listed(), "")).toBeUndefined();
});

test.each<[number, Partial<Position>]>([
  [0, { offices: [] }],
  [1, { offices: [], workplace: "remote" }],
])("→ structured data %d times where the job has no office: %j", (times, changes) => {
  expect([posting(changes)].flatMap((data) => data ?? [])).toHaveLength(times);
});

test("an open position → all that one must say of it, and nothing that it does not say", () => {
  expect(posting()).toEqual({
    "@context": "https://schema.org",
    "@type": "JobPosting",
    title: "Engineer",
    description: html,
    datePosted: "2026-11-01",
    employmentType: "FULL_TIME",
    hiringOrganization: { "@type": "Organization", name: "Company", sameAs: "https://company.example" },
    jobLocation: [
      {
        "@type": "Place",
        address: { "@type": "PostalAddress", addressLocality: "Paris", addressCountry: "FR" },
      },
    ],
    identifier: { "@type": "PropertyValue", name: "Company", value: "engineer" },
    url: "https://careers.company.example/positions/engineer/",
    mainEntityOfPage: expect.objectContaining({ inLanguage: "en" }),
  });
});

const pay = { min: 48_000, max: 60_000, currency: "EUR" };
const by = (unitText: string) => ({
  "@type": "MonetaryAmount",
  currency: "EUR",
  value: { "@type": "QuantitativeValue", minValue: 48_000, maxValue: 60_000, unitText },
});
const place = { street: "1 rue X", postalCode: "75001", locality: "Paris", state: "IDF" };
const postal = {
  streetAddress: "1 rue X",
  postalCode: "75001",
  addressLocality: "Paris",
  addressRegion: "IDF",
};
const inCountry = (addressCountry: string, address = {}) => ({ address: { ...address, addressCountry } });
const applicants = ["France", "Germany"].map((name) => ({ "@type": "Country", name }));

test.each<[string, Partial<Position>, Record<string, unknown>]>([
  ["a title with signs", { title: "C# engineer" }, { title: "C# engineer" }],
  // A test below proves that it is the last second of the day there.
  ["a last day", { closes: "2027-01-31" }, { validThrough: "2027-01-31T23:59:59+01:00" }],
  ["the day on which it begins", { start: "2027-03-01" }, { jobStartDate: "2027-03-01" }],
  [
    "two offices, a place with a country each",
    { offices: [anOffice(), newYork] },
    { jobLocation: [inCountry("FR"), inCountry("US")] },
  ],
  ["a full address", { offices: [anOffice({ address: place })] }, { jobLocation: [inCountry("FR", postal)] }],
  ["pay by the week", { salary: { ...pay, per: "week" } }, { baseSalary: by("WEEK") }],
  [
    "pay from",
    { salary: { min: 48_000, currency: "EUR", per: "year" } },
    { baseSalary: { value: { minValue: 48_000 } } },
  ],
  [
    "pay up to",
    { salary: { max: 60_000, currency: "EUR", per: "year" } },
    { baseSalary: { value: { maxValue: 60_000 } } },
  ],
  [
    "a contact",
    { contact: { name: "Ada", phone: "+33 1" } },
    { applicationContact: { "@type": "ContactPoint", name: "Ada", telephone: "+33 1" } },
  ],
  ["pay", { salary: { ...pay, per: "year" } }, { baseSalary: by("YEAR") }],
  ["pay by the month", { salary: { ...pay, per: "month" } }, { baseSalary: by("MONTH") }],
  ["pay by the day", { salary: { ...pay, per: "day" } }, { baseSalary: by("DAY") }],
  ["pay by the hour", { salary: { ...pay, per: "hour" } }, { baseSalary: by("HOUR") }],
  [
    "work that is all remote, with the countries from which one may apply",
    { workplace: "remote", applicantCountries: ["FR", "DE"] },
    { jobLocationType: "TELECOMMUTE", applicantLocationRequirements: applicants },
  ],
])("%s → said", (_, changes, expected) => {
  expect(posting(changes)).toMatchObject(expected);
});

test.each(["Japan", "Japon", "JP"])(
  "an office without a city yet (%s) → the country, which is no locality",
  (locality) => {
    const japan = anOffice({ country: "JP", address: { locality } });
    expect(posting({ offices: [japan] })?.jobLocation?.[0]?.address).toEqual({
      "@type": "PostalAddress",
      addressCountry: "JP",
    });
  },
);

test("an office in a city that is called as its country → the city, too", () => {
  const singapore = anOffice({ country: "SG", address: { postalCode: "018956", locality: "Singapore" } });
  expect(posting({ offices: [singapore] })?.jobLocation).toMatchObject([
    inCountry("SG", { addressLocality: "Singapore" }),
  ]);
});

test("work that is hybrid → nothing about remote work", () => {
  expect(posting({ workplace: "hybrid" })).toEqual(posting());
});

test.each([
  ["permanent", "part-time", "PART_TIME"],
  ["fixed-term", "full-time", ["FULL_TIME", "TEMPORARY"]],
  ["internship", "full-time", ["FULL_TIME", "INTERN"]],
  ["apprenticeship", "part-time", ["PART_TIME", "OTHER"]],
  ["freelance", "part-time", ["PART_TIME", "CONTRACTOR"]],
  ["permanent", undefined, undefined],
  ["internship", undefined, "INTERN"],
] as const)("a %s contract, %s → employmentType %s", (contract, hours, expected) => {
  expect(posting({ contract: [contract], hours: hours ? [hours] : [] })?.employmentType).toEqual(expected);
});

test("a text that is bound for its page → its plain text", () => {
  const set = jobPosting(aSite(), listed(), "<p>Mid-\u2060Market,\u00a0H/F</p>");
  expect(set?.description).toBe("<p>Mid-Market, H/F</p>");
});

test("one figure of pay → a value, and no range", () => {
  const salary = { min: 15, max: 15, currency: "EUR", per: "hour" } as const;
  expect(posting({ salary })?.baseSalary?.value).toEqual({
    "@type": "QuantitativeValue",
    value: 15,
    unitText: "HOUR",
  });
});

test("several contracts and hours → all of them in employmentType", () => {
  const changes = { contract: ["permanent", "freelance"], hours: ["full-time", "part-time"] } as const;
  expect(posting({ contract: [...changes.contract], hours: [...changes.hours] })?.employmentType).toEqual([
    "FULL_TIME",
    "PART_TIME",
    "CONTRACTOR",
  ]);
});

test.each<[string, Partial<Position>]>([
  ["where the work is done", { workplace: undefined, applicantCountries: ["FR"] }],
  ["where people may live", { workplace: "remote", offices: [], applicantCountries: [] }],
])("nobody says %s → neither do the data", (_, changes) => {
  expect(posting(changes)).not.toHaveProperty("applicantLocationRequirements");
});

test("a remote job open to the whole world → one area, and not every country", () => {
  const everywhere: Partial<Position> = { workplace: "remote", applicants: ["worldwide"] };
  expect(posting({ ...everywhere, applicantCountries: ["AD", "AE"] })).toMatchObject({
    jobLocationType: "TELECOMMUTE",
    applicantLocationRequirements: [{ "@type": "AdministrativeArea", name: "Worldwide" }],
  });
});

test("the French page → title, address, language and countries in French", () => {
  const changes: Partial<Position> = {
    translations: [inFrench()],
    workplace: "remote",
    applicantCountries: ["DE"],
  };
  expect(posting(changes, "fr")).toMatchObject({
    title: "Ingénieure ou ingénieur",
    url: "https://careers.company.example/fr/positions/engineer/",
    mainEntityOfPage: { inLanguage: "fr" },
    applicantLocationRequirements: [{ name: "Allemagne" }],
  });
});

const tokyo = anOffice({ timezone: "Asia/Tokyo" });

test.each([
  ["in winter", anOffice(), "2027-01-31", "2027-01-31T23:59:59+01:00"],
  ["in summer", anOffice(), "2027-07-31", "2027-07-31T23:59:59+02:00"],
  ["on the day on which the clock goes back", anOffice(), "2026-10-25", "2026-10-25T23:59:59+01:00"],
  ["on a leap day", anOffice(), "2028-02-29", "2028-02-29T23:59:59+01:00"],
  ["in New York", newYork, "2026-12-31", "2026-12-31T23:59:59-05:00"],
  ["in Tokyo", tokyo, "2026-12-31", "2026-12-31T23:59:59+09:00"],
])("a last day %s → ends with the office's own midnight", (_, office, closes, expected) => {
  expect(validThrough(aPosition({ offices: [office], closes }))).toBe(expected);
});

test.each([
  ["the last of them first", [newYork, anOffice()]],
  ["the last of them last", [anOffice(), tokyo, newYork]],
])("offices in several time zones, %s → the last one counts", (_, offices) => {
  expect(validThrough(aPosition({ offices, closes: "2026-12-31" }))).toBe("2026-12-31T23:59:59-05:00");
});

test("no office → the day ends in UTC", () => {
  expect(validThrough(aPosition({ offices: [], closes: "2026-12-31" }))).toBe("2026-12-31T23:59:59+00:00");
});

test("a last day → robots drop the page after it", () => {
  const position = aPosition({ closes: "2027-01-31" });
  expect(robotsExpiry(position)).toBe("unavailable_after: 2027-01-31T23:59:59+01:00");
});

test("no last day → nothing for robots to expire", () => {
  expect(robotsExpiry(aPosition())).toBeUndefined();
});
