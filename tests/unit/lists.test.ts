import { expect, test } from "vitest";
import { similarTo } from "../../lib/site/lists.ts";
import { anOffice, aPosition, aSite, aTeam, newYork } from "../support/site.ts";

const data = aTeam({ slug: "data" });
const prague = anOffice({ slug: "prague" });
const gone = aPosition({ slug: "gone", closes: "2026-11-01", opened: "2026-10-01" });

function similar(...positions: Parameters<typeof aPosition>[0][]): string[] {
  const site = aSite([gone, ...positions.map((changes) => aPosition(changes))]);
  return similarTo(gone, site).map(({ slug }) => slug);
}

test("team, office or contract in common → in this order", () => {
  expect(
    similar(
      { slug: "contract", team: data, offices: [newYork] },
      { slug: "office", team: data, contract: ["internship"] },
      { slug: "team", offices: [newYork], contract: ["internship"] },
    ),
  ).toEqual(["team", "office", "contract"]);
});

test("one of several offices in common → counts as the office", () => {
  expect(
    similar({ slug: "shared", team: data, offices: [prague, anOffice()], contract: ["internship"] }),
  ).toEqual(["shared"]);
});

test("nothing in common → not like it", () => {
  expect(similar({ slug: "other", team: data, offices: [newYork], contract: ["internship"] })).toEqual([]);
});

test("equally alike → the newest first, three at most", () => {
  const days = ["01", "02", "03", "04"];
  expect(similar(...days.map((day) => ({ slug: `of-${day}`, opened: `2026-11-${day}` })))).toEqual([
    "of-04",
    "of-03",
    "of-02",
  ]);
});

test("closed and scheduled positions, and itself → left out", () => {
  expect(
    similar({ slug: "closed", closes: "2026-11-02" }, { slug: "scheduled", opened: "2026-12-01" }),
  ).toEqual([]);
});
