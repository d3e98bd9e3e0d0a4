import { expect, test } from "vitest";
import { interfaceLanguageOf, interfaceLanguages } from "../../lib/content/languages.ts";
import {
  formatChoice,
  formatDate,
  formatDay,
  formatFields,
  formatList,
  formatSalary,
  formatSeries,
} from "../../lib/site/format.ts";
import { labelsFor } from "../../lib/site/labels.ts";
import { sentencesOf, setHeading, setTitle } from "../../lib/site/typography.ts";

test("a tag of a region → the labels of its language", () => {
  expect(interfaceLanguageOf("fr-CA")).toBe("fr");
  expect(interfaceLanguageOf("de-AT")).toBe("de");
});

test.each(interfaceLanguages)("counts in %s → the plural that the language asks for", (language) => {
  const { openPositions, openPositionsUnit, daysLeftUnit } = labelsFor(language);
  const rules = new Intl.PluralRules(language);
  for (const unit of [openPositionsUnit, daysLeftUnit])
    for (const [one, other] of [0, 1, 2, 5, 22].flatMap((a) => [0, 1, 2, 5, 22].map((b) => [a, b] as const)))
      expect([one, other, unit(one) === unit(other)]).toEqual([
        ...[one, other, rules.select(one) === rules.select(other)],
      ]);
  for (const count of [0, 1, 4, 11]) expect(openPositions(count)).toMatch(new RegExp(`^${count}\\D`));
});

test.each([
  ["en", "€15.50–18.00 an hour", "1 September 2030"],
  ["fr", "15,50–18,00\u00a0€ de l’heure", "1er septembre 2030"],
  ["de", "15,50–18,00\u00a0€ pro Stunde", "1. September 2030"],
  ["cs", "15,50–18,00\u00a0€ za hodinu", "1.\u00a0září 2030"],
  ["es", "15,50-18,00\u00a0€ por hora", "1 de septiembre de 2030"],
  ["ja", "時給 €15.50～18.00", "2030年9月1日"],
])("pay with cents, and the first of a month, in %s → as the language writes them", (language, pay, day) => {
  const salary = { min: 15.5, max: 18, currency: "EUR", per: "hour" } as const;
  expect(formatSalary(salary, language, ["FR"])).toBe(pay);
  expect(formatDay("2030-09-01", language)).toBe(day);
});

test.each([
  ["en", "€31,000 a year", "2 September 2030", "A, B and C"],
  ["fr", "31\u00a0000\u00a0€ par an", "2 septembre 2030", "A, B et C"],
  ["de", "31.000\u00a0€ pro Jahr", "2. September 2030", "A, B und C"],
  ["cs", "31\u00a0000\u00a0€ ročně", "2.\u00a0září 2030", "A, B a\u00a0C"],
  ["es", "31.000\u00a0€ al año", "2 de septiembre de 2030", "A, B y C"],
  ["ja", "年収 €31,000", "2030年9月2日", "A、B、C"],
])("pay, a day and a list in %s → as the language writes them", (language, pay, day, list) => {
  const salary = { min: 31_000, max: 31_000, currency: "EUR", per: "year" } as const;
  expect(formatSalary(salary, language, ["FR"])).toBe(pay);
  expect(formatDay("2030-09-02", language)).toBe(day);
  expect(formatList(["A", "B", "C"], language)).toBe(list);
});

