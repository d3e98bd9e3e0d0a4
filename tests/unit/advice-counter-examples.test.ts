import { describe, expect, it } from "vitest";
import { aboutAdvice } from "../../lib/messages/about-advice.ts";
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
const titles = (code: string, of: (title: string) => Record<string, string>, list: string[]) =>
  Object.fromEntries(list.map((title) => [`${code}: ${title}`, of(title)]));
const frenchTitled = (title: string) => ({ "a.md": anAd(), "a.fr.md": inFrench(title) });

/** Words that come near what a code is for, and of which it must not speak. */
const english = {
  "pay-history: what people hope for": "Tell us what salary you expect. We slip, and we pay.",
  "pay-history: denied": "We neither ask for your salary history, nor do we want your current salary.",
  "pay-history: the job": "You correct pay slips, and answer questions on compensation history.",
  "age: denied": "There is no age limit, and everybody from recent graduates up to old hands is welcome.",
  "origin: non-native speakers": "Our courses are for non native Japanese speakers.",
  "origin: by law": "By federal law, you must be a U.S. citizen.",
  "origin: a government": "You work for the federal government.\n\n- You must be a U.S. citizen.",
  "origin: quoted": "They wrote “native English speaker”, which we don't.",
  "template-text: words in brackets":
    "We raised [2.2 millions] in [30 min], see [Candidature Data], it is [un vrai plus].",
  "bold-heading: a sentence": "**We mend phones.**\n\nTime.",
  "bold-heading: a fact": "**Location: Prague**\n\nTime.",
  "bold-heading: facts in a row": "**Ab sofort | unbefristet | Berlin**\n\nTime.",
  "hidden-character: no-break spaces": "We mend\u00a0\n\u00a0and pay \u00a0well\u200b.",
  "age: what does not count": "An age limit isn’t what we want, and an upper age does not exist here.",
  "gender: a notice on the draft": "Male applicants born after 1959 must have registered.",
  "template-text: code of a generator": "`{% if page.opens == 'tbd' %}` and the app ToDo.",
  "age: a young company": "We are a young company, twelve years old, with over 40 nationalities.",
  "age: minutes": "It takes under 30 minutes, and you must be over the age of 18 to drive the van.",
  "age: an intern who is new to work":
    "You do not need to have worked anywhere before. Graduates are welcome.",
  "gender: words that only look like it":
    "Our salesmanship is fine. She founded it, he joined, and both chair the board.",
  "gender: women in engineering": "We sponsor Women in Tech, and men who want to learn from them.",
  "origin: a level": "You speak English fluently; we write native apps for speakers and phones.",
  "template-text: a link":
    "See [our office in Tokyo](../offices/japan.md) and [the other][one].\n\n[one]: ../offices/prague.md",
  "template-text: a link by its words alone": "See [our office].\n\n[our office]: ../offices/japan.md",
  "template-text: one word in brackets": "They wrote “recieve” [sic]. A task list: todo lo que falta.",
  "template-text: code": "You write `[a list of things]` in your sleep.",
  "link-says-here: words that name the target":
    "Here is [our office](../offices/japan.md), and [here are our teams](../teams/data.md).",
  "link-says-here: code": "Write `[here](x)` if you must.",
  "link-to-later: a position that is open": "See [this one](a.md).",
  "bold-heading: a part of a sentence": "The city seeks\n\n**3 teachers**\n\nfull-time or part-time.",
  "bold-heading: bold words in a text": "**We mend** phones.\n\n**Really.**",
  "bold-heading: a bold item": "- **Time.**\n- **Money.**",
  "hidden-character: a sign of several": "A team of 👩\u200d💻 and 🧑\u200d🔧. می\u200cخواهم is a word.",
  "hidden-character: Hebrew": "We say \u2067שלום\u2069 in the morning.",
  "doubled-punctuation: dots that leave something open": "And so on... Or is it?! We know: ../offices.",
  "doubled-punctuation: marks of a table": "Look :: there, at 10:30; or later, at C++.",
};

const french = {
  "age: French experience":
    "Nous existons depuis plus de 10 ans ; avoir plus de 20 ans d’avance, c’est rare.",
  "gender: French": "Des hommes et des femmes de toutes les équipes, par ordre alphabétique.",
  "origin: French": "L’école maternelle est en face, et le nom de la rue est français.",
  "hidden-character: blanks that belong there":
    "« Voilà\u00a0», dit-elle\u202f: 45\u00a0000\u00a0€, soit 10\u00a0% de plus, sur 44 ×\u00a044 px.",
};

