import { Temporal } from "temporal-polyfill";
import { describe, expect, it, test } from "vitest";
import type { ErrorCode } from "../../lib/messages/catalogue.ts";
import { problemAt } from "../../lib/messages/problem.ts";
import { parseMarkdown } from "../../lib/read/tree.ts";
import { check } from "../../lib/rules/check-content.ts";
import { slipsIn } from "../../lib/rules/markdown-slips.ts";
import { withProvenFixes } from "../../lib/rules/prove.ts";
import { ad, anAd, places, problemsWith, withWords } from "../support/advice.ts";
import { designer, minimal, textOf, withFiles } from "../support/minimal.ts";

const pay = "{ min: 45000, max: 55000, currency: EUR, per: year }";

/** What is written for a line of an ad: the code of the one problem, and the line to paste. */
const fields: [line: string, instead: string, code: string, fix?: string][] = [
  ["title: Data Engineer", "title: **Data Engineer**", "marks-in-field", 'title: "Data Engineer"'],
  ["title: Data Engineer", "title: Data&nbsp;Engineer<br>", "marks-in-field", 'title: "Data Engineer"'],
  ["title: Data Engineer", "title: # Data Engineer", "cut-at-hash", 'title: "# Data Engineer"'],
  ["title: Data Engineer", "title:\u00a0Data Engineer", "invisible-character", "title: Data Engineer"],
  ["team: data", "team: ../teams/data.md", "unknown-team", "team: data"],
  ["team: data", "team:dta", "no-space-after-colon", "team: data"],
  ["offices: [japan]", "offices: [japan; prague]", "unknown-office", "offices: [japan, prague]"],
  ["offices: [japan]", "offices: [japan prague]", "unknown-office", "offices: [japan, prague]"],
  ["offices: [japan]", "offices: [japan], [prague]", "missing-comma", "offices: [japan, prague]"],
  [pay, "{ min: 45000 max: 55000, currency: EUR per: year }", "missing-comma", `salary: ${pay}`],
  ["offices: [japan]", "offices: [japan,\u00a0prague]", "invisible-character", "offices: [japan, prague]"],
  ["contract: permanent", "contract: CDI", "unknown-choice", "contract: permanent"],
  ["contract: permanent", "contract: Permanent contract", "unknown-choice", "contract: permanent"],
  ["contract: permanent", "contract: CDI à temps plein", "unknown-choice", "contract: permanent"],
  ["contract: permanent", "contract: permanent after freelance", "unknown-choice"],
  ["contract: permanent", "contract: CDI/Freelance", "list-expected", "contract: [permanent, freelance]"],
  [pay, "from 9,000 CZK per month", "fields-expected", "salary: { min: 9000, currency: CZK, per: month }"],
  [pay, "up to 60 000 € brut/an", "fields-expected", "salary: { max: 60000, currency: EUR, per: year }"],
  [pay, "月給30万円〜", "fields-expected", "salary: { min: 300000, currency: JPY, per: month }"],
  [pay, "from experience, 60 000 € a year", "fields-expected"],
  [pay, `${pay}\nofficeDays: 2–3`, "unknown-choice", "officeDays: 2-3"],
  [pay, `${pay}\nofficeDays: 2 à 3 jours`, "unknown-choice", "officeDays: 2-3"],
  [pay, `${pay}\nofficeDays: 2.5`, "unknown-choice"],
  [pay, `${pay}\nofficeDays: 2-4`, "unknown-choice"],
  [pay, `${pay}\nofficeDays: 0`, "unknown-choice"],
  [pay, pay.replace("45000", "45.000"), "number-expected", `salary: ${pay}`],
  [pay, pay.replace("45000", "45,000").replace("55000", "55,000"), "number-expected", `salary: ${pay}`],
  [pay, pay.replace("45000", "45 000 €"), "number-expected", `salary: ${pay}`],
  [pay, pay.replace("45000", "45\u202f000"), "number-expected", `salary: ${pay}`],
  [pay, pay.replace("45000", "EUR 45k"), "number-expected", `salary: ${pay}`],
  [
    pay,
    "{ min: 12,50, max: 15,00, currency: EUR, per: hour }",
    "number-expected",
    "salary: { min: 12.50, max: 15.00, currency: EUR, per: hour }",
  ],
  [`salary: ${pay}`, "salary:\n  min: 48,5\n  max: 60000\n  currency: EUR\n  per: year", "number-expected"],
  [pay, pay.replace("45000", "48.5"), "impossible-pay"],
  [pay, pay.replace("45000", '"45000"'), "number-expected", `salary: ${pay}`],
  [pay, pay.replace("year", "hour"), "impossible-pay"],
  [pay, pay.replace("45000", "45"), "impossible-pay", `salary: ${pay}`],
  [pay, "{ min: 15, max: 18, currency: GBP, per: year }", "impossible-pay"],
  [pay, `${pay}\napply: jobs @acme.example`, "bad-apply", "apply: jobs@acme.example"],
  [pay, `${pay}\napply: https//acme.example/jobs`, "bad-apply", "apply: https://acme.example/jobs"],
  [pay, `${pay}\napply: https://https://acme.example/1`, "bad-apply", "apply: https://acme.example/1"],
  [pay, `${pay}\napply: https://acme,example/jobs`, "bad-apply", "apply: https://acme.example/jobs"],
  [pay, `${pay}\napply: jobs@acme,example`, "bad-apply", "apply: jobs@acme.example"],
  [pay, `${pay}\napply: jobs@acme.example?subject=Job`, "bad-apply", "apply: jobs@acme.example"],
  [
    pay,
    `${pay}\ncontact: Ada Example, ada@example.com`,
    "fields-expected",
    "contact: { name: Ada Example, email: ada@example.com }",
  ],
  [
    pay,
    `${pay}\ncontact: Ada Example (+33 1 23 45 67 89)`,
    "fields-expected",
    'contact: { name: Ada Example, phone: "+33 1 23 45 67 89" }',
  ],
  [pay, `${pay}\ncontact: Ada, Head of Care, ada@example.com`, "fields-expected"],
  [pay, `${pay}\ncontact: { name: "[Ada Martin]", email: "[ada@example.com]" }`, "placeholder"],
  [pay, '{ min: "[45000]", max: "[55000]", currency: EUR, per: year }', "placeholder"],
  [pay, `${pay}\napply: [us](https://acme.example)`, "needs-quotes", "apply: https://acme.example"],
];