test.each<[language: string, currency: string, pay: string, countries?: string[]]>([
  ["en", "EUR", "€38,000–45,000 a year"],
  ["en", "JPY", "¥38,000–45,000 a year"],
  ["en", "USD", "$38,000–45,000 a year"],
  ["en", "USD", "US$38,000–45,000 a year", []],
  ["en", "USD", "US$38,000–45,000 a year", ["US", "CA"]],
  ["en", "CAD", "CA$38,000–45,000 a year", ["US"]],
  ["en", "CAD", "$38,000–45,000 a year", ["CA", "CA"]],
  ["en", "EUR", "€38,000–45,000 a year", []],
  ["en", "CZK", "CZK\u00a038,000–45,000 a year"],
  ["fr", "CAD", "38\u00a0000–45\u00a0000\u00a0$CA par an", []],
  ["fr", "USD", "38\u00a0000–45\u00a0000\u00a0$ par an"],
  ["de", "CHF", "38.000–45.000\u00a0CHF pro Jahr"],
  ["cs", "CZK", "38\u00a0000–45\u00a0000\u00a0Kč ročně"],
  ["es", "EUR", "38.000-45.000\u00a0€ al año"],
  ["ja", "JPY", "年収 ￥38,000～45,000"],
])(
  "a range of pay in %s and %s → the currency once, on its side of both figures",
  (language, currency, pay, countries = [currency.slice(0, 2)]) => {
    expect(formatSalary({ min: 38_000, max: 45_000, currency, per: "year" }, language, countries)).toBe(pay);
  },
);

test.each([
  ["en", "Figures as of 2021", "Figures as of 17 May 2021", "Published May 2021", "Figures as of May 2021"],
  ["fr", "Chiffres de 2021", "Chiffres du 17 mai 2021", "Publié en mai 2021", "Chiffres de mai 2021"],
  ["de", "Stand: 2021", "Stand: 17. Mai 2021", "Erschienen im Mai 2021", "Stand: Mai 2021"],
  [
    "cs",
    "Údaje za rok 2021",
    "Údaje ke dni 17.\u00a0května 2021",
    "Zveřejněno: květen 2021",
    "Údaje: květen 2021",
  ],
  ["es", "Datos de 2021", "Datos a 17 de mayo de 2021", "Publicado en mayo de 2021", "Datos de mayo de 2021"],
  ["ja", "2021年時点", "2021年5月17日時点", "2021年5月公開", "2021年5月時点"],
])("a year, a day and a month in a sentence in %s → with the words that each of them needs", (...row) => {
  const [language, year, day, month, asOfMonth] = row;
  const { asOf, published } = labelsFor(language);
  expect([asOf(formatDate("2021", language)), asOf(formatDate("2021-05-17", language))]).toEqual([year, day]);
  const may = formatDate("2021-05", language);
  expect([published(may), asOf(may)]).toEqual([month, asOfMonth]);
});

test.each([
  [
    "cs",
    "1 2-3 4-5",
    "1\u00a0den v\u00a0týdnu v\u00a0kanceláři, 2–3\u00a0dny v\u00a0týdnu v\u00a0kanceláři, 4–5\u00a0dní v\u00a0týdnu v\u00a0kanceláři",
  ],
  ["es", "1 2-3", "1 día a la semana en la oficina, 2 o 3 días a la semana en la oficina"],
  ["ja", "1 2-3", "週1日出社, 週2～3日出社"],
])("days in the office in %s → the plural of the last number", (language, ranges, words) => {
  expect(ranges.split(" ").map(labelsFor(language).officeDays).join(", ")).toBe(words);
});

test.each(interfaceLanguages)("labels in %s → what must not be parted is bound", (language) => {
  const labels = labelsFor(language);
  const made = [
    labels.quoted("A"),
    labels.asOf("2021"),
    labels.founded(2014),
    labels.officeDays("2-3"),
    labels.episode(2, "A"),
    labels.page(2, 3),
    labels.withoutFilter("A"),
    labels.inOffice("A"),
    labels.newestShown(200),
    labels.amongNewest(200),
  ];
  const fixed = Object.values(labels).flatMap((label) =>
    typeof label === "object" ? Object.values(label) : typeof label === "string" ? label : [],
  );
  expect(fixed.length).toBeGreaterThan(80);
  for (const label of [...fixed, ...made]) expect(label).toBe(labels.bound(label));
});

test.each([
  ["cs", "Ve 3. kole a v roce 2014. Potom 50 % za 900 Kč", "Ve 3.~kole a~v~roce 2014. Potom 50~% za 900~Kč"],
  ["de", "Zu 50 % und ab 900 €", "Zu 50~% und ab 900~€"],
  ["es", "Al 50 % y desde 900 €", "Al 50~% y desde 900~€"],
  ["fr", "À 50 %, nº 3 : dès 900 €", "À 50~%, nº~3~: dès 900~€"],
])("a text in %s → a number with its sign, and what else its language binds", (language, text, bound) => {
  expect(labelsFor(language).bound(text).replaceAll("\u00a0", "~")).toBe(bound);
});

