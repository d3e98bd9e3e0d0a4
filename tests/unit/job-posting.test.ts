import { expect, test } from "vitest";
import { jobPosting } from "../../lib/discovery/structured-data/job-posting.ts";
import type { Position } from "../../lib/schema/content.ts";
import type { Listed } from "../../lib/site/site.ts";
import { anOffice, aSite, inFrench, listed, newYork } from "../support/site.ts";

const html = "<h2>What you do</h2><p>You mend &amp; make.</p>";

function posting(changes: Partial<Position> = {}, language?: string, status: Listed["status"] = "open") {
  return jobPosting(aSite(), listed(changes, status), { html, language });
}

test("an open position → a JobPosting of schema.org", () => {
  expect(posting()).toMatchObject({ "@context": "https://schema.org", "@type": "JobPosting" });
});

test.each(["draft", "scheduled", "closed"] as const)("a %s position → no structured data", (status) => {
  expect(posting({}, undefined, status)).toBeUndefined();
});

test("the title of the position → the title, alone", () => {
  expect(posting({ title: "C# engineer" })?.title).toBe("C# engineer");
});

test("the ad on the page → the whole of it as the description, in HTML", () => {
  expect(posting()?.description).toBe(html);
});

test("the day on which it opened → datePosted", () => {
  expect(posting({ opened: "2026-10-05" })?.datePosted).toBe("2026-10-05");
});

test("a last day → validThrough is its last second, with the offset of the first office", () => {
  expect(posting({ closes: "2027-01-31" })).toHaveProperty("validThrough", "2027-01-31T23:59:59+01:00");
});

test("no last day → no validThrough", () => {
  expect(posting()).not.toHaveProperty("validThrough");
});

test.each([
  ["permanent", "full-time", "FULL_TIME"],
  ["permanent", "part-time", "PART_TIME"],
  ["fixed-term", "full-time", ["FULL_TIME", "TEMPORARY"]],
  ["internship", "full-time", ["FULL_TIME", "INTERN"]],
  ["apprenticeship", "part-time", ["PART_TIME", "OTHER"]],
  ["freelance", "part-time", ["PART_TIME", "CONTRACTOR"]],
] as const)("a %s contract, %s → employmentType %s", (contract, hours, expected) => {
  expect(posting({ contract, hours })?.employmentType).toEqual(expected);
});

test("the company → hiringOrganization with its name and website", () => {
  expect(posting()?.hiringOrganization).toEqual({
    "@type": "Organization",
    name: "Company",
    sameAs: "https://company.example",
  });
});

test("two offices → one Place for each, each with its country", () => {
  const places = posting({ offices: [anOffice(), newYork] })?.jobLocation;
  expect(places?.map(({ address }) => address.addressCountry)).toEqual(["FR", "US"]);
});

test("a full address → every part of it in the Place", () => {
  const address = { street: "1 rue X", postalCode: "75001", locality: "Paris", state: "IDF" };
  expect(posting({ offices: [anOffice({ address })] })?.jobLocation[0]).toEqual({
    "@type": "Place",
    address: {
      "@type": "PostalAddress",
      streetAddress: "1 rue X",
      postalCode: "75001",
      addressLocality: "Paris",
      addressRegion: "IDF",
      addressCountry: "FR",
    },
  });
});

test("an office without a city yet → the country, and no locality that repeats it", () => {
  const japan = anOffice({ country: "JP", address: { locality: "Japan" } });
  expect(posting({ offices: [japan] })?.jobLocation[0]?.address).toEqual({
    "@type": "PostalAddress",
    addressCountry: "JP",
  });
});

test("stated pay → baseSalary with its range, currency and period", () => {
  const salary = { min: 48_000, max: 60_000, currency: "EUR", per: "year" } as const;
  expect(posting({ salary })).toHaveProperty("baseSalary", {
    "@type": "MonetaryAmount",
    currency: "EUR",
    value: { "@type": "QuantitativeValue", minValue: 48_000, maxValue: 60_000, unitText: "YEAR" },
  });
});

test.each([
  ["year", "YEAR"],
  ["month", "MONTH"],
  ["day", "DAY"],
  ["hour", "HOUR"],
] as const)("pay by the %s → unitText %s", (per, unitText) => {
  const salary = { min: 1, max: 2, currency: "EUR", per };
  expect(posting({ salary })).toHaveProperty("baseSalary.value.unitText", unitText);
});

test("no stated pay → no baseSalary", () => {
  expect(posting()).not.toHaveProperty("baseSalary");
});

test("a remote position → TELECOMMUTE, and the countries from which one may apply", () => {
  const remote = posting({ workplace: "remote", applicants: ["FR", "DE"] });
  expect(remote).toMatchObject({
    jobLocationType: "TELECOMMUTE",
    applicantLocationRequirements: [
      { "@type": "Country", name: "France" },
      { "@type": "Country", name: "Germany" },
    ],
  });
});

test.each(["on-site", "hybrid"] as const)("an %s position → nothing about remote work", (workplace) => {
  const local = posting({ workplace });
  expect(local).not.toHaveProperty("jobLocationType");
  expect(local).not.toHaveProperty("applicantLocationRequirements");
});

test("the slug → the identifier, in the company's name", () => {
  expect(posting()?.identifier).toEqual({ "@type": "PropertyValue", name: "Company", value: "engineer" });
});

test("applying leaves the site → no directApply", () => {
  expect(posting()).not.toHaveProperty("directApply");
});

test("the page of the position → its full address and language", () => {
  expect(posting()).toMatchObject({
    url: "https://careers.company.example/positions/engineer/",
    mainEntityOfPage: { inLanguage: "en" },
  });
});

test("the French page → title, address, language and countries in French", () => {
  const changes: Partial<Position> = {
    translations: [inFrench()],
    workplace: "remote",
    applicants: ["DE"],
  };
  expect(posting(changes, "fr")).toMatchObject({
    title: "Ingénieure ou ingénieur",
    url: "https://careers.company.example/positions/engineer/fr/",
    mainEntityOfPage: { inLanguage: "fr" },
    applicantLocationRequirements: [{ name: "Allemagne" }],
  });
});
