import { readFileSync } from "node:fs";
import fc from "fast-check";
import { HtmlValidate } from "html-validate";
import { expect, it } from "vitest";
import type { BodyText } from "../../lib/content/content.ts";
import { proseHtml } from "../../lib/site/html.ts";
import { runs } from "../support/thorough.ts";

function prose(markdown: string, file = "content/positions/designer.md"): BodyText {
  return { file, line: 1, markdown, language: "en" };
}

const html = (markdown: string, options: Partial<Parameters<typeof proseHtml>[1]> = {}) =>
  proseHtml(prose(markdown), { base: "", ...options });

it.each([
  ["../offices/paris.md", "/offices/paris/"],
  ["../offices/paris.md#canal", "/offices/paris/#canal"],
  ["../teams/data.md", "/teams/data/"],
  ["index.md", "/positions/"],
  ["../positions/", "/positions/"],
  ["../offices", "/offices/"],
  ["analyst.md", "/positions/analyst/"],
  ["analyst.fr.md", "/fr/positions/analyst/"],
  ["../story.md#why", "/story/#why"],
  ["../company.md", "/"],
  ["../hiring.md", "/hiring/"],
  ["../pages/benefits.md#food", "/benefits/#food"],
  ["..", "/"],
  ["../values/1-think-first.md", "/#values"],
  ["../values/index.md", "/#values"],
  ["../../public/files/a%20b.pdf", "/files/a%20b.pdf"],
  ["/story/", "/story/"],
  ["/story", "/story/"],
  ["/positions/?team=data", "/positions/?team=data"],
])("a link to %s → %s, under the site's base path", (url, address) => {
  expect(html(`[x](${url})`)).toBe(`<p><a href="${address}">x</a></p>`);
  expect(html(`[x](${url})`, { base: "/careers" })).toBe(`<p><a href="/careers${address}">x</a></p>`);
});

it.each(["https://example.com/?a=1&b=2#c", "mailto:a@example.com", "tel:+33123"])(
  "a link to %s → kept",
  (url) => {
    expect(html(`[x](${url})`)).toBe(`<p><a href="${url.replace("&", "&#x26;")}">x</a></p>`);
  },
);

it.each([
  "javascript:alert(1)",
  "JaVaScRiPt:x",
  "java&#x0a;script:x",
  "&#x01;javascript:x",
  "vbscript:x",
  "data:text/html,x",
  "//evil.example",
  "\\\\\\\\evil.example",
  "file:///etc/passwd",
  "https:evil",
])("a link to %s → its words alone", (url) => {
  expect(html(`[x](<${url}>)`)).toBe("<p>x</p>");
  expect(html(`![x](<${url}>)`)).toBe("<p></p>");
});

