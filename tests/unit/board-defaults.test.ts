import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { check } from "../../lib/rules/check-content.ts";
import { designer, minimal, textOf, withFiles } from "../support/minimal.ts";

const now = Temporal.Instant.from("2026-06-15T10:00:00Z");
const board = 'system: ashby, board: harbour, contract: freelance, allow: { no-salary: "on our pay page" }';

/** The folder with a board in company.md and the position as text, of that board or not. */
function found(source: string, position: string) {
  const { content, problems } = check(
    withFiles(minimal, {
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
  expect(contract).toBe("freelance");
  expect(codes).not.toContain("missing-field");
  expect(codes).not.toContain("no-salary");
  expect(found("system: ashby, board: harbour", synced).codes).toEqual(
    expect.arrayContaining(["missing-field"]),
  );
});

test("a synced position with a contract → keeps it", () => {
  expect(found(board, synced.replace("\n---", "\ncontract: internship\n---")).contract).toBe("internship");
});

test("a position of HR's → takes nothing from source", () => {
  expect(found(board, own).codes).toContain("missing-field");
});