it.each([
  ["12,50", "12.50", "max: 15\n  per: hour"],
  ["2.500,50", "2500.50", "max: 3000\n  per: month"],
  ["45.000,00", "45000.00", "max: 50000\n  per: year"],
  ["1,234,567", "1234567", "max: 9000000\n  per: year"],
])("an amount on a line of its own, %s → offered as %s", (written, meant, others) => {
  const lines = `salary:\n  min: ${written}\n  currency: EUR\n  ${others}`;
  const [problem] = problemsWith({ "a.md": anAd().replace(`salary: ${pay}`, lines) });
  expect([problem?.code, problem?.fix]).toEqual(["number-expected", `  min: ${meant}`]);
});

it.each(fields)("%j written as %j → %s", (line, instead, code, fix) => {
  const problems = problemsWith({ "a.md": anAd().replace(line, instead) });
  expect(problems.map((problem) => problem.code)).toEqual([code]);
  expect(problems[0]?.fix).toBe(fix);
});

it.each([
  ["title: Data Engineer", 'title: "Data\u00a0: 45\u00a0% du temps\u202f!"'],
  ["title: Data Engineer", "title: AT&T Engineer, C++ < C"],
  [pay, "{ min: 1300, max: 1500, currency: JPY, per: hour }"],
  [pay, "{ min: 350000, max: 600000, currency: HUF, per: month }"],
  [pay, "{ min: 12.5, max: 14, currency: EUR, per: hour }"],
  [pay, `${pay}\napply: https://xn--bcher-kva.example:8443/a,b?c=d,e#f`],
  [pay, `${pay}\napply: https://bücher.example/1`],
  [pay, "{ min: 7, max: 9, currency: BHD, per: hour }"],
  [pay, "{ min: 600, max: 700, currency: EUR, per: month }"],
])("%j written as %j → nothing to say", (line, instead) => {
  expect(places(problemsWith({ "a.md": anAd().replace(line, instead) }))).toEqual([]);
});

