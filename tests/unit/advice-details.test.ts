import { describe, expect, it } from "vitest";
import {
  type AdChanges,
  ad,
  anAd,
  company,
  inFrench,
  places,
  plainBody,
  problemsWith,
  withWords,
} from "../support/advice.ts";
import { textOf } from "../support/minimal.ts";

function codesFor(words: string, language: string): string[] {
  return problemsWith(withWords(words, { language, title: "Analyste H/F (m/w/d)", offices: "[prague]" })).map(
    ({ code, length }) => `${code} ${length}`,
  );
}

describe("advice on wording", () => {
  it.each([
    ["en", "We like recent graduates.", "age 16"],
    ["en", "You are between 25 and 35 years old.", "age 27"],
    ["en", "Applicants aged 45 need not write.", "age 7"],
    ["en", "A true digital native.", "age 14"],
    ["fr", "Rejoignez une jeune équipe.", "age 12"],
    ["fr", "Vous êtes âgé de 25 ans au plus.", "age 9"],
    ["fr", "Entre 20 et 30 ans, c’est mieux.", "age 18"],
    ["fr", "Hommes uniquement.", "gender 17"],
    ["fr", "Une femme de ménage passe le soir.", "gender 15"],
    ["de", "Wir sind ein junges, dynamisches Team.", "age 24"],
    ["de", "Sie sind nicht älter als 40.", "age 18"],
    ["de", "Nur Frauen, bitte.", "gender 10"],
    ["de", "Max. 35 Jahre.", "age 13"],
    ["de", "Für eine junge, dynamische Person.", "age 17"],
    ["fr", "Nous cherchons un profil de moins de 30 ans.", "age 25"],
    ["de", "Wir suchen einen Kellner.", "gender 20"],
    ["de", "Deutsch als Muttersprache.", "origin 17"],
    ["fr", "Anglais : langue maternelle.", "origin 17"],
    ["fr", "Nous recherchons un vendeur pour Paris.", "gender 22"],
    ["fr", "Nous cherchons une hôtesse.", "gender 7"],
    ["fr", "Pour une équipe jeune et dynamique.", "age 12"],
    ["en", "The ideal candidate knows his tools.", "gender 25"],
    ["en", "EU citizens only.", "origin 16"],
    ["en", "A handyman who can cook.", "gender 8"],
    ["en", "Male candidates only.", "gender 15"],
    ["en", "We need a young man for the van.", "gender 9"],
    ["en", "You must be a US citizen.", "origin 20"],
    ["en", "You lead XX agents.", "placeholder 2"],
    ["en", "- <insert benefits here>", "placeholder 22"],
    ["en", "Pay: TBD.", "placeholder 3"],
    ["en", "Lorem ipsum dolor.", "placeholder 11"],
    ["de", "Von meinem iPhone gesendet", "placeholder 17"],
    ["en", "You repair phones [cite: 1, 2].", "placeholder 12"],
    ["en", "We at %company_name% pay well.", "placeholder 14"],
    ["fr", "Une équipe créée en 2025. Une jeune équipe !", "age 12"],
    ["en", "Start: DD/MM/YYYY", "placeholder 10"],
    ["fr", "Poste à pourvoir le JJ/MM/AAAA.", "placeholder 10"],
    ["fr", "Une équipe de XX personnes.", "placeholder 2"],
    ["fr", "Salaire : [à compléter]", "placeholder 13"],
    ["de", "Eintritt: TT.MM.JJJJ", "placeholder 10"],
    ["de", "Ort: [Bitte ergänzen]", "placeholder 16"],
    ["de", "Homeoffice (noch mit GF klären!)", "placeholder 21"],
    ["es", "Fecha: DD/MM/AAAA", "placeholder 10"],
    ["es", "Somos [nombre de la empresa].", "placeholder 22"],
    ["cs", "Mzda (doplnit!)", "placeholder 10"],
    ["cs", "Nástup: DD.MM.RRRR", "placeholder 10"],
    ["ja", "給与：［ここに記入］", "placeholder 7"],
    ["ja", "20XX年4月に開始します。", "placeholder 4"],
    ["en", "Hello {{company}}, hello «Name».", "placeholder 11"],
    ["fr", "Un poste à {ville}, {{pays}}.", "placeholder 7"],
    ["de", "Sehr geehrte «Name», hallo.", "placeholder 6"],
    ["en", "We pay €38,000 to €42,000, as you learn.", "text-differs 40"],
    ["fr", "De 38 à 42 k€ brut par an.", "text-differs 26"],
    ["en", "Please send us your CV by 15 March 2026.", "text-date 13"],
    ["fr", "Candidatures avant le 15 mars 2026.", "text-date 12"],
    ["de", "Ihre Bewerbung bis zum 15. März 2026 bitte an uns.", "text-date 13"],
    ["ja", "応募締切は2025年12月20日（土）必着です。", "text-date 11"],
    ["en", "Please apply by 15 January 2027.", "text-date 15"],
    ["en", "Send your application no later than January 10, 2027.", "text-date 16"],
    ["de", "Bewerbungsfrist: 15.01.2027", "text-date 10"],
    ["de", "Ihre Bewerbung bis Freitag, den 15. Januar 2027", "text-date 15"],
    ["en", "Applications close on **December 15, 2026**.", "text-date 17"],
    ["en", "Closing date: 04/05/2025.", "text-date 10"],
    ["fr", "Candidatures jusqu’au 31/12/2026.", "text-date 10"],
    ["cs", "Přihlášky do 15. 12. 2026", "text-date 12"],
    ["es", "Plazo de inscripción: hasta el 15 de diciembre de 2026.", "text-date 23"],
    ["ja", "応募締切：2026年12月20日", "text-date 11"],
    ["ja", "〇〇株式会社の●●様へ。", "placeholder 2"],
    ["en", "Hello [Your company]", "placeholder 14"],
    ["fr", "Voici : [Quelle entreprise décide du reste ?]", "template-text 37"],
    ["en", "We don’t fly a lot, and we want a young team.", "age 10"],
    ["en", "We speak of laws and statutes.\n\nYou must be a US citizen.", "origin 20"],
    ["ja", "35歳以下の方を募集します。", "age 5"],
    ["en", "Age 30 to 40.", "age 12"],
    ["en", "A young and energetic manager.", "age 19"],
    ["en", "Gender Preference: Female", "gender 25"],
    ["fr", "Diplômé, moins de 30 ans.", "age 15"],
    ["cs", "Věk do 35 let.", "age 13"],
    ["cs", "Hledáme recepční ve věku do 35 let.", "age 14"],
    ["cs", "Pouze muži.", "gender 10"],
    ["es", "Menor de 35 años.", "age 16"],
    ["es", "Edad entre 30 y 45 años.", "age 18"],
    ["es", "Un equipo joven.", "age 12"],
    ["es", "Solo mujeres.", "gender 12"],
    ["ja", "25歳～40歳位まで", "age 6"],
    ["ja", "男性歓迎", "gender 4"],
    ["ja", "女性限定の募集です。", "gender 4"],
    ["ja", "日本国籍をお持ちの方", "origin 4"],
    ["en", "Attach a payslip, and your current salary.", "pay-history 7,pay-history 14"],
    ["fr", "Indiquez votre rémunération actuelle.", "pay-history 21"],
    ["de", "Bitte unter Angabe Ihres aktuellen Gehalts.", "pay-history 17"],
    ["en", "You speak English as a native French speaker or German.", "origin 21"],
  ])("%s: %s → %s", (language, words, expected) => {
    const found = codesFor(words, language);
    // "a young man" asks for an age, too.
    expect(found.filter((code) => expected.includes("age") || !code.startsWith("age")).join()).toBe(expected);
  });
});

