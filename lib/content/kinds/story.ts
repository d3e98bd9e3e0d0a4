import * as z from "zod";
import { address } from "../addresses.ts";
import { partialDate } from "../checks/date.ts";
import { webAddress } from "../checks/web.ts";
import { allow, checked, field, summary, text, titleField } from "../field.ts";
import type { KindSchema } from "../kind-schema.ts";

const publisher = z.strictObject({
  name: field(text(80), "Who published it.", "The Gazette"),
  url: field(checked(webAddress), "The publisher's website.", "https://gazette.example.com", {
    title: "Address",
    widget: "url",
  }),
});

const fields = z.strictObject({
  title: titleField(120, "The title of the article.", "How it all began"),
  description: summary("The story of how Acme came to be."),
  series: field(text(80).optional(), "The series of articles that it belongs to.", "How we work"),
  episode: field(z.int().min(1).max(9999).optional(), "Its number in the series.", "4"),
  after: field(
    z.array(text(120)).default([]),
    "The names of the earlier stories, in their order.",
    "[Acme One, Acme Two]",
    { title: "Earlier stories" },
  ),
  publisher: field(
    publisher.optional(),
    "Who published the article first: name and url.",
    "{ name: The Gazette, url: https://gazette.example.com }",
  ),
  published: field(
    checked(partialDate).optional(),
    "When it was published: a year, a month or a day.",
    "2021-05",
    { verbatim: true },
  ),
  allow,
});

/** The story: an article in which each question is a heading. */
export const story = {
  file: "story.md",
  fields,
  body: "words",
  page: () => address.story,
  hasPage: true,
  empty: {
    title: "",
    description: "",
    after: [],
  },
} satisfies KindSchema;
