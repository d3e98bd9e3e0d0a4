import { describe, expect, it } from "vitest";
import { allAdvice } from "../../lib/messages/catalogue.ts";
import {
  type AdChanges,
  ad,
  anAd,
  inFrench,
  places,
  plainBody,
  problemsWith,
  withPrivacy,
  withWords,
} from "../support/advice.ts";

type Language = "en" | "fr" | "de" | "cs" | "es" | "ja";
type InLanguages = Partial<Record<Language, readonly string[]>>;

/** Words that come near what a code is for, and of which it must not speak. */
const texts: Record<string, InLanguages> = {
  age: {
    en: [
      "There is no age limit, and everybody from recent graduates up to old hands is welcome.",
      "An age limit isn’t what we want, and an upper age does not exist here.",
      "At the age of 30 to 40, people buy their third phone; users aged 18 do, too. A young and growing company. Average age: 35.",
      "We are a young company, twelve years old, with over 40 nationalities.",
      "It takes under 30 minutes, and you must be over the age of 18 to drive the van.",
      "You do not need to have worked anywhere before. Graduates are welcome.",
    ],
    fr: [
      "Nous existons depuis plus de 10 ans ; avoir plus de 20 ans d’avance, c’est rare.",
      "Vous accueillez des enfants de 3 à 12 ans. Aucune limite d’âge pour postuler.",
      "Vous rejoignez une jeune équipe, créée en 2025.",
      "Tu as entre 18 et 29 ans (condition légale du contrat d’apprentissage).",
    ],
    de: [
      "Bitte fügen Sie eine Beurteilung bei (nicht älter als 12 Monate).",
      "Erst 2025 gegründet, sind wir ein junges Team.",
      "Du betreust Menschen zwischen 18 und 65 Jahren, max. 35 Stunden. Eine Altersgrenze gibt es nicht.",
    ],
    cs: ["Jsme mladá firma, děti do 15 let jsou vítány. Věk nerozhoduje, žádný věkový limit nemáme."],
    es: [
      "Somos una empresa joven, con más de 20 años de historia. Ser mayor de 18 años. Sin límite de edad.",
    ],
    ja: ["年齢制限なし。", "35歳以下の方（長期勤続によるキャリア形成のため、例外事由3号のイ）"],
  },
  gender: {
    en: [
      "Gender: male, female, other. Tell us if you like.",
      "Male applicants born after 1959 must have registered.",
      "Our salesmanship is fine. She founded it, he joined, and both chair the board.",
      "We sponsor Women in Tech, and men who want to learn from them.",
    ],
    fr: [
      "Des hommes et des femmes de toutes les équipes, par ordre alphabétique.",
      "Nous recherchons un·e vendeur·se, et vous parlerez avec la directrice.",
    ],
    de: [
      "Wir suchen eine*n Kolleg*in. Frauen werden bei gleicher Eignung bevorzugt.",
      "Sie leitet das Team, er die Werkstatt. Wir suchen einen Weg für alle.",
    ],
    ja: ["女性管理職も活躍しています。性別は問いません。", "女性用の更衣室があります。"],
  },
  origin: {
    en: [
      "Our courses are for non native Japanese speakers.",
      "By federal law, you must be a U.S. citizen.",
      "You work for the federal government.\n\n- You must be a U.S. citizen.",
      "They wrote “native English speaker”, which we don't.",
      "You are a native English speaker, or just as fluent.",
      "You speak English fluently; we write native apps for speakers and phones.",
    ],
    fr: [
      "L’école maternelle est en face, et le nom de la rue est français.",
      "La loi réserve ce poste aux personnes de nationalité française.",
      "La nationalité française est requise (art. R. 2311-7 du code de la défense).",
      "Langue maternelle française ou niveau équivalent ; francophones natifs ou parlant couramment la langue.",
    ],
    de: [
      "Auf welchem Level sprichst du Deutsch (z. B. Muttersprache/C2, fließend/B2)?",
      "Fließend: C2 oder Muttersprache. Deutsch als Muttersprache oder vergleichbar.",
      "Eine Muttersprache verlangen wir nicht, Deutsch auf B2 genügt.",
      "Staatsangehörigkeit: egal.",
    ],
    ja: ["日本国籍を有する者（国家公務員法の規定による。）", "国籍は問いません。日本語はN2程度。"],
  },
  "pay-history": {
    en: [
      "Tell us what salary you expect. We slip, and we pay.",
      "We neither ask for your salary history, nor do we want your current salary.",
      "You correct pay slips, and answer questions on compensation history.",
    ],
    fr: ["Vous établissez les bulletins de paie. Indiquez vos prétentions salariales."],
    de: ["Du prüfst Gehaltsnachweise. Nach deinem bisherigen Gehalt fragen wir nicht."],
  },
  // The ad is for 45,000 to 55,000 euros a year.
  "text-differs": {
    en: [
      "€45k–€55k. A budget of €30,000 to €40,000, and OTE of €60,000 to €80,000.",
      "Junior: €40,000 to €45,000\n\nSenior: €55,000 to €65,000",
    ],
    fr: ["De 3 750 à 4 580 € brut par mois."],
    de: ["30.000 bis 40.000 € bei 30 Std."],
    ja: ["月給25万円～30万円"],
  },
  // The ad is open from 1 November 2026 to 31 January 2027.
  "text-date": {
    en: [
      "Apply by Sunday, 31 January 2027, or before 1 February 2027. We meet on Sat, January 16, 2027.",
      "Applicants have graduated by 30 June 2025. Since 1 March 2020 we have had a shop; see 04/05/2026.",
      "The first round closes on 15 December 2026; applications close on 31 January 2027. Closing date: 1/2/2027.",
      "In our role in March 2020, version 31.13.2020 had 31 users, and from May 2019 on many more.",
    ],
    fr: [
      "CV et lettre ; entretiens le 15 février 2027. Candidatures jusqu’au 31 janvier 2027. CDD jusqu’au 31 août 2028, créé le samedi 16 janvier 2027.",
    ],
    de: ["Bewerbung bis 31.01.2027; befristet bis zum 31.12.2028. Seit dem 1. Januar 2020 gibt es uns."],
    cs: ["Přihlášky do 31. 1. 2027, smlouva do 31. 12. 2028, od 1. ledna 2020 jsme v Praze."],
    es: [
      "Candidaturas hasta el 31 de enero de 2027; contrato hasta el 31/12/2028. Desde el 1 de enero de 2020.",
    ],
    ja: ["応募は2027年1月31日（日）まで。契約は2028年3月31日まで。2020年1月1日創業。"],
  },
  "template-text": {
    en: [
      "We raised [2.2 millions] in [30 min], see [Candidature Data], it is [un vrai plus].",
      "`{% if page.opens == 'tbd' %}` and the app ToDo.",
      "See [our office in Tokyo](../offices/japan.md) and [the other][one].\n\n[one]: ../offices/prague.md",
      "See [our office].\n\n[our office]: ../offices/japan.md",
      "They wrote “recieve” [sic]. A task list: todo lo que falta.",
      "You write `[a list of things]` in your sleep, and `DD.MM.YYYY`.",
      "XXL shirts, XX chromosomes, 5 xx and N.N.; see a.b.c, aa.bb and Mr. Xx.",
      "(We add your name to the list), [sic], 3 < 4 > 2 and (insert coin here).",
    ],
    fr: ["Réponse en [10 jours], « Nom » et prénom suffisent (date à définir), au XXe siècle."],
    de: ["Die Stelle (Entgelt [brutto]) ist neu. „Name“ genügt (um das Team zu ergänzen)."],
    ja: ["年収［450万円～］、詳細は[募集要項]のとおり。", "二〇〇八年に創業。●○●○ 評価：●●○"],
  },
  "bold-heading": {
    en: [
      "*Later*\n\nTime.\n\n*Now*\n\nTime.",
      "**We mend phones.**\n\nTime.",
      "**Location: Tokyo**\n\nTime.",
      "The city seeks\n\n**3 teachers**\n\nfull-time or part-time.",
      "**We mend** phones.\n\n**Really.**",
      "- **Time.**\n- **Money.**",
    ],
    fr: ["**CDI, temps plein**\n\nDès mars.", "**Inès Martin**\\\nResponsable RH"],
    de: [
      "**Ab sofort | unbefristet | Berlin**\n\nZeit.",
      "- Bachelor\n\n**oder**\n\n- Ausbildung",
      "Die Stadt sucht\n\n**3 Fachkräfte**\n\nin Voll- oder Teilzeit.",
      "**TV-L E 13, 65 %**\n\nBefristet.",
    ],
    ja: ["**給与：月給30万円**\n\n賞与年2回。", "**未経験の方も歓迎します。**\n\n研修があります。"],
  },
  "link-says-here": {
    en: [
      "Here is [our office](../offices/japan.md), and [here are our teams](../teams/data.md).",
      "Write `[here](x)` if you must.",
    ],
    fr: ["Ici, [notre bureau](../offices/japan.md), et [plus de détails](../teams/data.md)."],
    de: ["Hier ist [unser Büro](../offices/japan.md), und [mehr Teams](../teams/data.md)."],
    ja: ["[東京のオフィス](../offices/japan.md)はこちら。"],
  },
  "link-to-later": { en: ["See [this one](a.md)."] },
  "misread-line": {
    en: ["We work on two things that end in\n2031, and a few more."],
    fr: ["Nous travaillons le lundi et le mardi,\nle mercredi aussi."],
    de: [
      "Es beginnt am 1. März 2027 und endet am\n30. Juni.",
      "Wir reparieren seit zwölf Jahren in unserer Werkstatt am Hafen Telefone, und die\nKundinnen und Kunden danken es uns, indem sie wiederkommen und auch ihre alten\nGeräte bringen.",
    ],
    ja: ["勤務時間は10:00~19:00、休憩は60分です。\n残業はありません。"],
  },
  "typed-bullet": {
    en: ["London • full-time • permanent", "Open: Monday – Friday."],
    fr: ["Paris : CDI • temps plein", "Horaires : 9 h – 17 h, sans « coupure »"],
    de: ["Berlin • Vollzeit • unbefristet", "§ 14 Abs. 2 TzBfG gilt."],
    ja: ["東京・大阪・名古屋", "※詳細は面接でお伝えします。", "①6:00~15:00 ②13:00~22:00"],
  },
  "marks-shown": {
    en: ["Pay* depends on experience.\n\n\\* Before tax."],
    fr: ["Vous êtes accueilli*e par les technicien*nes."],
    de: ["Unsere Kund*innen und **Partner*innen** zählen."],
    ja: ["**『接客の基本』**を学び、**普通免許(AT限定可)**が必要です。"],
  },
  "garbled-text": {
    en: ["Café, naïve, €5 – “quoted” … Ångström.", "All that that means, and what we had had."],
    fr: ["QUALITÉ… « CAFÉ » : Â l’ancienne, œuvre, où ?", "Vous vous formez, nous nous engageons."],
    de: ["GRÖẞE, MÜNCHEN: „Ä“, ‚Ö‘ und Ü.", "Leute, die die Kasse kennen."],
    ja: ["„ＡＢＣ“、¥1,280〜、㈱アクメ", "(ﾟ∀ﾟ) さまざまな仕事"],
  },
  "link-for-some": {
    en: [
      "[Apply](https://docs.google.com/forms/d/e/1/viewform) or [read](https://github.com/acme/handbook), and [us](https://github.com/orgs/acme/people).",
    ],
    fr: ["[La grille](https://www.legifrance.gouv.fr/loda/id/1)"],
    de: ["[Tabelle](https://oeffentlicher-dienst.info/c/t/rechner/tv-l)"],
    ja: ["[資料](https://www.example.co.jp/recruit/is)"],
  },
};