describe("pay in the text", () => {
  const analyst = { title: "Analyste H/F (m/w/d)", offices: "[prague]" };

  it.each<[AdChanges, string, string]>([
    [{}, "We pay £45,000 to £55,000.", "£45,000 to £55,000"],
    [{ language: "es" }, "De 38.000 € a 42.000 €.", "38.000 € a 42.000 €"],
    [{ language: "fr" }, "Salaire : 40 000 € par an.", "40 000 €"],
  ])("%o: %s, and not 45,000 to 55,000 euros as the field has it → said", (changes, words, said) => {
    const problems = problemsWith(withWords(words, { ...analyst, ...changes }));
    expect(problems.map(({ message }) => message)).toEqual([
      `The text says "${said}", but the field "salary" says 45,000–55,000 EUR.`,
    ]);
  });

  it.each([
    "GS-14: €45,000 to €50,000; GS-15: €50,000 to €55,000.",
    "Our average salary is €50,000. We paid €900,000 in wages.",
  ])("of several levels, or of others: %s → nothing", (words) => {
    expect(problemsWith(withWords(words, analyst))).toEqual([]);
  });
});

it.each([
  "Store Manager, Tokyo",
  "Customer Researcher (Tokyo or Prague)",
  "Data Engineer in Tokyo",
  "Tokyo Lead",
])("the title %s → one problem", (title) => {
  expect(problemsWith(ad({ title: `"${title}"` })).map(({ code }) => code)).toEqual(["title-with-facts"]);
});