it("a picture in HTML, as GitHub writes one that is dropped into a text → how to show it", () => {
  const [problem] = problemsWith(
    withWords('Us: <img width="9" src="https://github.com/user-attachments/1" />'),
  );
  expect(problem).toMatchObject({ code: "raw-html", hint: expect.stringContaining("](../photos/") });
});

/** What is written in a body: the code, and the first line to paste. */
const bodies: [text: string, code: string, fix?: string][] = [
  ["One line<br>another.", "raw-html"],
  ["→ One\n→ Two", "typed-bullet", "- One\n- Two"],
  ["\uf0b7 One", "typed-bullet", "- One"],
  ["-One\n\n-Two", "no-space-after-mark", "- One\n\n- Two"],
  ["1.One\n2.Two", "no-space-after-mark", "1. One\n2. Two"],
  ["-\u00a0One", "invisible-character", "- One"],
  ["Look: ** now **", "marks-shown", "Look: **now**"],
  ["[[prague]]", "unfinished-link"],
  ["[us](../offices/prague.md “Our office”)", "unfinished-link", '[us](../offices/prague.md "Our office")'],
  ["•\tOne\n•\tTwo\n•\tThree\n•\tFour", "typed-bullet", "- One\n- Two\n- Three\n- Four"],
  ["[us](../offices/prague.md", "unfinished-link", "[us](../offices/prague.md)"],
  ["As said[^1].", "unfinished-link"],
  ["[us](www.acme.example)", "broken-link", "[us](https://www.acme.example)"],
  ["[us](jobs@acme.example)", "broken-link", "[us](mailto:jobs@acme.example)"],
  ["[us](htp://acme.example)", "unsafe-link", "[us](https://acme.example)"],
  ["[us](offices/prague.md)", "broken-link", "[us](../offices/prague.md)"],
  ["[us](../offices/rome.md)", "broken-link"],
  ["![Us](C:\\Users\\eva\\IMG_2041.JPG)", "unsafe-link"],
  ["[Our plan](file:///C:/plan.pdf)", "unsafe-link"],
  ["| a | b |\n| c | d |", "pasted-table", "| a | b |\n| --- | --- |"],
  ["a\tb\nc\td", "pasted-table"],
  ["[us](https://https://acme.example)", "unfinished-link", "[us](https://acme.example)"],
  [
    "[us](https://acme.example/Job Offer.pdf)",
    "unfinished-link",
    "[us](https://acme.example/Job%20Offer.pdf)",
  ],
  [
    "[us](mailto:jobs@acme.example?subject=Data Engineer)",
    "unfinished-link",
    "[us](mailto:jobs@acme.example?subject=Data%20Engineer)",
  ],
  ["#### Far down", "heading-skips", "### Far down"],
];

it.each(bodies)("%j in a text → %s", (text, code, fix) => {
  const problems = problemsWith(withWords(`${text}`));
  expect(problems.map((problem) => problem.code)).toEqual([code]);
  expect(problems[0]).toMatchObject({ line: 15, severity: "error" });
  expect(problems[0]?.fix).toBe(fix);
});

it("a title that is too long, of an ad in German → nothing about its language", () => {
  const problems = problemsWith(ad({ language: "de", title: "Reparieren ".repeat(8) }));
  expect(problems.map(({ code }) => code)).toEqual(["too-long"]);
});

it("a first heading that repeats the title → told to delete the line", () => {
  const [problem] = problemsWith({
    "a.md": anAd({ body: "# Data Engineer\n\n## What you will do\n\nMend." }),
  });
  expect([problem?.code, problem?.fix]).toEqual(["heading-one", undefined]);
  expect(problem?.hint).toBe("Delete the line: the page shows the title already.");
});

