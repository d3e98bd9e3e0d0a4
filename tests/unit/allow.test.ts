import { expect, it } from "vitest";
import { withoutAllowed } from "../../lib/advice/allow.ts";
import { problemAt } from "../../lib/problem/span.ts";
import { designer, readDesigner } from "../support/minimal.ts";

const place = { line: 2, column: 1, length: 5 };
const advice = (file = designer) =>
  problemAt(file, [], place, { severity: "warning", code: "no-salary", message: "m", hint: "h" });

function allowing(code: string) {
  return readDesigner((text) => text.replace("opened:", `allow:\n  ${code}: our reason\nopened:`)).sources;
}

it("advice that its file allows → silenced there, and nowhere else", () => {
  const other = advice("content/positions/other.md");
  expect(withoutAllowed([advice(), other], allowing("no-salary"))).toEqual([other]);
});

it("an allow that silences nothing → is advice itself, at the code", () => {
  const problems = withoutAllowed([], allowing("no-salary"));
  expect(problems).toMatchObject([
    { code: "unused-allow", severity: "warning", line: 7, column: 3, length: 9 },
  ]);
});

it("an error → cannot be allowed", () => {
  const error = problemAt(designer, [], place, { code: "unknown-team", message: "m", hint: "h" });
  const problems = withoutAllowed([error], allowing("unknown-team"));
  expect(problems.map(({ code }) => code)).toEqual(["unknown-team", "unused-allow"]);
});

it("an allow without a reason → an error", () => {
  const { problems } = readDesigner((text) => text.replace("opened:", "allow: { no-salary: }\nopened:"));
  expect(problems).toMatchObject([{ code: "empty-field", line: 6 }]);
});