describe("advice on what is left of the template", () => {
  it("several texts → one warning at the first of them, with their number", () => {
    const body = `${plainBody}\n\nNow [One text.]\n\n- TODO\n- Do [Two texts.]`;
    const problems = problemsWith(ad({ body, draft: "true" }));
    expect(places(problems)).toEqual(["a.md:16:5+11 template-text"]);
    expect(problems[0]?.message).toBe('"[One text.]" looks like a text to replace, and so do 2 more below.');
  });
});

describe("advice on titles", () => {
  it.each([
    [
      "a gendered one",
      { title: "Foreman" },
      { hint: expect.stringContaining('neutral word is "supervisor".') },
    ],
    [
      "a German one in quotes",
      { language: "de", title: '"Entwickler: Daten"' },
      { fix: 'title: "Entwickler: Daten (m/w/d)"' },
    ],
    [
      "a German one for two genders",
      { offices: "[berlin]", title: "Entwickler (m/w)" },
      { fix: "title: Entwickler (m/w/d)" },
    ],
    [
      "a German one for two genders, without brackets",
      { language: "de", title: "Entwickler m/w" },
      { fix: "title: Entwickler (m/w/d)" },
    ],
    [
      "a German one for two genders by its ending",
      { language: "de", title: "Entwickler(in)" },
      { fix: "title: Entwickler (m/w/d)" },
    ],
    [
      "a German one with the company behind a bar",
      { language: "de", title: '"Entwickler | Acme GmbH"' },
      { fix: 'title: "Entwickler (m/w/d) | Acme GmbH"' },
    ],
    [
      "a German one with words for two genders",
      { offices: "[berlin]", language: "de", title: "Buchhalter (männlich/weiblich)" },
      { fix: "title: Buchhalter (m/w/d)" },
    ],
    [
      "a French one in capitals",
      { language: "fr", title: "UN.E RESPONSABLE POUR LE SUIVI" },
      { code: "title-in-capitals", fix: undefined },
    ],
    ["one in capitals", { title: "SENIOR DATA ENGINEER" }, { fix: "title: Senior Data Engineer" }],
  ])("%s → the one to write", (_, changes, remedy) => {
    expect(problemsWith(ad(changes))[0]).toMatchObject(remedy);
  });

  it.each([
    ["Data Engineer - Remote", "a.md:2:24+6 title-with-facts"],
    ["Data Engineer (Japon)", "a.md:2:23+5 title-with-facts"],
    ["Data Engineer €60,000", "a.md:2:22+7 title-with-facts"],
    ["Data Engineer 60 000 EUR", "a.md:2:22+10 title-with-facts"],
    ["Data Engineer 60k", "a.md:2:22+3 title-with-facts"],
  ])("%s → %s", (title, place) => {
    expect(places(problemsWith(ad({ title })))).toEqual([place]);
  });
});

