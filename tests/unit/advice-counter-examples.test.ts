import { describe, expect, it } from "vitest";
import { adviceCodes } from "../../lib/advice/rules.ts";
import {
  ad,
  anAd,
  inFrench,
  places,
  plainBody,
  problemsWith,
  withPrivacy,
  withWords,
} from "../support/advice.ts";

const neutral = (words: string, language = "en") =>
  withWords(words, { language, title: "Data Engineer H/F" });
const titled = (title: string, offices = "[japan]") => ad({ title, offices });
const frenchTitled = (title: string) => ({ "a.md": anAd(), "a.fr.md": inFrench(title) });

/** For each code, ads that come near and that it must not speak of. */
const counterExamples: Record<string, [why: string, files: Record<string, string>, today?: string][]> = {
  "no-salary": [
    ["New York with pay", ad({ offices: "[new-york]" })],
    ["no law on it in Japan", ad({ salary: undefined })],
    ["a freelancer in the EU", ad({ offices: "[prague]", salary: undefined, contract: "freelance" })],
    ["a draft", ad({ offices: "[new-york]", salary: undefined, draft: "true" })],
  ],
  "privacy-draft": [["a page that is published", withPrivacy(false)]],
  "pay-history": [["what people hope for", neutral("Tell us what salary you expect. We slip, and we pay.")]],
  "no-french-version": [
    ["a version beside it", { "a.md": anAd({ offices: "[paris]" }), "a.fr.md": inFrench() }],
    ["the ad itself in French", ad({ offices: "[paris]", language: "fr", title: "Analyste H/F" })],
    ["work elsewhere", ad({ offices: "[prague]" })],
  ],
  "german-title": [
    ...[
      "Data Engineer (m/w/d)",
      "Data Engineer (f/m/x)",
      "Data Engineer (all genders)",
      "Entwickler*in",
      "Entwickler:in Backend",
      "Entwicklerin oder Entwickler",
      "EntwicklerIn",
      "Bürofachkraft",
      "Teamleitung Logistik",
    ].map((title): [string, Record<string, string>] => [title, titled(title, "[berlin]")]),
    ["work elsewhere", titled("Data Engineer", "[prague]")],
    [
      "the French version of an ad for Berlin",
      { "a.md": anAd({ offices: "[berlin]", title: "Data Engineer (m/w/d)" }), "a.fr.md": inFrench() },
    ],
  ],
  "french-title": [
    ...[
      "Analyste de données H/F",
      "Analyste de données (F/H/X)",
      "Ingénieure ou ingénieur data",
      "Développeur·euse",
      "Chargé(e) de clientèle",
      "Responsable produit, tous genres",
    ].map((title): [string, Record<string, string>] => [title, frenchTitled(title)]),
    ["a title in English", titled("Data Engineer")],
  ],
  age: [
    ["a young company", neutral("We are a young company, twelve years old, with over 40 nationalities.")],
    ["minutes", neutral("It takes under 30 minutes, and you must be over the age of 18 to drive the van.")],
    [
      "French experience",
      neutral("Nous existons depuis plus de 10 ans ; avoir plus de 20 ans d’avance, c’est rare.", "fr"),
    ],
    [
      "an intern who is new to work",
      neutral("You do not need to have worked anywhere before. Graduates are welcome."),
    ],
  ],
  gender: [
    [
      "words that only look like it",
      neutral("Our salesmanship is fine. She founded it, he joined, and both chair the board."),
    ],
    ["women in engineering", neutral("We sponsor Women in Tech, and men who want to learn from them.")],
    ["French", neutral("Des hommes et des femmes de toutes les équipes, par ordre alphabétique.", "fr")],
  ],
  origin: [
    ["a level", neutral("You speak English fluently; we write native apps for speakers and phones.")],
    ["French", neutral("L’école maternelle est en face, et le nom de la rue est français.", "fr")],
  ],
  "title-with-place": [
    ["a word that holds a place", titled("Comparison Engineer")],
    ["remote as a part of the job", titled("Remote Sensing Engineer")],
  ],
  "title-with-pay": [
    ["numbers that are no pay", titled("Level 3 Support, 24/7")],
    ["a size", titled("4K Video Editor for HTML5")],
  ],
  "title-in-capitals": [
    ["acronyms", titled("UX and SRE Lead, HTML5 and CRM")],
    ["a marker", titled("Data Engineer (M/W/D)")],
    ["a short word", titled("SRE")],
  ],
  "no-closing-date": [
    ["a last day", ad()],
    ["a draft", ad({ closes: undefined, draft: "true" })],
  ],
  "closes-late": [
    ["six months to the day", ad({ closes: "2027-05-23" })],
    ["six months from its opening", ad({ opened: "2027-03-01", closes: "2027-09-01" })],
  ],
  "opened-long-ago": [
    ["ninety days", ad({ opened: "2026-08-25" })],
    ["closed since", ad({ opened: "2026-01-05", closes: "2026-11-01" })],
  ],
  "template-text": [
    [
      "a link",
      neutral(
        "See [our office in Tokyo](../offices/japan.md) and [the other][one].\n\n[one]: ../offices/prague.md",
      ),
    ],
    ["a link by its words alone", neutral("See [our office].\n\n[our office]: ../offices/japan.md")],
    ["one word in brackets", neutral("They wrote “recieve” [sic]. A task list: todo lo que falta.")],
    ["code", neutral("You write `[a list of things]` in your sleep.")],
  ],
  "short-body": [
    ["enough words", ad()],
    ["a draft", ad({ body: "## Soon\n\nMore to come.", draft: "true" })],
  ],
  "hard-to-read": [
    [
      "one long sentence among short ones",
      neutral(`${"We mend, and we wait, and we look at it again, and then ".repeat(5)}we go home.`),
    ],
    [
      "a list without full stops",
      neutral("- Organisational development\n- Infrastructure responsibilities\n"),
    ],
  ],
  "no-first-heading": [["a few words of welcome", ad({ body: `Come and see us.\n\n${plainBody}` })]],
  "link-says-here": [
    [
      "words that name the target",
      neutral("Here is [our office](../offices/japan.md), and [here are our teams](../teams/data.md)."),
    ],
    ["code", neutral("Write `[here](x)` if you must.")],
  ],
  "bold-heading": [
    ["bold words in a text", neutral("**We mend** phones.\n\n**Really.**")],
    ["a bold item", neutral("- **Time.**\n- **Money.**")],
  ],
  "hidden-sign": [
    [
      "blanks that belong there",
      neutral("« Voilà\u00a0», dit-elle\u202f: 45\u00a0000\u00a0€, soit 10\u00a0% de plus.", "fr"),
    ],
    ["a sign of several", neutral("A team of 👩\u200d💻 and 🧑\u200d🔧. می\u200cخواهم is a word.")],
    ["Hebrew", neutral("We say \u2067שלום\u2069 in the morning.")],
  ],
  "doubled-punctuation": [
    ["dots that leave something open", neutral("And so on... Or is it?! We know: ../offices.")],
    ["marks of a table", neutral("Look :: there, at 10:30; or later, at C++.")],
  ],
};

describe("advice on ads that come near", () => {
  const cases = Object.entries(counterExamples).flatMap(([code, list]) =>
    list.map(([why, files, today]) => ({ code, why, files, today })),
  );

  it.each(cases)("$code: $why → silence", ({ files, today }) => {
    expect(places(problemsWith(files, today))).toEqual([]);
  });

  it("has a counter-example for every code", () => {
    expect(Object.keys(counterExamples).sort()).toEqual([...adviceCodes].sort());
  });
});
