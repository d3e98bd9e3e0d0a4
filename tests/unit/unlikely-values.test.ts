import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { unusualPay } from "../../lib/content/checks/money.ts";
import { readTypefaces } from "../../lib/read/typefaces.ts";
import { check } from "../../lib/rules/check-content.ts";
import { ad, anAd, company, places, problemsWith, withWords } from "../support/advice.ts";
import { minimal, textOf, withFiles } from "../support/minimal.ts";

const pay = (min: number, max: number, currency: string, per: string) => ({ min, max, currency, per });

test.each([
  [pay(45_000, 55_000, "EUR", "year"), undefined],
  [pay(15, 17, "EUR", "hour"), undefined],
  [pay(1_100_000, 1_400_000, "CZK", "year"), undefined],
  [pay(45_000, 60_000, "CZK", "month"), undefined],
  [pay(4_000_000, 7_000_000, "JPY", "year"), undefined],
  [pay(600_000, 900_000, "HUF", "month"), undefined],
  [pay(400_000, 900_000, "INR", "year"), undefined],
  [pay(1, 2, "XPF", "year"), undefined],
  [pay(45_000, 55_000, "CZK", "year"), "little"],
  [pay(600, 700, "EUR", "hour"), "much"],
  [pay(1_100_000, 1_400_000, "EUR", "year"), "much"],
  [pay(45_000, 55_000, "EUR", "month"), "much"],
  [pay(45_000, 550_000, "EUR", "year"), "wide"],
  [{ min: 45_000, currency: "EUR", per: "month" }, "much"],
  [{ currency: "EUR", per: "year" }, undefined],
])("%o → %s", (salary, why) => expect(unusualPay(salary)).toBe(why));

test("pay of another currency → said where it is written", () => {
  const [found] = problemsWith(
    withWords("", { salary: "{ min: 45000, max: 55000, currency: CZK, per: year }" }),
  );
  expect(found).toMatchObject({ code: "odd-pay", line: 8, column: 28 });
});

const _typefaces = readTypefaces(process.cwd());

const starting = (start: string, others = {}) => ({
  "a.md": anAd(others).replace("closes", `start: ${start}\ncloses`),
});
const officeAt = (coordinates: string, country = "CZ", timezone = "Europe/Prague") => ({
  "content/offices/prague.md": textOf("content/offices/prague.md", company)
    .replace("[50.09, 14.42]", coordinates)
    .replace("CZ", country)
    .replace("Europe/Prague", timezone),
});
const opening = (opened: string) => ({ "a.md": anAd({ opened, closes: opened }) });

/** Files as they are on 23 November 2026, and what is said of them. */
test.each<[written: string, said: string[], files: Record<string, string>]>([
  ["a start in the past", ["a.md:7:8+10 odd-date"], starting("2020-01-01")],
  ["a start in words that have passed", ["a.md:7:8+10 odd-date"], starting("March 2020")],
  ["a start in Japanese that has passed", ["a.md:7:8+7 odd-date"], starting("2025年4月")],
  ["a start next spring", [], starting("as soon as possible, 2027 at the latest")],
  ["a start in French without a year", [], starting("dès que possible")],
  ["a start in German, this year or next", [], starting("Winter 2026/2027")],
  [
    "a start that has passed, of an ad that is closed",
    [],
    starting("2026-10-01", { opened: "2026-07-01", closes: "2026-09-01" }),
  ],
  ["a last day far away, before the start", [], starting("2027-09-01", { closes: "2027-06-30" })],
  ["an ad that opens in 2062", ["a.md:6:9+10 odd-date"], opening("2062-01-11")],
  ["an ad that opens in half a year", [], opening("2027-05-20")],
  [
    "a last day in six months and a day",
    ["a.md:7:9+10 odd-date"],
    { "a.md": anAd({ closes: "2027-05-27" }) },
  ],
  ["a last day in half a year", [], { "a.md": anAd({ closes: "2027-05-24" }) }],
  [
    "a last day half a year after it opens",
    [],
    { "a.md": anAd({ opened: "2027-03-01", closes: "2027-09-01" }) },
  ],
  ["no last day", [], { "a.md": anAd({ closes: undefined }) }],
  [
    "on site, on some days",
    ["a.md:10:13+3 other-workplace"],
    { "a.md": anAd({ workplace: "on-site\nofficeDays: 2-3" }) },
  ],
  [
    "remote, on some days",
    ["a.md:10:13+3 other-workplace"],
    { "a.md": anAd({ workplace: "remote\nofficeDays: 2-3" }) },
  ],
  ["hybrid, on some days", [], { "a.md": anAd({ workplace: "hybrid\nofficeDays: 2-3" }) }],
  [
    "hybrid, from some countries",
    ["a.md:10:13+4 other-workplace"],
    { "a.md": anAd({ workplace: "hybrid\napplicants: [JP]" }) },
  ],
  ["remote, from some countries", [], { "a.md": anAd({ workplace: "remote\napplicants: [JP]" }) }],
  ["the coordinates of the template", ["prague.md:6:14+6 coordinates-elsewhere"], officeAt("[0, 0]")],
  ["another continent", ["prague.md:6:14+13 coordinates-elsewhere"], officeAt("[40.7, -74.0]")],
  ["the other hemisphere", ["prague.md:6:14+13 coordinates-elsewhere"], officeAt("[-50.1, 14.4]")],
  ["the other way round", ["prague.md:6:14+14 coordinates-swapped"], officeAt("[14.42, 50.08]")],
  ["Honolulu", [], officeAt("[21.31, -157.86]", "US", "Pacific/Honolulu")],
  ["Okinawa", [], officeAt("[26.21, 127.68]", "JP", "Asia/Tokyo")],
  ["Tenerife", [], officeAt("[28.47, -16.25]", "ES", "Atlantic/Canary")],
  ["Kashgar", [], officeAt("[39.47, 75.99]", "CN", "Asia/Shanghai")],
])("%s → %j", (_, said, files) => expect(places(problemsWith(files))).toEqual(said));

