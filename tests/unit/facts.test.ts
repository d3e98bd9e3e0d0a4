import { expect, test } from "vitest";
import { factsOf } from "../../lib/site/facts.ts";
import { anOffice, listed, newYork } from "../support/site.ts";

const salary = { min: 40_000, max: 50_000, currency: "EUR", per: "year" } as const;

test("a position → its facts in the words of the language", () => {
  const position = listed({ offices: [anOffice(), newYork], closes: "2026-12-31", salary });
  expect(factsOf(position, "fr")).toMatchObject({
    where: "Paris et New York",
    contract: "CDI",
    closes: "31 décembre 2026 (heure locale, New York)",
    pay: "40\u00a0000–50\u00a0000\u00a0€ par an",
  });
});

test.each([
  ["2027-03-02", "2 mars 2027"],
  ["2027-03", "mars 2027"],
  ["dès que possible", "dès que possible"],
])("a job that begins %s → %s", (start, words) => {
  expect(factsOf(listed({ start }), "fr").start).toBe(words);
});

test("a full-time job on site → the lines of a list leave both unsaid", () => {
  const { lines, applicants, pay, closes } = factsOf(listed(), "en");
  expect(lines).toEqual({ place: "Paris", kind: "Engineering\u00a0· Permanent" });
  expect([applicants, pay, closes]).toEqual([undefined, undefined, undefined]);
});

test.each([
  ["en", "Permanent or freelance", "Full time or part time", "From €45,000 a week", "Anne, +33 1"],
  [
    "fr",
    "CDI ou freelance",
    "Temps plein ou temps partiel",
    "À partir de 45\u00a0000\u00a0€ par semaine",
    "Anne, +33 1",
  ],
  [
    "de",
    "Unbefristet oder freie Mitarbeit",
    "Vollzeit oder Teilzeit",
    "Ab 45.000\u00a0€ pro Woche",
    "Anne, +33 1",
  ],
])("choices, pay from and a contact in %s → in its words", (language, contract, hours, pay, contact) => {
  const facts = factsOf(
    listed({
      contract: ["permanent", "freelance"],
      hours: ["full-time", "part-time"],
      salary: { min: 45_000, currency: "EUR", per: "week" },
      contact: { name: "Anne", phone: "+33 1" },
    }),
    language,
  );
  expect(facts).toMatchObject({ contract, hours, pay, contact });
});

test.each([
  ["en", "European Union, European Economic Area (EEA), All countries, Europe and France"],
  ["fr", "Union européenne, Espace économique européen (EEE), Tous les pays, Europe et France"],
  ["de", "Europäische Union, Europäischer Wirtschaftsraum (EWR), Weltweit, Europe und Frankreich"],
])("areas in %s → their names", (language, expected) => {
  const areas = ["EU", "EEA", "worldwide", "Europe", "FR"];
  expect(factsOf(listed({ workplace: "remote", applicants: areas }), language).applicants).toBe(expected);
});

test.each([
  ["en", "2", "Hybrid, 2 days a week in the office"],
  ["en", "1", "Hybrid, 1 day a week in the office"],
  ["fr", "2-3", "Hybride, 2 à 3 jours par semaine au bureau"],
  ["de", "1-2", "Hybrid, 1–2 Tage pro Woche im Büro"],
] as const)("the days in the office in %s, %s → beside the workplace", (language, officeDays, expected) => {
  expect(factsOf(listed({ workplace: "hybrid", officeDays }), language).workplaceAndDays).toBe(expected);
});

test("hours that nobody names → nothing is said of them", () => {
  const { hours, unusualHours, lines } = factsOf(listed({ hours: [] }), "en");
  expect([hours, unusualHours, lines.kind]).toEqual([undefined, undefined, "Engineering\u00a0· Permanent"]);
});

test.each([
  [newYork, "$40,000–50,000 a year"],
  [anOffice(), "US$40,000–50,000 a year"],
])("pay in dollars, at %j → a bare $ only where they are those of the office", (office, pay) => {
  const position = listed({ offices: [office], salary: { ...salary, currency: "USD" } });
  expect(factsOf(position, "en").pay).toBe(pay);
});

test("a workplace that nobody names → nothing is said of it", () => {
  const facts = factsOf(listed({ workplace: undefined }), "en");
  expect([facts.workplace, facts.lines.place]).toEqual([undefined, "Paris"]);
});

test("offices of two words → each in one piece, and a line may end between them", () => {
  const { place } = factsOf(listed({ offices: [newYork, anOffice()], workplace: "hybrid" }), "en").lines;
  expect(place).toBe("New\u00a0York, Paris\u00a0· Hybrid");
});

test.each([
  ["in two time zones", [anOffice(), newYork], "31 December 2026 (New York time)"],
  ["in two cities of one time", [anOffice(), anOffice({ timezone: "Europe/Berlin" })], "31 December 2026"],
  ["nowhere", [], "31 December 2026 (UTC)"],
])("a last day with offices %s → the time zone where it matters", (_, offices, expected) => {
  expect(factsOf(listed({ offices, closes: "2026-12-31" }), "en").closes).toBe(expected);
});

test("a remote job, part time → the lines say so, and from where one may apply", () => {
  const facts = factsOf(
    listed({ workplace: "remote", hours: ["part-time"], applicantCountries: ["FR", "DE"] }),
    "en",
  );
  expect(facts.lines).toEqual({
    place: "Paris\u00a0· Remote",
    kind: "Engineering\u00a0· Permanent\u00a0· Part\u00a0time",
  });
  expect(facts.applicants).toBe("France and Germany");
});
