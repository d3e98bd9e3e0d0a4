import { expect, test } from "vitest";
import {
  contractInTitle,
  contractOf,
  hoursOf,
  salaryOf,
  workplaceOf,
} from "../../scripts/sync/board-words.ts";
import { citiesOf } from "../../scripts/sync/cities.ts";
import { areasOf, placesOf } from "../../scripts/sync/places.ts";

/** What the name of a place says: `remote` and from where, with regions it has no code for in quotes, or the place. */
const said = (name: string) =>
  placesOf(name).map(({ workplace, where }) => {
    if (workplace !== "remote") return [workplace, where].filter(Boolean).join(": ");
    const { codes, unknown } = areasOf(where, ["Europe"]);
    return ["remote", ...codes, ...unknown.map((each) => `"${each}"`)].join(" ");
  });

test.each<[string, string[]]>([
  ["Remote (US/Canada)", ["remote US CA"]],
  ["US-Remote", ["remote US"]],
  ["United States - Remote", ["remote US"]],
  ["Germany (Remote)", ["remote DE"]],
  ["Remote in Germany", ["remote DE"]],
  ["Remote - UK & Ireland", ["remote GB IE"]],
  ["Remote - Germany or Austria", ["remote DE", "remote AT"]],
  ["Remote US or Canada", ["remote US", "remote CA"]],
  ["Canada (Remote), US (Remote)", ["remote CA US"]],
  ["Remote - Canada (Ontario only)", ["remote CA"]],
  ["Remote (Austin, TX)", ["remote US"]],
  ["US Remote (EST)", ["remote US"]],
  ["Remote (EU time zones)", ["remote EU"]],
  ["Remote (CET +/- 3h)", ['remote "CET +/- 3h"']],
  ["Home based – Europe", ["remote Europe"]],
  ["Remote - EMEA", ['remote "EMEA"']],
  ["Remote, EMEA / Americas", ['remote "EMEA"', 'remote "Americas"']],
  ["Remote - DACH", ["remote DE AT CH"]],
  ["Remote - Japan / Korea", ["remote JP", "remote KR"]],
  ["Remote - UAE", ["remote AE"]],
  ["Remote (DE/AT/CH)", ["remote DE AT CH"]],
  ["Remote - Atlanta, GA, US", ["remote US"]],
  ["APAC - Remote (Singapore)", ['remote SG "APAC"']],
  ["Paris ou full remote", ["Paris", "remote"]],
  ["100% télétravail", ["remote"]],
  ["Télétravail partiel - Paris", ["hybrid: Paris"]],
  ["Madrid / Remoto", ["Madrid", "remote"]],
  ["100% remoto (España)", ["remote ES"]],
  ["Híbrido - Madrid", ["hybrid: Madrid"]],
  ["Milano (ibrido)", ["hybrid: Milano"]],
  ["Kraków (zdalnie)", ['remote "Kraków"']],
  ["リモート（日本）", ["remote JP"]],
  ["Ireland (Dublin)", ["Dublin, Ireland"]],
  ["Anywhere", ["remote worldwide"]],
  ["Global", ["remote worldwide"]],
  ["Remote - Anywhere", ["remote worldwide"]],
  ["Anywhere in the US", ["remote US"]],
  ["Work from home", ["remote"]],
  ["London / Remote", ["London", "remote"]],
  ["Remote/Berlin", ["remote", "Berlin"]],
  ["Remote or San Francisco", ["remote", "San Francisco"]],
  ["Toronto, ON / Remote - Canada", ["Toronto, ON", "remote CA"]],
  ["Hybrid – Berlin or Munich", ["hybrid: Berlin", "Munich"]],
  ["Hybrid Remote, Berlin", ["hybrid: Berlin"]],
  ["Berlin (or remote)", ["Berlin", "remote"]],
  ["Remote OK, Berlin", ["Berlin"]],
  ["Remote from anywhere in Europe", ["remote Europe"]],
  ["Remote across Europe", ["remote Europe"]],
  ["Remote, , United States", ["remote US"]],
  ["Remote 🇩🇪", ["remote DE"]],
  ["Deutschlandweit", ["Deutschland"]],
  ["Nationwide, US", ["US"]],
  ["Germany, Berlin", ["Berlin, Germany"]],
  ["Germany - Berlin", ["Berlin, Germany"]],
  ["US-NY-New York", ["New York, NY, US"]],
  ["Austin, TX & Denver, CO", ["Austin, TX", "Denver, CO"]],
  ["Lebanon, Ohio", ["Lebanon, Ohio"]],
  ["London (UK)", ["London, UK"]],
  ["Straße 5, D-10115 Berlin", ["Berlin"]],
  ["Berlin +3 more", ["Berlin"]],
  ["Berlin und 2 weitere", ["Berlin"]],
  ["Paris (Hybrid)", ["hybrid: Paris"]],
  ["On-site: Amsterdam", ["on-site: Amsterdam"]],
  ["Munich (home office possible)", ["Munich"]],
  ["Global Headquarters", ["Global Headquarters"]],
  ["Berlin oder Hamburg", ["Berlin", "Hamburg"]],
  ["Belgium; France", ["Belgium", "France"]],
  ["US-Remote, US-Seattle, US-Chicago", ["remote US", "Seattle, US", "Chicago, US"]],
  ["Austin, TX, Remote", ["remote", "Austin, TX"]],
  ["Remote, Europe, Middle East", ['remote Europe "Middle East"']],
  ["SF, NYC, SEA, CHI", ["SF, NYC, SEA, CHI"]],
  ["Multiple locations", []],
  ["Bundesweit", []],
])("a place called %s → %j", (name, places) => {
  expect(said(name)).toEqual(places);
});