/** Whole ads that do. */
const ads: Record<string, Record<string, string>> = {
  "no-salary: New York with pay": ad({ offices: "[new-york]" }),
  "no-salary: no law on it in Japan": ad({ salary: undefined }),
  "no-salary: a freelancer in the EU": ad({ offices: "[prague]", salary: undefined, contract: "freelance" }),
  "no-salary: a draft": ad({ offices: "[new-york]", salary: undefined, draft: "true" }),
  "faint-colour: a colour with 7:1": {
    "content/brand.md": '---\ncolours: { paper: "#ffffff", ink: "#15130f", signal: "#ffd84d" }\n---\n',
  },
  "privacy-draft: a page that is published": withPrivacy(false),
  "privacy-unlinked: a page that is a draft": {
    "content/pages/privacy.md": "---\ntitle: Data\ndescription: Your data.\ndraft: true\n---\n\nWords.\n",
  },
  "no-french-version: a version beside it": { "a.md": anAd({ offices: "[paris]" }), "a.fr.md": inFrench() },
  "no-french-version: the ad itself in French": ad({
    offices: "[paris]",
    language: "fr",
    title: "Analyste H/F",
  }),
  "no-french-version: work elsewhere": ad({ offices: "[prague]" }),
  ...titles("german-title", (title) => titled(title, "[berlin]"), [
    ...["Data Engineer (m/w/d)", "Data Engineer (f/m/x)", "Data Engineer (all genders)"],
    ...["Entwickler*in", "Entwickler:in Backend", "Entwicklerin oder Entwickler", "EntwicklerIn"],
    ...["Praktikum Vertrieb", "Kaufmann:frau", "Assistentin/Assistent", "Developer * Python"],
    ...["Bürofachkraft", "Teamleitung Logistik", "Entwickler (männlich/weiblich/divers)"],
  ]),
  "german-title: everybody is meant in the text": ad({
    title: "Data Engineer",
    offices: "[berlin]",
    body: `${plainBody}\n\nAll are welcome (m/f/d).`,
  }),
  "german-title: work elsewhere": titled("Data Engineer", "[prague]"),
  "german-title: the French version of an ad for Berlin": {
    "a.md": anAd({ offices: "[berlin]", title: "Data Engineer (m/w/d)" }),
    "a.fr.md": inFrench(),
  },
  ...titles("french-title", (title) => frenchTitled(title), [
    ...["Analyste de données H/F", "Analyste de données (F/H/X)", "Ingénieure ou ingénieur data"],
    ...["Une ou un data scientist", "Chargé.e de clientèle", "un-e développeur-se", "Développeur(se)"],
    ...["Développeuse - développeur", "Développeur / Développeuse", "Développeur/se"],
    ...["Responsable de secteur", "Dev pour l’incubateur", "Personne chargée de projet", "Juriste"],
    ...["Un développeur Django ou une développeuse Django", "Recrute un· designer"],
    ...["Développeur·euse", "Chargé(e) de clientèle", "Responsable produit, tous genres"],
  ]),
  "french-title: a title in English": titled("Data Engineer"),
  "title-with-place: a word that holds a place": titled("Comparison Engineer"),
  "title-with-place: remote as a part of the job": titled("Remote Sensing Engineer"),
  "title-with-pay: numbers that are no pay": titled("Level 3 Support, 24/7"),
  "title-with-pay: a size": titled("4K Video Editor for HTML5"),
  "title-in-capitals: acronyms": titled("UX and SRE Lead, HTML5 and CRM"),
  ...titles("title-in-capitals", titled, ["EPLAN Designer", "DATEV and COBOL Engineer", "Lead, HYROX LATAM"]),
  "title-in-capitals: a company": titled("Engineer at INCYDE GmbH"),
  "title-in-capitals: a name that the text has, too": ad({
    title: "Data Engineer for TRAVELIX",
    body: `${plainBody}\n\nTRAVELIX is our app.`,
  }),
  "title-in-capitals: a marker": titled("Data Engineer (M/W/D)"),
  "title-in-capitals: Japanese": titled("倉庫内軽作業スタッフ【未経験OK】"),
  "title-in-capitals: a short word": titled("SRE"),
  "opened-long-ago: ninety days": ad({ opened: "2026-08-25" }),
  "opened-long-ago: closed since": ad({ opened: "2026-01-05", closes: "2026-11-01" }),
  ...Object.fromEntries(
    ["en", "fr", "de", "ja"].map((language) => [
      `other-language: an ad in the language it says, ${language}`,
      ad({ language, title: "Analyste (m/w/d)" }),
    ]),
  ),
  "other-language: a list of names": ad({
    body: `${plainBody}\n\n## Stack\n\n${"- Figma\n- Kubernetes\n".repeat(20)}`,
  }),
  "short-body: enough words": ad(),
  "short-body: terse, under three headings": ad({
    body: "## What\n\nKeep phones alive.\n\n## You\n\nKnow C.\n\n## How\n\nWrite to us.",
  }),
  "short-body: Japanese": ad({
    body: `## 仕事内容\n\n${"私たちは古い電話を直し、人を助け、見たことを話します。".repeat(10)}`,
    language: "ja",
  }),
  "short-body: a draft": ad({ body: "## Soon\n\nMore to come.", draft: "true" }),
};

/** The same in German and Japanese. */
const others = {
  "age: how old a document is": ["de", "Bitte fügen Sie eine Beurteilung bei (nicht älter als 12 Monate)."],
  "bold-heading: one word between two lists": ["de", "- Bachelor\n\n**oder**\n\n- Ausbildung"],
  "bold-heading: a part of a sentence": [
    "de",
    "Die Stadt sucht\n\n**3 Fachkräfte**\n\nin Voll- oder Teilzeit.",
  ],
  "origin: a law that asks for it": ["ja", "日本国籍を有する者（国家公務員法の規定による。）"],
  "age: nobody is too old": ["ja", "年齢制限なし。"],
} as const;

const counterExamples = [
  ...Object.entries(ads),
  ...Object.entries(english).map(([name, words]) => [name, neutral(words)] as const),
  ...Object.entries(french).map(([name, words]) => [name, neutral(words, "fr")] as const),
  ...Object.entries(others).map(
    ([name, [language, words]]) => [name, withWords(words, { language, title: "Data" })] as const,
  ),
];

describe("advice on ads that come near", () => {
  it.each(counterExamples)("%s → silence", (_, files) => {
    expect(places(problemsWith(files))).toEqual([]);
  });

  it("has a counter-example for every code", () => {
    const codes = counterExamples.map(([name]) => name.split(": ")[0]);
    const cited = Object.entries(aboutAdvice).filter(([, { citations }]) => citations.length > 0);
    expect([...new Set(codes)].sort()).toEqual(cited.map(([code]) => code).sort());
  });
});