test.each([
  [900, 1200, ["photo-cropped"]],
  [1200, 900, []],
])("a photo at the head of an office, %i × %i → %j", (width, height, said) => {
  const file = "content/offices/paris.md";
  const text = textOf(file).replace("country", "photo: { file: photos/paris.jpg, alt: Two people }\ncountry");
  const photos = new Map([["content/photos/paris.jpg", { name: "paris.1", width, height }]]);
  const folder = { ...withFiles(minimal, { [file]: text }), photos };
  const { problems } = check(folder, Temporal.Instant.from("2026-02-01T12:00:00Z"));
  expect(problems.filter((each) => each.file === file).map(({ code }) => code)).toEqual(said);
});

test.each([
  ["31 décembre 2026", "2026-12-31"],
  ["1er janvier 2027", "2027-01-01"],
  ["31. Dezember 2026", "2026-12-31"],
  ["31. prosince 2026", "2026-12-31"],
  ["31 de diciembre de 2026", "2026-12-31"],
  ["2026年12月31日", "2026-12-31"],
  ["31 Dec 2026", "2026-12-31"],
  ["3 juil. 2027", "2027-07-03"],
  // června or července
  ["3. červ. 2027", undefined],
])("closes: %s → %s", (written, day) => {
  const [problem] = problemsWith(ad({ closes: written })).filter(({ code }) => code.endsWith("-date"));
  expect(problem?.fix).toBe(day && `closes: ${day}`);
});

test.each([
  ["team", "customer-care", 'Did you mean "data"?', "team: data"],
  ["team", "elsewhere", "Allowed: data.", undefined],
])("%s: %s, which a file was called → %s", (field, name, hint, fix) => {
  const files = {
    "a.md": anAd().replace("team: data", `${field}: ${name}`),
    "content/teams/data.md": textOf("content/teams/data.md", company).replace(
      "---\n",
      "---\nformerly: [customer-care]\n",
    ),
  };
  expect(problemsWith(files).find(({ code }) => code === "unknown-team")).toMatchObject({ hint, fix });
});

test.each([
  ["without its minus sign", "[38.72, 9.14]", "coordinates: [38.72, -9.14]"],
  ["without either sign", "[34.6, 58.4]", "coordinates: [-34.6, -58.4]", "AR", "America/Buenos_Aires"],
])("coordinates %s → with it", (_, written, fix, country = "PT", timezone = "Europe/Lisbon") => {
  const problems = problemsWith(officeAt(written, country, timezone));
  expect(problems.map(({ code, fix }) => [code, fix])).toEqual([["coordinates-elsewhere", fix]]);
});

test("coordinates as maps write them → without their letters", () => {
  const problems = problemsWith(officeAt("38.72° N, 9.14° W", "PT", "Europe/Lisbon"));
  expect(problems.map(({ code, fix }) => [code, fix])).toEqual([
    ["list-expected", "coordinates: [38.72, -9.14]"],
  ]);
});
