import { expect, test } from "vitest";
import { dataFilesOf, fateOf } from "../../lib/publish/files.ts";

test.each([
  ["index.html", "page"],
  ["positions/designer/index.html", "page"],
  ["404.html", "page"],
  ["index.txt", "drop"],
  ["__next._tree.txt", "drop"],
  ["positions/__next.positions.$d$slug.txt", "drop"],
  ["404/index.html", "drop"],
  ["_not-found/index.html", "drop"],
  ["robots.txt", "copy"],
  ["positions/notes.txt", "copy"],
  [".well-known/security.txt", "copy"],
  ["feed.xml", "copy"],
  ["_next/static/media/a.woff2", "asset"],
  ["_next/static/chunks/a.js", "asset"],
])("%s: %s", (path, fate) => {
  expect(fateOf(path, new Set(["index.html", "index.txt", "positions/designer/index.html"]))).toBe(fate);
});

test("data that readers poll is at the root", () => {
  expect(dataFilesOf(["feed.xml", "teams/data/feed.xml", "positions.json", "robots.txt"])).toEqual([
    "feed.xml",
    "positions.json",
  ]);
});