it("a first heading that says the title in other words → told to delete the line, or to make it a section", () => {
  const [problem, ...more] = problemsWith({
    "a.md": anAd({ body: "\n# Acme seeks a data engineer\n\n## What you will do\n\nMend.", draft: "true" }),
  });
  expect([problem?.code, problem?.fix, more]).toEqual(["heading-one", undefined, []]);
  expect(problem?.hint).toMatch(/^The page shows its title above: delete the line, or/);
});

it("several headings below a missing level → the lines for all of them, up to the next that's right", () => {
  const body = "### What\n\nMend.\n\n#### When\n\nNow.\n\n### You\n\nCan.\n\n## We\n\n### Pay\n\nWell.";
  const [problem, ...more] = problemsWith({ "a.md": anAd({ body, draft: "true" }) });
  expect(more).toEqual([]);
  expect([problem?.code, problem?.fix]).toEqual(["heading-skips", undefined]);
  expect(problem?.hint).toMatch(/Write these 3 headings instead:\n## What\n### When\n## You$/);
});

it.each([
  ["Aufgaben:\n\n- Kochen\n\nProfil:\n\n- Ruhe", ["12 missing-heading", "16 bold-heading"], "## Aufgaben"],
  ["**Aufgaben**\n\nKochen.", ["12 missing-heading"], "## Aufgaben"],
  ["### **Pay**\n\nGood.", ["12 heading-skips"], "## Pay"],
  ["####  Pay\n\nGood.\n\n**More**\n\nTime.", ["12 heading-skips", "16 bold-heading"], "## Pay"],
  ["###Duties\n\nMend.\n\n###You\n\nCan.", ["12 no-space-after-mark", "16 no-space-after-mark"], "## Duties"],
])("%j → %j, and %s to paste", (body, said, fix) => {
  const problems = problemsWith({ "a.md": anAd({ body, draft: "true" }) });
  expect(problems.map(({ line, code }) => `${line} ${code}`)).toEqual(said);
  expect(problems[0]?.fix).toBe(fix);
});

it("a heading that is a paragraph → the paragraph", () => {
  const words = `${"You mend phones and you help people who have one. ".repeat(2).trim()}`;
  const [problem] = problemsWith({
    "a.md": anAd({ body: `### ${words}\n\n## Pay\n\nGood.`, draft: "true" }),
  });
  expect([problem?.code, problem?.fix]).toEqual(["heading-skips", words]);
  expect(problem?.hint).toBe("It reads like a paragraph: delete the ###.");
});

it("an ad for those who apply without one → needs no heading", () => {
  expect(
    problemsWith({ "a.md": anAd({ title: "Open application", body: "Write.", draft: "true" }) }),
  ).toEqual([]);
});

it.each([
  ["### What you do\n\nMend.", "heading-skips"],
  ["# What you do\n\nMend.", "heading-one"],
  ["##\n\nMend.", "empty-heading"],
  ["Mend.", "missing-heading"],
])("a text whose one heading may be wrong, %j → %s alone", (body, code) => {
  const codes = problemsWith({ "a.md": anAd({ body, draft: "true" }) }).map((problem) => problem.code);
  expect(codes).toEqual([code]);
});

it.each([
  "- One\n  - Two\n\n      More of two.",
  "Paris • Prague\n\n– Said one.\n\n– Said the other.",
  "About 1.5 million, 2.FC or #hashtag.",
  "`** code **`, `[a] (/b)`, snake__case__word and 2 ** 3.",
  "```\n• code\n    more\n[a](b c.md)\n```",
  "<!-- • a note\n• for us -->",
  "[sic](as said) and [x] (see below), [ ] or [1].",
  "**Bold** and **bold\nover lines** and **more**.",
  "See www.acme.example/a_b (or https://acme.example). Write to jobs@acme.example.",
  "- [ ] to do\n- [x] done",
  "| a | b |\n| --- | --- |\n| c | d |",
  "The address /users/ is ours, and A: to Z.",
  "A note[^1].\n\n[^1]: Here.",
  "Le prix\u00a0: 45\u202f000\u00a0€\u00a0!",
  "- \u00a0One\n\n### \u00a0Two",
])("%j in a text → no slip", (text) => {
  expect(slipsIn(text, () => parseMarkdown(text))).toEqual([]);
});

describe("what a tool left", () => {
  const now = Temporal.Instant.from("2026-02-01T12:00:00Z");
  const codes = (text: string) => {
    const { problems } = check(withFiles(minimal, { [designer]: text }), now, []);
    return problems.map(({ line, code }) => `${line} ${code}`);
  };

  it("a conflict in the fields and one in the text → one problem each, and all else is read", () => {
    const conflict = (a: string, b: string) => `<<<<<<< HEAD\n${a}\n=======\n${b}\n>>>>>>> main`;
    const text = textOf(designer)
      .replace("team: data", conflict("team: data", "team: design"))
      .replace("offices: [paris]", "offices: [pariss]")
      .replace("Draw,", conflict("Draw,", "## Paint\n\n# Draw"));
    expect(codes(text)).toEqual(["3 merge-conflict", "8 unknown-office", "15 merge-conflict"]);
  });

  it("a second block of fields in the text → its lines, as fields that are in the text", () => {
    const text = `${textOf(designer)}\n---\nteam: data\noffices: [paris]\n---\n\nBye.\n`;
    expect(codes(text)).toEqual(["14 field-in-text", "15 field-in-text"]);
  });
});

describe("a line to paste", () => {
  const text = "one\ntwo\n";
  const wrongIn = (code: ErrorCode, lines: string[], line: number, fix?: string) =>
    problemAt(
      "a.md",
      lines,
      { line, column: 1, length: 3 },
      { severity: "error", code, message: "", hint: "", fix },
    );
  const wrong = (line: number, fix?: string) => wrongIn("unknown-team", text.split("\n"), line, fix);

  it("that has an error itself → is not shown, and one that can be mended further is", () => {
    const find = (files: { text: string }[]) => {
      const lines = (files[0]?.text ?? "").split("\n");
      return lines.flatMap((line, at) => {
        if (line === "odd") return wrongIn("unknown-office", lines, at + 1, "good");
        return line === "bad" ? wrongIn("unknown-office", lines, at + 1) : [];
      });
    };
    const fixes = (problems: ReturnType<typeof wrong>[]) =>
      withProvenFixes(problems, [{ path: "a.md", text }], find).map(({ fix }) => fix);
    expect(fixes([wrong(1, "bad"), wrong(2, "good")])).toEqual([undefined, "good"]);
    expect(fixes([wrong(1, "over\ntwo lines"), wrong(2, "odd")])).toEqual(["over\ntwo lines", "good"]);
  });

  it("that nobody offers → nothing is read again", () => {
    const never = () => {
      throw new Error("It was read again.");
    };
    expect(withProvenFixes([wrong(1)], [], never)).toHaveLength(1);
  });
});

it("advice that is allowed in a file that depends on a broken one → not called unused", () => {
  const ad = anAd({ offices: "[prague]", salary: undefined, allow: "{ no-salary: on our pay page }" });
  const office = "---\ntitle: Prague\n---\n\nWords.\n";
  const codes = problemsWith({ "a.md": ad, "content/offices/prague.md": office }).map(({ code }) => code);
  expect(codes).toContain("missing-field");
  expect(codes).not.toContain("unused-allow");
});

test.each([
  ["first", "-Visit two shops\n- Answer questions", 15, "- Visit two shops"],
  ["last", "- Visit two shops\n-Answer questions", 16, "- Answer questions"],
  ["last, below an empty line", "- Visit two shops\n\n-Answer questions", 17, "- Answer questions"],
  ["between two others", "- One\n-Two\n- Three", 16, "- Two"],
  ["last of numbered ones", "1. One\n2.Two", 16, "2. Two"],
])("an item without a space after its mark, %s → that line", (_, text, line, fix) => {
  expect(problemsWith(withWords(text))).toMatchObject([{ line, code: "no-space-after-mark", fix }]);
});

test("a line that starts with a hyphen, apart from any list → words", () => {
  expect(problemsWith(withWords("You mend things.\n\n-Ada, who did it before you"))).toEqual([]);
});