it("any path as the address of a link or a picture → stays on this host, or is left out", () => {
  const parts = "/ // \\ %2f %5c &#x2f; . .. ? # @ a evil.example &#9;".split(" ");
  const address = fc.array(fc.constantFrom(...parts), { maxLength: 7 }).map((list) => `/${list.join("")}z`);
  fc.assert(
    fc.property(address, fc.constantFrom("", "/careers"), (url, base) => {
      const found = html(`[x](<${url}>) ![x](<${url}>)`, { base }).matchAll(/(?:href|src)="([^"]*)"/g);
      for (const [, to = ""] of found) {
        expect(new URL(to, "https://acme.example/careers/").host).toBe("acme.example");
        expect(to).toMatch(/^[/#](?![/\\])/);
      }
    }),
    runs(2_000),
  );
});

it("raw HTML → dropped", () => {
  expect(html("a <b onclick=x>b</b>\n\n<script>alert(1)</script>\n\n<!-- c -->")).toBe("<p>a b</p>");
});

it("headings → have ids, and go down by the shift", () => {
  const markdown = "## What, *exactly*?\n\n## What, exactly?\n\n## 🎉\n\n### Less";
  expect(html(markdown, { headingShift: 1, idPrefix: "v-" })).toBe(
    [
      '<h3 id="v-what-exactly">What, <em>exactly</em>?</h3>',
      '<h3 id="v-what-exactly-1">What, exactly?</h3>',
      '<h3 id="v-section-1">🎉</h3>',
      '<h4 id="v-less">Less</h4>',
    ].join("\n"),
  );
});

it("a short word with a hyphen → parted at the end of a line, but not in a heading, whose id it is none of", () => {
  expect(html("## Vas-y\n\nVas-y, `vas-y`.")).toBe(
    '<h2 id="vas-y">Vas-\u2060y</h2>\n<p>Vas-y, <code>vas-y</code>.</p>',
  );
});

it("a link to a heading of the same body → meets its id, with the prefix", () => {
  expect(html("[x](#why)\n\n## Why", { idPrefix: "v-" })).toContain('<a href="#v-why">x</a>');
});

it("an image → under the base path, with its size where that is known, and loaded when it is needed", () => {
  const imageSize = (path: string) => (path === "/images/us.jpg" ? { width: 640, height: 480 } : undefined);
  for (const url of ["/images/us.jpg", "../../public/images/us.jpg"]) {
    expect(html(`![Us](${url})`, { base: "/careers", imageSize })).toBe(
      '<p><img src="/careers/images/us.jpg" alt="Us" width="640" height="480" loading="lazy" decoding="async"></p>',
    );
  }
  expect(html("![Us](https://cdn.example.com/us.jpg)")).toBe("<p></p>");
});

const workbench = { name: "workbench.0123456789ab", width: 1000, height: 750 };
const photos = new Map([["content/photos/workbench.jpg", workbench]]);

/** What is shown of Markdown in which `PHOTO` stands for the path of a photo, and `IMG` for the picture. */
const shownIn = (markdown: string) =>
  html(markdown.replace("PHOTO", "../photos/workbench.jpg"), { base: "/careers", photos })
    .replace(/<source[^>]*>/g, "")
    .replace(/ width.*?async"/g, "")
    .replace(
      /<picture><img alt="(.*?)" src="\/careers\/photo\/workbench\.\w+-720\.jpeg"><\/picture>/,
      "IMG $1",
    );

it.each([
  ["alone", "![Two](PHOTO)", "<figure>IMG Two</figure>"],
  ["with a caption", '![Two](PHOTO "Us")', "<figure>IMG Two<figcaption>Us</figcaption></figure>"],
  ["that is decorative", '![](PHOTO "decorative")', "<figure>IMG </figure>"],
  ["in a sentence", "See ![Two](PHOTO), there.", "<p>See </p><figure>IMG Two</figure><p>, there.</p>"],
  ["in a list", "- ![Two](PHOTO)", "<ul>\n<li>IMG Two</li>\n</ul>"],
  ["in a link", "[![Two](PHOTO)](/story/)", '<p><a href="/careers/story/">IMG Two</a></p>'],
  ["that is not there", "![Two](../photos/other.jpg)", "<p></p>"],
])("a photo %s → as it is to be read", (_, markdown, expected) => {
  expect(shownIn(markdown)).toBe(expected);
});

it("a photo → in modern formats, in the widths it has, with its size, loaded when it is needed", () => {
  const shown = html("![Two](../photos/workbench.jpg)", { photos });
  const of = (format: string) =>
    [480, 720, 1000].map((width) => `/photo/workbench.0123456789ab-${width}.${format} ${width}w`).join(", ");
  expect(shown).toContain(`<source type="image/avif" srcset="${of("avif")}" sizes="`);
  expect(shown).toContain(`<source type="image/webp" srcset="${of("webp")}" sizes="`);
  expect(shown).toContain('width="1000" height="750" loading="lazy" decoding="async"></picture>');
});

const everything = readFileSync("tests/fixtures/every-kind.md", "utf8");

it("every kind of Markdown → valid HTML, twice on one page where the prefixes differ", async () => {
  const page = ["a-", "b-"]
    .map((idPrefix) => html(everything, { headingShift: 1, idPrefix, photos }))
    .join("\n");
  const validator = new HtmlValidate({
    extends: ["html-validate:standard"],
    rules: { "void-style": "off", "no-trailing-whitespace": "off" },
  });
  const document = `<!DOCTYPE html><html lang="en"><head><title>x</title></head><body><main><h1>x</h1><h2>y</h2>${page}</main></body></html>`;
  const report = await validator.validateString(document);
  expect(
    report.results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`)),
  ).toEqual([]);
});

it("a long address in a table → can be broken, and one in a text stays whole", () => {
  const address = "https://docs.example.com/forms/1FAIpQLScp/view?usp=link";
  expect(html(`| Form |\n| --- |\n| ${address} |`)).toContain(
    `<a href="${address}">https://docs.example.com<wbr>/forms<wbr>/1FAIpQLScp<wbr>/view<wbr>?usp<wbr>=link</a>`,
  );
  expect(html(address)).toContain(`>${address}</a>`);
});

it("a table and code → can be scrolled with the keyboard", () => {
  expect(html(everything)).toContain(
    '<div tabindex="0" role="group" aria-label="Left, Right, Middle"><table>',
  );
  expect(html(everything)).toContain('<pre tabindex="0">');
});
