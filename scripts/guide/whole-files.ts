import type { Kind } from "../../lib/content/schema.ts";

/** Whole files to copy, of kinds that a company writes once and has no template for. */
export const wholeFiles: { readonly [K in Kind]?: string } = {
  hiring: `---
title: How we hire
description: How we hire at Acme, in three steps and two weeks.
steps:
  - title: A first call
    takes: 30 minutes
    with: someone from People
  - title: A conversation about your work
    takes: an hour
    with: your future manager
  - title: An offer, or the reasons why not
    takes: within a week
send: A few lines and a CV are enough.
---

A person reads what you send, and people decide. After each step, you hear from us within a week.

Do you need more time, a room without stairs or the questions in writing? Tell us, and we’ll arrange it.
`,
  brand: `---
colours:
  paper: "#ffffff"
  ink: "#15171c"
  signal: "#ffd84d"
  dark:
    paper: "#15171c"
    ink: "#ffffff"
    signal: "#ffd84d"
# Put your logo into the folder public/ as logo.svg, and delete the # in front of the next line.
# logo: /logo.svg
typeface:
  package: "@fontsource-variable/bricolage-grotesque"
  family: Bricolage Grotesque
---
`,
};