/** Titles that do. */
const titles: Record<string, InLanguages> = {
  "german-title": {
    en: [
      "Data Engineer (m/w/d)",
      "Data Engineer (f/m/x)",
      "Data Engineer (all genders)",
      "Developer * Python",
    ],
    de: [
      ...["Entwickler*in", "Entwickler:in Backend", "Entwicklerin oder Entwickler", "EntwicklerIn"],
      ...["Praktikum Vertrieb", "Kaufmann:frau", "Assistentin/Assistent", "Bürofachkraft"],
      ...["Teamleitung Logistik", "Entwickler (männlich/weiblich/divers)", "Pflegefachkraft (w/m/d)"],
      ...["Projektleiterin / Projektleiter Tiefbau", "Koch/Köchin (m/w/d)"],
    ],
  },
  "french-title": {
    en: ["Data Engineer"],
    fr: [
      ...["Analyste de données H/F", "Analyste de données (F/H/X)", "Ingénieure ou ingénieur data"],
      ...["Une ou un data scientist", "Chargé.e de clientèle", "un-e développeur-se", "Développeur(se)"],
      ...["Développeuse - développeur", "Développeur / Développeuse", "Développeur/se"],
      ...["Responsable de secteur", "Dev pour l’incubateur", "Personne chargée de projet", "Juriste"],
      ...["Un développeur Django ou une développeuse Django", "Recrute un· designer"],
      ...["Développeur·euse", "Chargé(e) de clientèle", "Responsable produit, tous genres"],
      ...["Programmeur(-euse) moteur", "Consultant data (H-F)", "Avocate (F, H)"],
      ...["Coordinateur·rice de l'hébergement", "Infirmier / Infirmière de nuit"],
    ],
  },
  "title-with-facts": {
    en: [
      "Comparison Engineer",
      "Remote Sensing Engineer",
      "Level 3 Support, 24/7",
      "4K Video Editor for HTML5",
    ],
    fr: [
      "Juriste en droit du travail",
      "Juriste, Cap-de-Tokyo",
      "Chargée de la Tokyoïte H/F",
      "Stage : assistant·e communication (6 mois)",
    ],
    de: [
      "Bürofachkraft in Teilzeit 80–100 %",
      "Fachkraft für Pragmatik",
      "Fachkraft für das Homeoffice-Zubehör",
    ],
    ja: ["看護師（病棟・常勤）", "法人営業（第2新卒歓迎）"],
  },
  "title-in-capitals": {
    en: ["UX and SRE Lead, HTML5 and CRM", "EPLAN Designer", "Engineer at INCYDE GmbH", "SRE"],
    fr: ["Juriste RGPD et RGAA", "Responsable DRIHL (F/H)"],
    de: ["Bürofachkraft DATEV und COBOL", "Assistenz im BAMF (M/W/D)"],
    ja: ["倉庫内軽作業スタッフ【未経験OK】"],
  },
};

