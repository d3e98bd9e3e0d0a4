import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { check } from "../../lib/rules/check-content.ts";
import { designer, minimal, textOf, withFiles } from "../support/minimal.ts";

const now = Temporal.Instant.from("2026-06-15T10:00:00Z");
const board = 'system: ashby, board: harbour, contract: freelance, allow: { no-salary: "on our pay page" }';

/** The folder with a board in company.md and the position as text, of that board or not. */
function found(source: string, position: string, more: Record<string, string> = {}) {
  const { content, problems } = check(
    withFiles(minimal, {
      ...more,
      "content/company.md": textOf("content/company.md").replace("\n---", `\nsource: { ${source} }\n---`),
      [designer]: position,
    }),
    now,
  );
  const codes = problems.flatMap(({ file, code }) => (file === designer ? [code] : []));
  return { contract: content.positions.list[0]?.contract, codes };
}

const own = textOf(designer).replace(/\n(contract|salary):.*(\n {2}.*)*/g, "");
const synced = own.replace("\n---", "\nsource: ashby:1\n---");

test("a synced position without a contract → has that of source in company.md, and the advice allowed there is left out", () => {
  const { contract, codes } = found(board, synced);
  expect(contract).toEqual(["freelance"]);
  expect(codes).not.toContain("missing-field");
  expect(codes).not.toContain("no-salary");
  expect(found("system: ashby, board: harbour", synced).codes).toEqual(
    expect.arrayContaining(["missing-field"]),
  );
});

test("a company.md with a translation beside it → says the same of synced positions", () => {
  const french = { "content/company.fr.md": "---\nheadline: Construire\n---\n\nDu solide.\n" };
  expect(found(board, synced, french).contract).toEqual(["freelance"]);
});

test("a synced position with a contract → keeps it", () => {
  expect(found(board, synced.replace("\n---", "\ncontract: internship\n---")).contract).toEqual([
    "internship",
  ]);
});

test("a position of HR's → takes nothing from source", () => {
  expect(found(board, own).codes).toContain("missing-field");
});

const ad = (text: string, title = "Baker") =>
  `---\ntitle: ${title}\nteam: data\noffices: [paris]\nopened: 2026-06-01\nsource: ashby:1\n---\n\n${text}\n`;
const all = (position: string) => {
  const { content, problems } = check(
    withFiles(minimal, {
      "content/company.md": textOf("content/company.md").replace("\n---", `\nsource: { ${board} }\n---`),
      "content/positions/baker.md": position,
    }),
    now,
  );
  return { content, problems: problems.filter(({ file }) => !file.includes("designer")) };
};

test("what only the board can fix → one piece of advice in company.md, and the opening is shown", () => {
  const title = `Baker ${"of bread ".repeat(12)}`.trim();
  const { content, problems } = all(ad("", title));
  expect(problems.map(({ file, severity, code }) => [file, severity, code])).toEqual([
    ["content/company.md", "warning", "on-the-board"],
  ]);
  expect(problems[0]?.message).toBe("1 opening could be better on the board.");
  const [, ...each] = problems[0]?.hint.split("\n") ?? [];
  expect(each.map((line) => line.replace(/: .*(?=\()/, " "))).toEqual(
    ["too-long", "no-french-version", "empty-body"].map(
      (code) => `${code} (1, such as content/positions/baker.md)`,
    ),
  );
  expect(content.positions.list.find(({ slug }) => slug === "baker")?.title).toBe(title);
});

test("what HR can fix in a synced file → an error there", () => {
  const { problems } = all(ad("## A\n\nx").replace("team: data", "team: nobody"));
  expect(problems).toMatchObject([
    { file: "content/positions/baker.md", severity: "error", code: "unknown-team" },
  ]);
});
