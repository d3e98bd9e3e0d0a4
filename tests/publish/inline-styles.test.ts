import { expect, test } from "vitest";
import { rootedStyles } from "../../lib/publish/inline-styles.ts";
import { publishPage } from "../../lib/publish/page.ts";
import { exportedPage } from "./support/site.ts";

const link = (name: string) =>
  `<link rel="stylesheet" href="/base/_next/${name}.css" data-precedence="next"/>`;
const stylesheets = new Map([
  ["/base/_next/a.css", "h2{color:#456}"],
  ["/base/_next/b.css", "h3{color:#789}"],
]);
const publish = (body: string) =>
  publishPage(exportedPage("Title", body), { base: "/base", rules: "{}", stylesheets }).html;

test("a link to a stylesheet of the build → its text in the page", () => {
  const html = publish(link("a"));
  expect(html).toContain("<style>h2{color:#456}</style>");
  expect(html).not.toContain("stylesheet");
});

test("two links side by side → one style", () => {
  expect(publish(link("a") + link("b"))).toContain("<style>h2{color:#456}h3{color:#789}</style>");
});

test.each([
  ["a file beside the stylesheet's folder", "url(../media/a.woff2)", "url(/base/_next/static/media/a.woff2)"],
  ["a file in it, in quotes", 'url("./a.svg")', 'url("/base/_next/static/chunks/a.svg")'],
  ["an address from the root", "url(/a.svg)", "url(/a.svg)"],
  ["data", "url(data:image/png;base64,AA)", "url(data:image/png;base64,AA)"],
])("%s → named from the site's root", (_, before, after) => {
  const css = (url: string) => `a{background:${url}}`;
  expect(rootedStyles(css(before), "/base/_next/static/chunks/a.css")).toBe(css(after));
});
