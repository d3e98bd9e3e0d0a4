import { expect, it } from "vitest";
import { type FieldDescription, fieldsOf } from "../../lib/content/field-list.ts";
import { kinds } from "../../lib/content/schema.ts";
import { allAdvice, errorsAbout, fault } from "../../lib/messages/catalogue.ts";

const subjects = [...Object.values(errorsAbout), allAdvice];
const all = subjects.flatMap((subject) => Object.entries(subject));

it("every code → in one subject, and explained in a sentence without jargon", () => {
  expect(new Set(all.map(([code]) => code)).size).toBe(all.length);
  for (const [code, { about }] of all) {
    expect(about, code).toMatch(/^["A-Z`…][^{}]+\.$/);
    expect(`${code} ${about}`).not.toMatch(/scalar|mapping|flow|sequence|node|token|parse/i);
  }
});

/** Some fields with those of their groups. */
const withInner = (fields: readonly FieldDescription[]): FieldDescription[] =>
  fields.flatMap((field) => [field, ...withInner(field.fields)]);

it("the texts about codes and fields → one form of the apostrophe", () => {
  const fields = kinds.flatMap((kind) => withInner(fieldsOf(kind)));
  const texts = fields.flatMap(({ meta }) => [meta.title, meta.description, meta.inForm ?? ""]);
  expect([...texts, ...all.map(([, { about }]) => about)].filter((text) => text.includes("’"))).toEqual([]);
});

it("what was found → in the message; the law for it → in the remedy of advice", () => {
  expect(fault("duplicate-number", { other: "values/2-care.md", free: 4 })).toMatchObject({
    severity: "error",
    message: "This file has the same number as values/2-care.md.",
  });
  expect(fault("unfinished-link", { what: "no-note", note: "[^1]" }, "fix")).toMatchObject({
    message: "There is no note for [^1].",
    fix: "fix",
  });
  expect(fault("unknown-team", { value: "it", name: "it", known: [], meant: "data" }).hint).toBe(
    'Did you mean "data"?',
  );
  const german = fault("age", { words: "jung", instead: undefined, laws: ["germany", "eu"] });
  expect(german).toMatchObject({ severity: "warning", hint: expect.stringContaining("\nSource: German") });
});