test.each<[string, string[], string[]]>([
  ["New York City Metropolitan Area", [], ["New York City US America/New_York"]],
  ["NYC", [], ["New York City US America/New_York"]],
  ["San Francisco Bay Area", [], ["San Francisco US America/Los_Angeles"]],
  ["New York, NY (HQ)", [], ["New York US America/New_York"]],
  ["Washington, D.C.", [], ["Washington US America/New_York"]],
  ["London, England, United Kingdom", [], ["London GB Europe/London"]],
  ["Toronto, ON", [], ["Toronto CA America/Toronto"]],
  ["Tbilisi, Georgia", [], ["Tbilisi GE Asia/Tbilisi"]],
  ["Atlanta, Georgia", [], ["Atlanta US America/New_York"]],
  ["Cologne", [], ["Cologne DE Europe/Berlin"]],
  ["Wrocław", [], ["Wrocław PL Europe/Warsaw"]],
  ["Frankfurt", [], ["Frankfurt DE Europe/Berlin"]],
  ["Bengaluru, Karnataka, India", [], ["Bengaluru IN Asia/Kolkata"]],
  ["Paris, Lyon", [], ["Paris FR Europe/Paris", "Lyon FR Europe/Paris"]],
  ["Berlin/Munich", [], ["Berlin DE Europe/Berlin", "Munich DE Europe/Berlin"]],
  ["Deutschland", [], ["Germany DE Europe/Berlin"]],
  ["UK", [], ["United Kingdom GB Europe/London"]],
  ["Texas", [], ["Texas US America/Chicago ?"]],
  ["Singapore", [], ["Singapore SG Asia/Singapore"]],
  ["Poland, Romania", [], ["Poland PL Europe/Warsaw", "Romania RO Europe/Bucharest"]],
  ["BERLIN", [], ["Berlin DE Europe/Berlin"]],
  ["Halle (Saale)", [], ["Halle (Saale) DE Europe/Berlin"]],
  ["Warschau", [], ["Warschau PL Europe/Warsaw"]],
  ["東京", [], ["東京 JP Asia/Tokyo"]],
  ["Amsterdam-Zuid", [], ["Amsterdam-Zuid NL Europe/Amsterdam ?"]],
  ["Bombay, MH", ["IN"], ["Bombay IN Asia/Kolkata"]],
  ["SEA, CHI", [], ["Seattle US America/Los_Angeles", "Chicago US America/Chicago"]],
  ["Gurgaon, HR", [], ["Gurgaon IN Asia/Kolkata"]],
  ["Belfast, NI", [], ["Belfast GB Europe/London"]],
  ["Hong Kong, HK", [], ["Hong Kong HK Asia/Hong_Kong"]],
  ["Aarhus", [], ["Aarhus DK Europe/Copenhagen"]],
  ["Großraum München", [], ["München DE Europe/Berlin"]],
  ["Berlin", ["GB"], ["Berlin DE Europe/Berlin"]],
  ["Plant 4", ["CZ"], ["Plant 4 CZ Europe/Prague ?"]],
  ["Plant 4", [], []],
  ["EMEA", [], []],
])("an office called %s in %j → %j", async (name, countries, offices) => {
  const found = await citiesOf(name, { countries });
  const shown = found.map(({ city: { title, country, timezone, isGuess } }) =>
    [title, country, timezone, ...(isGuess ? ["?"] : [])].join(" "),
  );
  expect(shown).toEqual(offices);
});