/** Whole ads that do. */
const ads: Record<string, Record<string, string>> = {
  "no-salary: New York with pay": ad({ offices: "[new-york]" }),
  "no-salary: no law on it in Japan": ad({ salary: undefined }),
  "no-salary: a freelancer in the EU": ad({ offices: "[prague]", salary: undefined, contract: "freelance" }),
  "no-salary: a freelancer's price in the text": withWords("From 66,000 to 78,000 € a year.", {
    salary: undefined,
    contract: "freelance",
  }),
  "no-salary: a draft": ad({ offices: "[new-york]", salary: undefined, draft: "true" }),
  "faint-colour: a colour with 7:1": {
    "content/brand.md": '---\ncolours: { paper: "#ffffff", ink: "#15130f", signal: "#ffd84d" }\n---\n',
  },
  "faint-signal: the brand's own colours": {
    "content/brand.md": '---\ncolours: { paper: "#f1eee6", ink: "#15130f", signal: "#ff7a38" }\n---\n',
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
  "german-title: everybody is meant in the text": ad({
    title: "Data Engineer",
    offices: "[berlin]",
    body: `${plainBody}\n\nAll are welcome (m/f/d).`,
  }),
  "german-title: an English title": ad({ offices: "[berlin]" }),
  "german-title: work elsewhere": ad({ title: "Engineer (m/f)", offices: "[prague]" }),
  "german-title: the French version of an ad for Berlin": {
    "a.md": anAd({ offices: "[berlin]", title: "Data Engineer (m/w/d)" }),
    "a.fr.md": inFrench(),
  },
  "title-in-capitals: a name that the text has, too": ad({
    title: "Data Engineer for TRAVELIX",
    body: `${plainBody}\n\nTRAVELIX is our app.`,
  }),
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

const office: Partial<Record<string, string>> = { "german-title": "[berlin]", "pay-history": "[prague]" };

/** Each text as the files of an ad. */
const rowsOf = (
  all: Record<string, InLanguages>,
  of: (text: string, changes: AdChanges) => Record<string, string>,
) =>
  Object.entries(all).flatMap(([code, inLanguages]) =>
    Object.entries(inLanguages).flatMap(([language, list]) =>
      list.map((text) => {
        const offices = office[code] ?? "[japan]";
        return [`${code}: ${language}: ${text}`, of(text, { language, offices })] as const;
      }),
    ),
  );

const counterExamples = [
  ...Object.entries(ads),
  ...rowsOf(texts, (text, changes) => withWords(text, { ...changes, title: "Data" })),
  ...rowsOf(titles, (title, changes) => ad({ ...changes, title: JSON.stringify(title) })),
];

describe("advice on ads that come near", () => {
  it.each(counterExamples)("%s → silence", (_, files) => {
    expect(places(problemsWith(files))).toEqual([]);
  });

  it("has a counter-example for every code that cites something, and for the others in the table above", () => {
    const codes = new Set<string>(counterExamples.map(([name]) => name.split(": ")[0] ?? ""));
    const cited = Object.entries(allAdvice).filter(([, { citations = [] }]) => citations.length > 0);
    expect(cited.map(([code]) => code).filter((code) => !codes.has(code))).toEqual([]);
  });
});
