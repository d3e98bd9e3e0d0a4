import * as z from "zod";
import { address } from "../addresses.ts";
import { allow, field, summary, text, titleField } from "../field.ts";
import type { KindSchema } from "../kind-schema.ts";

const step = z.strictObject({
  title: titleField(80, "What the step is.", "A call with the team"),
  takes: field(
    text(60).optional(),
    "How long it takes; for the last step, when candidates hear back.",
    "45 minutes",
    { words: true },
  ),
  with: field(text(80).optional(), "Who you meet.", "a future colleague", { words: true }),
});

/** How the company hires, step by step; the text says what applies to all of it. */
export const hiring = {
  file: "hiring.md",
  fields: z.strictObject({
    title: titleField(80, "The heading over the steps.", "How we hire"),
    description: summary("How we hire at Acme, in four steps and three weeks."),
    steps: field(
      z.array(step).min(1),
      "The steps in order: a list of title and, where you can say it, takes and with.",
      "[{ title: A call, takes: 30 minutes, with: a recruiter }]",
      { inForm: "The steps in order." },
    ),
    send: field(
      text(160).optional(),
      "What to send with an application, shown beside the button.",
      "A few lines and a CV are enough.",
      { title: "What to send", words: "optional" },
    ),
    allow,
  }),
  page: () => address.hiring,
  hasPage: true,
} satisfies KindSchema;
