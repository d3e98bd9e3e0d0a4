import { describe, expect, it } from "vitest";
import { type AdChanges, ad, anAd, inFrench, places, problemsWith, withWords } from "../support/advice.ts";

const inEnglish = `## What you will do\n\n${"You help the people who come to us, and you mend what is broken for them. ".repeat(12)}`;

/** The source that is given for the one problem of an ad with these words. */
function sourceOf(words: string, changes: AdChanges): string {
  const [problem, ...more] = problemsWith(withWords(words, changes)).filter(
    ({ code }) => !code.startsWith("no-french") && code !== "german-title",
  );
  expect(more).toEqual([]);
  return /Source: (.*), https/.exec(problem?.hint ?? "")?.[1] ?? "";
}

describe("advice that rests on a law", () => {
  it.each([
    ["[new-york]", "Join a young team.", "29 CFR 1625.4"],
    ["[new-york]", "A handyman is welcome.", "29 CFR 1604.5"],
    ["[new-york]", "You are a native English speaker.", "New York State Human Rights Law"],
    ["[new-york]", "Send us your salary history.", "New York State Labor Law §194-a"],
    ["[paris]", "Join a young team.", "French Labour Code, articles L5331-2"],
    ["[berlin]", "A handyman is welcome.", "German Equal Treatment Act"],
    ["[berlin]", "Send us your salary history.", "Directive (EU) 2023/970, article 5(2)"],
    ["[prague]", "Join a young team.", "Directive 2000/78/EC"],
    ["[prague]", "You are a native English speaker.", "Directive 2000/43/EC"],
    ["[japan]", "Join a young team.", "Labor Policies, article 9"],
    ["[japan]", "A handyman is welcome.", "Women in Employment, article 5"],
    ["[japan]", "You are a native English speaker.", "ILO Convention 111"],
    ["[prague, new-york]", "Join a young team.", "Directive 2000/78/EC"],
  ])("offices: %s: %s → %s", (offices, words, law) => {
    expect(sourceOf(words, { offices })).toContain(law);
  });

  it("an ad in German for two offices → the law of the one in Germany", () => {
    const changes = { offices: "[prague, berlin]", language: "de", title: "Buchhaltung (m/w/d)" };
    expect(sourceOf("Wir sind ein junges Team.", changes)).toContain("German Equal Treatment Act");
  });

  it.each([
    ["fr", "Développeur web", "french-title", "[new-york]", "ILO Convention 111"],
    ["fr", "Développeur web", "french-title", "[new-york, paris]", "French Labour Code"],
    ["de", "Entwickler", "german-title", "[new-york]", "ILO Convention 111"],
  ])("a title in %s, %s → %s; for %s it rests on %s", (language, title, code, offices, law) => {
    const problem = problemsWith(ad({ language, title, offices })).find((each) => each.code === code);
    expect(problem?.hint).toContain(law);
  });

  it("a title for Paris and Berlin → the German law, and the form in the language of the ad", () => {
    const problems = (changes: AdChanges) =>
      problemsWith(ad({ offices: "[paris, berlin]", ...changes })).filter(
        ({ code }) => code === "german-title",
      );
    const [english] = problems({ title: "Engineer (m/f)" });
    expect(english?.hint).toMatch(/Source: German Equal Treatment Act/);
    expect(english?.fix).toBe("title: Engineer (f/m/d)");
    expect(problems({ language: "de", title: "Entwickler" })[0]?.fix).toBe("title: Entwickler (m/w/d)");
  });

  it("a remote job without an office → the law of the country that it names", () => {
    const changes = { offices: "[]", workplace: "remote", applicants: "[US]" };
    expect(sourceOf("Join a young team.", changes)).toContain("29 CFR 1625.4");
  });

  it("a question about pay where no law forbids it → silence", () => {
    expect(problemsWith(withWords("Send us your salary history.", { offices: "[japan]" }))).toEqual([]);
  });

  it("a remote job from Berlin for people in France → asks for French at the country", () => {
    const files = ad({
      title: "Data Engineer (m/w/d)",
      offices: "[berlin]",
      workplace: "remote",
      applicants: "[DE, FR]",
    });
    expect(places(problemsWith(files))).toEqual(["a.md:10:18+2 no-french-version"]);
  });

  it("the whole EU → doesn't ask for French", () => {
    const files = ad({
      title: "Data Engineer (m/w/d)",
      offices: "[berlin]",
      workplace: "remote",
      applicants: "[EU]",
    });
    expect(problemsWith(files)).toEqual([]);
  });

  const inOnlyText: [line: string, offices: string, isNamed: boolean][] = [
    ["- Gehalt: 48.000 – 56.000 € p. a. (12 Gehälter)", "prague", true],
    ["- Rémunération de 45 à 55 K€ selon profil", "prague", true],
    ["Salary: €60k–€75k", "prague", true],
    ["**Gehalt:** ab 3 400 € brutto", "prague", true],
    ["年収550万円～950万円", "prague", true],
    ["**Package :** 38-44 k€ selon expérience", "prague", true],
    ["TV-V, EG 9 (je nach Erfahrung 3.900 bis 5.100 € brutto)", "prague", true],
    ["De 2 450 € à 2 780 € brut, 13 mois", "prague", true],
    ["62.000–74.000 € p. a., je nach Können", "prague", true],
    ["58–66 T€ im Jahr", "prague", true],
    ["€52–60k, same formula for all", "prague", true],
    ["Gratification de 4,50 € de l'heure", "prague", true],
    ["Mindestentgelt von € 2.480,– brutto/Monat", "prague", true],
    ["Prime annuelle : 1 240 € brut", "prague", false],
    ["You manage grants of £50k–£400k, and €1–3m a year.", "prague", false],
    ["€1,500 a year to learn something", "prague", false],
    ["Base salary: $90,000 to $110,000 a year", "new-york", true],
    ["Salary: from $90,000", "new-york", false],
    ["You lead projects of 2 to 25 million €.", "prague", false],
    ["Good pay, and 30 € a month for your bicycle.", "prague", false],
    ["Gehalt nach Tarif. Dazu ein Ticket für 49 €.", "prague", false],
    ["Send us your salary expectations for 2027.", "prague", false],
    ["Vergütung nach TVöD, Entgeltgruppe P 8", "prague", false],
    ["Vergütung nach TVöD, Entgeltgruppe P 8", "new-york", false],
  ];
  it.each(inOnlyText)(
    "%j in an ad for %s without pay in its fields → named: %s",
    (line, offices, isNamed) => {
      const [problem, ...more] = problemsWith(
        withWords(line, { offices: `[${offices}]`, salary: undefined }),
      );
      expect(more).toEqual([]);
      expect([problem?.code, problem?.line]).toEqual(["no-salary", isNamed ? 14 : 4]);
      expect(problem?.message.includes("only in the text")).toBe(isNamed);
    },
  );

  /** An ad without pay in its fields; the field to write, as far as the text says it. */
  const inFields: [line: string, offices: string, field: string | undefined][] = [
    [
      "- 3.576,41 € bis 4.770,20 € monatlich",
      "berlin",
      "{ min: 3576.41, max: 4770.2, currency: EUR, per: month }",
    ],
    [
      "- 2 132 € à 2 870 € bruts, primes en sus",
      "paris",
      "{ min: 2132, max: 2870, currency: EUR, per: month }",
    ],
    ["- 給与：月給27万円～35万円", "japan", "{ min: 270000, max: 350000, currency: JPY, per: month }"],
    ["- Lunch, and a bicycle.", "prague", '{ min: "[45000]", max: "[55000]", currency: CZK, per: year }'],
    ["- Lunch, and a bicycle.", "paris", '{ min: "[45000]", max: "[55000]", currency: EUR, per: year }'],
    ["- 月給33万円〜", "japan", "{ min: 330000, currency: JPY, per: month }"],
    ["- 日当12,000円～14,000円", "japan", "{ min: 12000, max: 14000, currency: JPY, per: day }"],
    ["- Gehalt ab 45.000 €", "berlin", "{ min: 45000, currency: EUR, per: year }"],
    ["- Salaire : jusqu’à 2 300 € par mois", "paris", "{ max: 2300, currency: EUR, per: month }"],
    ["- 月給21万円", "japan", '{ min: "[45000]", max: "[55000]", currency: JPY, per: year }'],
    ["Pay: £38,000 to £42,000 a year", "japan", "{ min: 38000, max: 42000, currency: GBP, per: year }"],
    [
      "Pay: $72,000 to $88,000, and 5 days a month",
      "new-york",
      "{ min: 72000, max: 88000, currency: USD, per: year }",
    ],
    ["Pay: $72,000 to $88,000", "japan", '{ min: "[45000]", max: "[55000]", currency: JPY, per: year }'],
    ["- 給与：規程による（例：30歳で月額約29万円）", "japan", undefined],
    ["- Vergütung nach TVöD-K, Entgeltgruppe P 8", "berlin", undefined],
    ["- Tarif der IG Metall Küste, EG 7", "berlin", undefined],
    ["- Rémunération selon la grille de la fonction publique", "paris", undefined],
  ];
  it.each(inFields)("%j in an ad for %s → %s", (line, offices, field) => {
    const found = problemsWith(withWords(line, { offices: `[${offices}]`, salary: undefined }));
    const pay = found
      .filter(({ code }) => code === "no-salary")
      .map(({ hint }) => /salary: (\{.*\})/.exec(hint ?? "")?.[1]);
    expect(pay).toEqual(field === undefined ? [] : [field]);
  });

  it("a remote job for people in France without pay → says so at the country", () => {
    const files = {
      "a.md": anAd({ offices: "[]", workplace: "remote", applicants: "[FR]", salary: undefined }),
      "a.fr.md": inFrench(),
    };
    const problems = problemsWith(files);
    expect(places(problems)).toEqual(["a.md:9:14+2 no-salary"]);
    expect(problems[0]?.message).toMatch(/^This ad for people in France names no pay/);
  });

  it.each([
    ["an ad for those who apply without one", { title: "Initiativbewerbung (m/w/d)", language: "de" }, ""],
    ["the group of a table, without its hyphen", { offices: "[berlin]" }, "- Gehalt: TVL 12"],
  ])("%s → no pay asked for", (_, changes, words) => {
    const files = withWords(words, { offices: "[prague]", ...changes, salary: undefined });
    expect(places(problemsWith(files))).toEqual([]);
  });

  it("what an internship pays, in the text alone → to be written in the field", () => {
    const found = problemsWith(
      withWords("Rémunération : 600 euros environ", { offices: "[prague]", salary: undefined }),
    );
    expect(found.map(({ code, line }) => `${line} ${code}`)).toEqual(["14 no-salary"]);
    expect(found[0]?.hint).toMatch(/^Write it in a field, too/);
  });
});

