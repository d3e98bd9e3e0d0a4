import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { mark, reviewText } from "../../scripts/review/review-text.ts";
import { designer, minimal, textOf, withFiles } from "../support/minimal.ts";

const now = Temporal.Instant.from("2026-02-01T12:00:00Z");
const open = textOf(designer);
const cook = "content/positions/cook.md";
const dated = (opened: string, more = "") =>
  open.replace(/^title: .*$/m, "title: Cook").replace(/^opened: .*$/m, `opened: ${opened}${more}`);

const review = (changes: Record<string, string | undefined>, before = minimal) =>
  reviewText(before, withFiles(before, changes), now);

describe("a pull request that", () => {
  it.each<[string, Record<string, string | undefined>, string]>([
    [
      "adds an ad that opens later",
      { [cook]: dated("2026-02-11") },
      "- `Cook` opens on 11 February 2026 (in 10 days), and stays open until someone closes it.",
    ],
    [
      "adds one for today",
      { [cook]: dated("2026-02-01", "\ncloses: 2026-02-02") },
      "- `Cook` opens as soon as this is merged, and its last day is 2 February 2026 (tomorrow).",
    ],
    [
      "adds a draft",
      { [cook]: dated("2026-02-01", "\ndraft: true") },
      "- `Cook` isn't shown yet: it is a draft",
    ],
    ["changes a text", { [designer]: open.replace("Draw", "Paint") }, "- `Product Designer` changes: text."],
    [
      "changes a title and the pay",
      {
        [designer]: open
          .replace("Product Designer", "Designer")
          .replace(/^opened.*$/m, "$&\nsalary: { min: 45000, currency: EUR, per: year }"),
      },
      "- `Designer` changes: title and salary.",
    ],
    [
      "extends an ad",
      { [designer]: open.replace(/^opened.*$/m, "$&\ncloses: 2026-03-01") },
      "- `Product Designer` stays open, and its last day is 1 March 2026 (in 28 days).",
    ],
    [
      "closes an ad",
      { [designer]: open.replace(/^opened.*$/m, "$&\ncloses: 2026-01-31") },
      "- `Product Designer` closes as soon as this is merged; its page stays, and says so.",
    ],
    [
      "makes a draft of it",
      { [designer]: open.replace(/^opened.*$/m, "$&\ndraft: true") },
      "- `Product Designer` leaves the site: its file stays, as a draft",
    ],
    [
      "deletes it",
      { [designer]: undefined, "content/positions/designer.fr.md": undefined },
      "- `Product Designer` is deleted, with its page",
    ],
    [
      "changes a translation",
      { "content/positions/designer.fr.md": "---\ntitle: Designer H/F\n---\n\n## Oui\n\nDessiner.\n" },
      "- `Product Designer` changes: translations.",
    ],
    [
      "adds a translation whose language has digits",
      { "content/positions/designer.es-419.md": "---\ntitle: Diseñador\n---\n\n## Sí\n\nDibujar.\n" },
      "- `Product Designer` changes: translations.",
    ],
    [
      "changes a team",
      { "content/teams/data.md": "---\ntitle: Data\n---\n\nWe count more.\n" },
      "No position opens, closes or changes.",
    ],
  ])("%s → says so", (_, changes, line) => {
    const text = review(changes);
    expect(text?.startsWith(mark)).toBe(true);
    expect(text).toContain(line);
  });

  it("breaks an ad → the error, and not that the ad goes", () => {
    const text = review({ [designer]: open.replace("team: data", "team: dta") });
    expect(text).toContain("**Nothing yet: the check finds errors, and the site stays as it is");
    expect(text).toContain("unknown-team");
    expect(text).not.toMatch(/deleted|No position|look here/);
  });

  it("contradicts itself → the fields by their names in the form, too", () => {
    const wrong = "$&\ncloses: 2025-12-31\nsalary: { min: 60000, max: 50000, currency: EUR, per: year }";
    const text = review({ [designer]: open.replace(/^opened.*$/m, wrong) });
    expect(text).toContain("`closes` is *Last day*");
    expect(text).toContain("`min` is *From*");
    expect(text).not.toContain("`team` is");
    const team = review({ "content/teams/data.md": "---\ntitle: Data\n---\n\nWe count more.\n" });
    expect(team).not.toContain("In the form, ");
  });

  it("deletes an office that a link names → the link that is broken", () => {
    const ad = `${open}\nIn [Bordeaux](../offices/bordeaux.md).\n`;
    const text = review({ [designer]: ad, "content/offices/bordeaux.md": undefined });
    expect(text).toContain("There is no file content/offices/bordeaux.md.");
  });

  it("changes a page → where to look, in the site's own addresses", () => {
    const text = review({ "content/teams/data.md": "---\ntitle: Data\n---\n\nWe count more.\n" });
    expect(text).toContain("- `content/teams/data.md` → https://careers.example.com/teams/data/");
  });

  it.each([
    ["hides a position", { [designer]: open.replace(/^opened.*$/m, "$&\ndraft: true") }],
    ["adds one that opens later", { [cook]: dated("2026-02-11") }],
    [
      "adds a draft with a translation whose language has digits",
      {
        [cook]: dated("2026-02-01", "\ndraft: true"),
        "content/positions/cook.es-419.md": "---\ntitle: Cocinero\n---\n\n## Sí\n\nCocinar.\n",
      },
    ],
  ])("%s → no page to look at", (_, changes) => {
    expect(review(changes)).not.toContain("look here");
  });

  it("adds a photo, replaces another, and removes a third → says so", () => {
    const photo = (name: string) => ({ name, width: 1200, height: 800 });
    const folder = (photos: Record<string, string>) => ({
      ...minimal,
      photos: new Map(Object.entries(photos).map(([path, name]) => [`content/photos/${path}`, photo(name)])),
    });
    const before = folder({ "a.jpg": "a.1", "b.jpg": "b.1", "c.jpg": "c.1" });
    const text = reviewText(before, folder({ "a.jpg": "a.1", "b.jpg": "b.2", "d.jpg": "d.1" }), now);
    expect(text?.match(/^- `.*$/gm)).toEqual([
      "- `content/photos/b.jpg` is changed.",
      "- `content/photos/c.jpg` is gone.",
      "- `content/photos/d.jpg` is new.",
    ]);
    expect(text).toContain("content/photos/d.jpg:1:1  warning  unused-photo");
    // Most people upload a picture first, and show it afterwards.
    expect(text).toContain("![What it shows](../photos/d.jpg)");
  });

  it("changes no content → nothing to say", () => {
    expect(review({})).toBeUndefined();
  });

  it("has a title that mentions people and asks for a link → nobody is mentioned, nothing is a link", () => {
    const text = review({
      [cook]: dated("2026-02-11").replace("title: Cook", 'title: "@acme/all, see #12"'),
    });
    expect(text).toContain("- `@acme/all, see #12` opens on");
  });
});
