import { toString as textOf } from "hast-util-to-string";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { versionsOf } from "../../lib/site/versions.ts";
import { shown, site } from "../support/company-site.ts";
import { elements, type Json, metaContents, named, structuredData } from "../support/element.ts";
import { pageAt, parseHtml, readText } from "../support/out.ts";

/* The rules of https://developers.google.com/search/docs/appearance/structured-data/job-posting, one test each. */

const postingsAt = (path: string) =>
  structuredData(pageAt(site, path).tree).filter((data) => data["@type"] === "JobPosting");

function part(value: Json | undefined, name: string): Json | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? value[name] : undefined;
}

/** Open positions: with pay and in two languages, without an end, with one, and all remote. */
const examples = ["charpentier-de-marine", "maitre-voilier", "apprenti-greeur", "equipiere-2"];
const open = shown.positions.list;
const versions = open
  .filter(({ slug }) => examples.includes(slug))
  .flatMap((position) => versionsOf(position).map(({ path, title }) => ({ path, title, position })));

describe.each(versions)("The job posting of $path", ({ path, position, title }) => {
  const [posting = {}, ...others] = postingsAt(path);

  it("is the only one of its page", () => {
    expect(others).toEqual([]);
    expect(posting["@context"]).toBe("https://schema.org");
  });

  it("has the title of the position and nothing more", () => {
    expect(posting.title).toBe(title);
  });

  it("describes the position in HTML, completely", () => {
    const description = String(posting.description);
    expect(description).toMatch(/^<[a-z]/);
    const [main] = elements(pageAt(site, path).tree, named("main"));
    const words = (text: string) => text.replace(/\s+/g, " ").trim();
    const text = words(textOf(parseHtml(description)));
    expect(main && words(textOf(main))).toContain(text);
    expect(text).not.toBe(title);
  });

  it("is dated by the day on which the position opened", () => {
    expect(posting.datePosted).toBe(position.opened);
  });

  it("ends with the last second of the last day where the office is, or names no end", () => {
    if (position.closes === undefined) expect(posting).not.toHaveProperty("validThrough");
    else {
      const end = Temporal.Instant.from(String(posting.validThrough));
      const there = end.toZonedDateTimeISO(position.offices[0].timezone);
      expect(there.toPlainDateTime().toString()).toBe(`${position.closes}T23:59:59`);
      expect(posting.validThrough).toContain(there.offset);
    }
  });

  it("names the company and its site", () => {
    expect(part(posting.hiringOrganization, "name")).toBe(shown.company.name);
    expect(part(posting.hiringOrganization, "sameAs")).toBe(shown.company.website);
  });

  it("has a place with a country for each office", () => {
    const places = Array.isArray(posting.jobLocation) ? posting.jobLocation : [posting.jobLocation];
    const countries = places.map((place) => part(part(place, "address"), "addressCountry"));
    expect(places.map((place) => part(place, "@type"))).toEqual(position.offices.map(() => "Place"));
    expect(countries).toEqual(position.offices.map(({ country }) => country));
  });

  it("knows employment types only", () => {
    const types = [posting.employmentType].flat();
    const known = [
      "FULL_TIME",
      "PART_TIME",
      "CONTRACTOR",
      "TEMPORARY",
      "INTERN",
      "VOLUNTEER",
      "PER_DIEM",
      "OTHER",
    ];
    expect(known).toEqual(expect.arrayContaining(types));
    expect(types).toContain(position.hours === "full-time" ? "FULL_TIME" : "PART_TIME");
  });

  it("states the pay that the ad states, and none where it states none", () => {
    const { salary } = position;
    if (salary === undefined) expect(posting).not.toHaveProperty("baseSalary");
    else {
      expect(part(posting.baseSalary, "currency")).toBe(salary.currency);
      const value = part(posting.baseSalary, "value");
      const { min, max, per } = salary;
      expect([part(value, "minValue"), part(value, "maxValue")]).toEqual([min, max]);
      expect(part(value, "unitText")).toBe(per.toUpperCase());
    }
  });

  it("is for telecommuters, with their countries, only where the work is all remote", () => {
    if (position.workplace === "remote") {
      expect(posting.jobLocationType).toBe("TELECOMMUTE");
      expect(posting.applicantLocationRequirements).toHaveLength(position.applicants.length);
    } else {
      expect(posting).not.toHaveProperty("jobLocationType");
      expect(posting).not.toHaveProperty("applicantLocationRequirements");
    }
  });

  it("does not promise that one applies on the page itself", () => {
    expect(posting).not.toHaveProperty("directApply");
  });

  it("leaves the page to search engines until the last day has passed", () => {
    const [robots] = metaContents(pageAt(site, path).tree, "robots");
    expect(robots).toBe(
      position.closes === undefined ? undefined : `unavailable_after: ${String(posting.validThrough)}`,
    );
  });
});

it("Only pages of open positions carry a job posting", () => {
  const carrying = site.pages.filter(({ path }) => postingsAt(path).length > 0).map(({ path }) => path);
  expect(carrying.sort()).toEqual(
    open
      .flatMap(versionsOf)
      .map(({ path }) => path)
      .sort(),
  );
});

it("Markup in structured data cannot end its block", () => {
  const blocks = site.pages.flatMap(({ file }) =>
    [...readText(site, file).matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(
      ([, json = ""]) => json,
    ),
  );
  expect(blocks.length).toBeGreaterThan(0);
  expect(blocks.filter((json) => /[<>&\u2028\u2029]/.test(json))).toEqual([]);
});