describe("a text in another language", () => {
  it("one paragraph of an ad in English is in Japanese → nothing said of the whole", () => {
    const files = withWords("私たちは古い電話を直し、人を助け、見たことを話します。".repeat(3));
    expect(places(problemsWith(files))).toEqual([]);
  });

  it("an ad in French that doesn't say so → the line to add", () => {
    const { "a.md": text = "" } = ad({ language: "fr", title: "Analyste de données" });
    const [problem] = problemsWith({ "a.md": text.replace("language: fr\n", "") });
    expect(problem).toMatchObject({
      code: "other-language",
      message: "This text is in French, but the page says it's in English.",
      hint: expect.stringContaining("language: fr"),
    });
  });

  it("an ad that names the wrong language → the field as it should be", () => {
    const [problem] = problemsWith(ad({ language: "de", body: inEnglish, title: "Data Engineer (m/w/d)" }));
    expect(problem).toMatchObject({ code: "other-language", fix: "language: en" });
  });

  it("an English .fr.md → says so once, there", () => {
    const files = {
      "a.md": anAd({ offices: "[paris]" }),
      "a.fr.md": inFrench("Analyste de données", inEnglish),
    };
    expect(problemsWith(files).map(({ file, code }) => `${file.split("/").at(-1)} ${code}`)).toEqual([
      "a.fr.md other-language",
    ]);
  });

  it.each(["de", "fr", "ja"])("a section in English in an ad in %s → its first line", (language) => {
    const title = "Analyste de données (m/w/d)";
    const files = withWords(`## About us\n\n${inEnglish.slice(24)}`, { language, title });
    expect(places(problemsWith(files))).toEqual(["a.md:16:1+11 other-language"]);
  });

  it("several sections in English → one warning, with their number", () => {
    const sections = ["About us", "About you", "About pay"].map(
      (title) => `## ${title}\n\n${inEnglish.slice(24)}`,
    );
    const german = `## Deine Aufgaben\n\n${"Du hilfst Leuten, du reparierst und du sagst, was du siehst. ".repeat(60)}`;
    const body = [german, ...sections].join("\n\n");
    const [problem, ...more] = problemsWith(ad({ language: "de", title: "Analyse (m/w/d)", body }));
    expect([more, problem?.code, problem?.message.split(";")[0]]).toEqual([
      [],
      "other-language",
      "This section and 2 others below are in English, in a text in German",
    ]);
  });

  it.each([
    ["de", "Du nutzt Java, Spring Boot, Kubernetes, CI/CD, AWS und Code Reviews im Scrum Team."],
    ["fr", "Stack : Django, PostgreSQL, Redis, Docker, Kubernetes, pair programming, code review."],
    ["ja", "Google CloudとKubernetesとTerraformを使い、Code Reviewを行います。"],
  ])("English terms in an ad in %s → silence", (language, words) => {
    const title = "Analyste de données (m/w/d)";
    expect(
      problemsWith(
        withWords(`## Stack\n\n${words}\n\n- ${"Slack, Jira, GitHub\n- ".repeat(12)}Figma`, {
          language,
          title,
        }),
      ),
    ).toEqual([]);
  });

  it("a page of the company in another language → what to write where", () => {
    const page = `---\ntitle: Data\ndescription: Your data.\n---\n\n## Vos données\n\n${"Vous aidez les gens, vous réparez et vous le dites. ".repeat(12)}\n`;
    const [problem] = problemsWith({ "content/pages/data.md": page });
    expect(problem).toMatchObject({
      code: "other-language",
      hint: expect.stringContaining("French goes into content/pages/data.fr.md"),
    });
  });
});