test.each<[string, string[], string[]]>([
  ["Valencia", [], ["VE"]],
  ["Valencia", ["ES"], ["ES"]],
  ["London", ["CA"], ["GB"]],
  ["Plant 4", ["DE"], ["DE"]],
  ["Plant 4", ["DE", "FR"], []],
])("an office called %s of a company in %j → in %j", async (name, home, countries) => {
  const found = await citiesOf(name, { home });
  expect(found.map(({ city }) => city.country)).toEqual(countries);
});

test("a country and its largest city → two offices", async () => {
  const ids = await Promise.all(["Portugal", "Lisbon", "Lisbon, Portugal"].map((name) => citiesOf(name)));
  const [country, city, same] = ids.flat().map((found) => found.city.id);
  expect(city).toBe(same);
  expect(country).not.toBe(city);
});

test.each<[string, unknown, unknown]>([
  ["FullTime", undefined, "full-time"],
  ["Full-time", undefined, "full-time"],
  ["full-or-part-time", undefined, ["full-time", "part-time"]],
  ["Vollzeit / Teilzeit", undefined, ["full-time", "part-time"]],
  ["parttime_fixed_term", "fixed-term", "part-time"],
  ["fulltime_permanent", "permanent", "full-time"],
  ["Permanent contract", "permanent", undefined],
  ["Contract", "freelance", undefined],
  ["Fixed Term", "fixed-term", undefined],
  ["INTERN", "internship", undefined],
  ["契約社員", "fixed-term", undefined],
  ["정규직", "permanent", undefined],
  ["アルバイト", undefined, "part-time"],
  ["tempo indeterminato", "permanent", undefined],
  ["volunteer", "fixed-term", undefined],
  ["Werkstudent", undefined, undefined],
  ["internal", undefined, undefined],
])("employment called %j → contract %j, hours %j", (words, contract, hours) => {
  expect([contractOf(words), hoursOf(words)]).toEqual([contract, hours]);
});

test.each<[string, unknown]>([
  ["Software Engineer Internship, Android", "internship"],
  ["Praktikant:in Marketing (m/w/d)", "internship"],
  ["Azubi Mechatronik", "apprenticeship"],
  ["QA 엔지니어 (계약직)", "fixed-term"],
  ["Internship Coordinator", undefined],
  ["Internal Auditor", undefined],
  ["Stage Manager", undefined],
])("a title such as %j → contract %j", (title, contract) => {
  expect(contractInTitle(title)).toBe(contract);
});

test.each<[string, unknown]>([
  ["OnSite", "on-site"],
  ["onsite", "on-site"],
  ["none", "on-site"],
  ["fully", "remote"],
  ["Fully remote", "remote"],
  ["Hybrid (3 days)", "hybrid"],
  ["Híbrido", "hybrid"],
  ["Presencial", "on-site"],
  ["unspecified", undefined],
  ["temporary", undefined],
])("a workplace called %j → %j", (words, workplace) => {
  expect(workplaceOf(words)).toBe(workplace);
});

const euros = { currency: "eur", per: "yearly" };
test.each<[string, Parameters<typeof salaryOf>[0], unknown]>([
  [
    "strings",
    { ...euros, min: "38000.00", max: "44000" },
    { min: 38000, max: 44000, currency: "EUR", per: "year" },
  ],
  ["from", { ...euros, min: 38000, max: null }, { min: 38000, currency: "EUR", per: "year" }],
  ["up to", { ...euros, max: 44000 }, { max: 44000, currency: "EUR", per: "year" }],
  ["no figure", { ...euros, min: "0", max: "" }, undefined],
  ["upside down", { ...euros, min: 5, max: 4 }, undefined],
  ["no period", { ...euros, min: 38000, per: "" }, undefined],
  ["pay by the year called by the hour", { ...euros, min: 38000, per: "1 HOUR" }, undefined],
  ["an unknown currency", { ...euros, min: 38000, currency: "EURO" }, undefined],
])("pay with %s → %#", (_, pay, salary) => {
  expect(salaryOf(pay)).toEqual(salary);
});