test("bounds of pay in Japanese → the period first, the bound last", () => {
  const pay = { currency: "JPY", per: "month" } as const;
  expect(formatSalary({ ...pay, min: 300_000 }, "ja", ["JP"])).toBe("月給 ￥300,000以上");
  expect(formatSalary({ ...pay, max: 400_000 }, "ja", ["JP"])).toBe("月給 ￥400,000まで");
});

test.each([
  ["en", "Permanent, fixed-term or freelance"],
  ["fr", "CDI, CDD ou freelance"],
  ["de", "Unbefristet, befristet oder freie Mitarbeit"],
  ["cs", "Na dobu neurčitou, na dobu určitou nebo spolupráce na IČO"],
  ["es", "Indefinido, temporal o freelance"],
  ["ja", "正社員、契約社員、または業務委託"],
])("a choice of contracts in %s → one phrase, with the capitals of its language", (language, phrase) => {
  const { permanent, "fixed-term": fixedTerm, freelance } = labelsFor(language).contract;
  expect(formatChoice([permanent, fixedTerm, freelance], language)).toBe(phrase);
});

test.each([
  ["en", "Team, contract", "Team, Contract"],
  ["de", "Team, Contract", "Team, Contract"],
  ["ja", "Team、Contract", "Team、Contract"],
  ["ar", "Team, contract", "Team, Contract"],
])("several facts in %s → with its comma", (language, labels, facts) => {
  expect(formatFields(["Team", "Contract"], language)).toBe(labels);
  expect(formatSeries(["Team", "Contract"], language)).toBe(facts);
});

test.each([
  ["en", `It's not "green" enough.`, "It’s not “green” enough."],
  ["de", 'Leitung "Zweites Leben" (m/w/d)', "Leitung „Zweites Leben“\u00a0(m/w/d)"],
  [
    "fr",
    `Cheffe ou chef d'équipe : "Avaries" H/F`,
    "Cheffe ou chef d’équipe\u00a0: «\u00a0Avaries\u00a0»\u00a0H/F",
  ],
  ["en", "Back-end Engineer, Search and Offers", "Back-end Engineer, Search and Offers"],
  [
    "cs",
    'Vedoucí "Druhého života" v Praze a s týmem',
    "Vedoucí „Druhého života“ v\u00a0Praze a\u00a0s\u00a0týmem",
  ],
  ["es", 'Jefatura de "Segunda vida" (h/m)', "Jefatura de «Segunda vida»\u00a0(h/m)"],
  ["ja", '"再生"エンジニア', "「再生」エンジニア"],
])("a title in %s → its quotes, and no ending alone on a line", (language, title, set) => {
  expect(setTitle(language, title)).toBe(set);
});

test.each([
  ["UX Researcher (m/w/d)", "UX Researcher (m/w/d)"],
  ["Data Engineer (m/w/d)", "Data Engineer\u00a0(m/w/d)"],
])(
  "a heading that ends in a tag for genders: %s → bound to its word where both fit on a phone",
  (title, set) => {
    expect(setHeading("en", title)).toBe(set);
  },
);

test("a heading with short and long words with hyphens → the short ones stay whole", () => {
  const set = "Front-\u2060end, free-\u2060spirited and Datenschutz-Folgenabschätzung";
  expect(setHeading("en", "Front-end, free-spirited and Datenschutz-Folgenabschätzung")).toBe(set);
});

test.each([
  ["New is old news. Help us sabotage it.", ["New is old news.", " ", "Help us sabotage it."]],
  ["Join Cal.com and ship 2.0", ["Join Cal.com and ship 2.0"]],
  ["直す。使う。", ["直す。", "使う。"]],
])("the sentences of %j → %j, and joined again the same text", (text, parts) => {
  expect(sentencesOf(text)).toEqual(parts);
  expect(parts.join("")).toBe(text);
});
