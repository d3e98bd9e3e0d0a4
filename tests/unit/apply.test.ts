import { expect, it } from "vitest";
import { applyOf } from "../../components/apply.tsx";
import { aPosition, aProse, aSite, listed } from "../support/site.ts";

const hiringOf = (...steps: { title: string; takes?: string }[]) => ({
  title: "How we hire",
  description: "How we hire.",
  steps,
  body: aProse(),
});

it.each([
  [
    "the first step is a call → the time is that of the call, not of applying",
    [
      { title: "A call", takes: "20 minutes" },
      { title: "An offer", takes: "a week" },
    ],
    { first: { title: "A call", takes: "20 minutes" }, answer: "a week" },
  ],
  ["a step without a time → none", [{ title: "A call" }], { first: undefined, answer: undefined }],
])("%s", (_, steps, expected) => {
  const site = aSite([aPosition()], { hiring: hiringOf(...steps) });
  expect(applyOf(site, listed())).toMatchObject(expected);
});