describe("advice by the day", () => {
  it("counts days in the time zone of the first office", () => {
    // At noon (UTC) of the 22nd it is the 22nd in Tokyo, 90 days after the 24th of August.
    const files = ad({ opened: "2026-08-24" });
    expect(places(problemsWith(files, "2026-11-22"))).toEqual([]);
    expect(places(problemsWith(files, "2026-11-23"))).toEqual(["a.md:6:9+10 opened-long-ago"]);
  });
});

describe("advice on translations", () => {
  it("a French version with an error → that error, and not that there is no French version", () => {
    const french = inFrench().replace("title", "titel");
    const files = { "a.md": anAd({ offices: "[paris]" }), "a.fr.md": french };
    expect(problemsWith(files).map(({ file, code }) => [file, code])).toEqual([
      ["content/positions/a.fr.md", "unknown-field"],
    ]);
  });

  const file = "content/company.md";
  const site = { [file]: textOf(file, company).replace("language: en", "$&\nlanguages: [fr]") };

  it.each([
    ["France", { offices: "[paris]" }, ["no-french-version"], 0],
    ["France, and a draft", { offices: "[paris]", draft: "true" }, [], 1],
    ["Prague", { offices: "[prague]" }, [], 1],
  ])("an ad for %s without a French text → said once", (_, changes, said, counted) => {
    const lacking = (files: Record<string, string>) =>
      Number.parseInt(problemsWith(files).find(({ code }) => code === "no-translation")?.message ?? "", 10);
    const files = { ...site, ...ad(changes) };
    const codes = problemsWith(files).map(({ code }) => code);
    expect(codes.filter((code) => code === "no-french-version")).toEqual(said);
    expect(lacking(files) - lacking(site)).toBe(counted);
  });
});

describe("advice on ads next to others", () => {
  it.each([
    ["as it is", {}, ["b.md:2:8+13 duplicate-position"]],
    ["under a new title", { title: "Analyst" }, []],
    ["for another office", { offices: "[prague]" }, []],
    ["for when the first is closed", { opened: "2027-02-01", closes: "2027-03-01" }, []],
  ])("an ad copied %s", (_, changes, said) => {
    const files = { "a.md": anAd(), "b.md": anAd(changes) };
    const found = problemsWith(files).filter(({ code }) => code === "duplicate-position");
    expect(places(found)).toEqual(said);
  });
});

describe("advice on other files", () => {
  it("speaks of links in the story, and not of its length", () => {
    const story = textOf("content/story.md", company).replace(
      "Words.",
      "Read it [here](https://gazette.example).",
    );
    expect(places(problemsWith({ "content/story.md": story }))).toEqual(["story.md:11:10+4 link-says-here"]);
  });

  it("speaks of a French version by the French rules", () => {
    const body = `## Vos missions\n\n${"Vous aidez les gens, vous réparez et vous le dites. ".repeat(12)}Cliquez [ici](https://acme.example).`;
    const problems = problemsWith({ "a.md": anAd(), "a.fr.md": inFrench("Spécialiste H/F", body) });
    expect(places(problems)).toEqual([expect.stringMatching(/^a\.fr\.md:.* link-says-here$/)]);
  });

  it.each(["location: Praha", "Standort: [Prag]", "lieu: Prague", "offices: プラハ"])(
    "%s → the name of the office's file",
    (line) => {
      const problems = problemsWith({ "a.md": anAd().replace("offices: [japan]", line) });
      expect(problems.map(({ fix }) => fix)).toEqual(["offices: [prague]"]);
    },
  );

  it("a line that is at fault → the error alone", () => {
    const problems = problemsWith(ad({ title: "Salesman: Tokyo" }));
    expect(problems.map(({ severity }) => severity)).toEqual(["error"]);
  });
});
