import { describe, expect, it } from "vitest";
import { adviceCodes } from "../../lib/advice/rules.ts";
import { anAd, inFrench, places, plainBody, problemsWith, withPrivacy } from "../support/advice.ts";

function withWords(words: string, language = "en"): Record<string, string> {
  return { "a.md": anAd({ body: `${plainBody}\n\n${words}`, language, title: "Data Engineer H/F" }) };
}

const titled = (title: string, offices = "[japan]") => ({ "a.md": anAd({ title, offices }) });
const frenchTitled = (title: string) => ({ "a.md": anAd(), "a.fr.md": inFrench(title) });

/** For each code, ads that come near and that it must not speak of. */
const counterExamples: Record<string, [why: string, files: Record<string, string>, today?: string][]> = {
  "no-salary": [
    ["New York with pay", { "a.md": anAd({ offices: "[new-york]" }) }],
    ["no law on it in Japan", { "a.md": anAd({ salary: undefined }) }],
    [
      "a freelancer in the EU",
      { "a.md": anAd({ offices: "[prague]", salary: undefined, contract: "freelance" }) },
    ],
    ["a draft", { "a.md": anAd({ offices: "[new-york]", salary: undefined, draft: "true" }) }],
  ],
  "pay-history": [
    ["what people hope for", withWords("Tell us what salary you expect. We slip, and we pay.")],
  ],
  "privacy-draft": [["a page that is published", withPrivacy(false)]],
  "no-french-version": [
    ["a version beside it", { "a.md": anAd({ offices: "[paris]" }), "a.fr.md": inFrench() }],
    [
      "the ad itself in French",
      { "a.md": anAd({ offices: "[paris]", language: "fr", title: "Analyste H/F" }) },
    ],
    ["work elsewhere", { "a.md": anAd({ offices: "[prague]" }) }],
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
    ["a young company", withWords("We are a young company, twelve years old, with over 40 nationalities.")],
    ["minutes", withWords("It takes under 30 minutes, and you must be over the age of 18 to drive the van.")],
    [
      "French experience",
      withWords("Nous existons depuis plus de 10 ans ; avoir plus de 20 ans d’avance, c’est rare.", "fr"),
    ],
    [
      "an intern who is new to work",
      withWords("You do not need to have worked anywhere before. Graduates are welcome."),
    ],
  ],
  gender: [
    [
      "words that only look like it",
      withWords("Our salesmanship is fine. She founded it, he joined, and both chair the board."),
    ],
    ["women in engineering", withWords("We sponsor Women in Tech, and men who want to learn from them.")],
    ["French", withWords("Des hommes et des femmes de toutes les équipes, par ordre alphabétique.", "fr")],
  ],
  origin: [
    ["a level", withWords("You speak English fluently; we write native apps for speakers and phones.")],
    ["French", withWords("L’école maternelle est en face, et le nom de la rue est français.", "fr")],
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
    ["a last day", { "a.md": anAd() }],
    ["a draft", { "a.md": anAd({ closes: undefined, draft: "true" }) }],
  ],
  "closes-late": [
    ["six months to the day", { "a.md": anAd({ closes: "2027-05-23" }) }],
    ["six months from its opening", { "a.md": anAd({ opened: "2027-03-01", closes: "2027-09-01" }) }],
  ],
  "opened-long-ago": [
    ["ninety days", { "a.md": anAd({ opened: "2026-08-25" }) }],
    ["closed since", { "a.md": anAd({ opened: "2026-01-05", closes: "2026-11-01" }) }],
  ],
  "template-text": [
    [
      "a link",
      withWords(
        "See [our office in Tokyo](../offices/japan.md) and [the other][one].\n\n[one]: ../offices/prague.md",
      ),
    ],
    ["a link by its words alone", withWords("See [our office].\n\n[our office]: ../offices/japan.md")],
    ["one word in brackets", withWords("They wrote “recieve” [sic]. A task list: todo lo que falta.")],
    ["code", withWords("You write `[a list of things]` in your sleep.")],
  ],
  "short-body": [
    ["enough words", { "a.md": anAd() }],
    ["a draft", { "a.md": anAd({ body: "## Soon\n\nMore to come.", draft: "true" }) }],
  ],
  "hard-to-read": [
    [
      "one long sentence among short ones",
      withWords(`${"We mend, and we wait, and we look at it again, and then ".repeat(5)}we go home.`),
    ],
    [
      "a list without full stops",
      withWords("- Organisational development\n- Infrastructure responsibilities\n"),
    ],
  ],
  "no-first-heading": [
    ["a few words of welcome", { "a.md": anAd({ body: `Come and see us.\n\n${plainBody}` }) }],
  ],
  "link-says-here": [
    [
      "words that name the target",
      withWords("Here is [our office](../offices/japan.md), and [here are our teams](../teams/data.md)."),
    ],
    ["code", withWords("Write `[here](x)` if you must.")],
  ],
  "bold-heading": [
    ["bold words in a text", withWords("**We mend** phones.\n\n**Really.**")],
    ["a bold item", withWords("- **Time.**\n- **Money.**")],
  ],
  "hidden-sign": [
    [
      "blanks that belong there",
      withWords("« Voilà\u00a0», dit-elle\u202f: 45\u00a0000\u00a0€, soit 10\u00a0% de plus.", "fr"),
    ],
    ["a sign of several", withWords("A team of 👩\u200d💻 and 🧑\u200d🔧. می\u200cخواهم is a word.")],
    ["Hebrew", withWords("We say \u2067שלום\u2069 in the morning.")],
  ],
  "doubled-punctuation": [
    ["dots that leave something open", withWords("And so on... Or is it?! We know: ../offices.")],
    ["marks of a table", withWords("Look :: there, at 10:30; or later, at C++.")],
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
