import { expect, test } from "vitest";
import { movedPage } from "../../lib/machines/redirects.ts";
import { movesOf } from "../../lib/site/moves.ts";
import { anOffice, aPage, aPosition, aSite, inFrench } from "../support/site.ts";

const formerly = ["coder"];

test.each([
  [
    "a position in two languages",
    aSite([aPosition({ formerly, translations: [inFrench()] })]),
    ["/positions/coder/ → /positions/engineer/", "/fr/positions/coder/ → /fr/positions/engineer/"],
  ],
  [
    "a closed position",
    aSite([aPosition({ formerly, closes: "2026-11-02" })]),
    ["/positions/coder/ → /positions/engineer/"],
  ],
  [
    "a draft",
    aSite([aPosition({ formerly, draft: true })], { pages: [aPage({ formerly, draft: true })] }),
    [],
  ],
  [
    "a page of a site in two languages",
    aSite([], { pages: [aPage({ formerly })], company: { ...aSite().company, languages: ["fr"] } }),
    ["/coder/ → /benefits/", "/fr/coder/ → /fr/benefits/"],
  ],
  [
    "an office",
    aSite([aPosition({ offices: [anOffice({ formerly: ["lutetia"] })] })]),
    ["/offices/lutetia/ → /offices/paris/", "/offices/lutetia/feed.xml → /offices/paris/feed.xml"],
  ],
])("%s with earlier names → its addresses under each lead to those of today", (_, site, moves) => {
  expect(movesOf(site).map(({ from, to }) => `${from} → ${to}`)).toEqual(moves);
});

test("what stands at an old address → leads on at once, in its language, and says so where it does not", () => {
  const [, french] = movesOf(
    aSite([aPosition({ formerly, translations: [inFrench({ title: "R&D <H/F>" })] })]),
  );
  const html = french && movedPage({ ...aSite(), base: "/careers" }, french);
  expect(html).toMatch(/^<!doctype html>\n<html lang="fr">/);
  expect(html).toContain('http-equiv="refresh" content="0; url=/careers/fr/positions/engineer/"');
  expect(html).toContain('<a href="/careers/fr/positions/engineer/">R&#x26;D &#x3C;H/F></a>');
});
