import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { pageStylesOf } from "../../lib/publish/page-styles.ts";
import { publishPage, rootedStyles, speculationRules } from "../../lib/publish/publish-page.ts";

const rules = speculationRules("");
const stylesheets = new Map([
  ["/_next/a.css", pageStylesOf("h1{color:#456}")],
  ["/_next/b.css", pageStylesOf("body{color:#789}")],
]);

/** A page in the form in which Next makes it. */
function publish(body: string, base = "") {
  const html =
    '<!DOCTYPE html><html lang="en"><head><meta charSet="utf-8"/><title>Title</title>' +
    '<style data-precedence="next" data-href="/x.css">h1{color:#123}</style></head>' +
    `<body><div hidden=""><!--$--><!--/$--></div><h1>Title</h1>${body}` +
    "<script>(self.__next_f=self.__next_f||[]).push([0])</script></body></html>";
  return publishPage(html, { base, rules, stylesheets });
}

function policyOf(html: string): string {
  const content = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(html)?.[1] ?? "";
  return content.replaceAll("&#x27;", "'");
}

describe("what Next adds", () => {
  test.each([
    ["a chunk", '<script src="/_next/static/chunks/a.js" async=""></script>'],
    ["the flight payload", '<script>self.__next_f.push([1,"<p>twice<\\/p>"])</script>'],
    ["its beginning", "<script>(self.__next_f=self.__next_f||[]).push([0])</script>"],
    [
      "the chunks' loader",
      '<script id="_R_">(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push({});</script>',
    ],
    ["the clock", "<script>requestAnimationFrame(function(){$RT=performance.now()});</script>"],
    ["a preload of a script", '<link rel="preload" as="script" href="/_next/static/chunks/a.js"/>'],
    ["a preload of a style", '<link rel="preload" as="style" href="/_next/static/chunks/a.css"/>'],
    ["a comment", "<!--$--><!--/$-->"],
    ["the place of late metadata", '<div hidden=""><!--$--><!--/$--></div>'],
    ["a second charset", '<meta charSet="utf-8"/>'],
    ["the mark of next/font", '<meta name="next-size-adjust" content=""/>'],
    ["what a card takes from Open Graph", '<meta name="twitter:title" content="Title"/>'],
    ["a connection to itself", '<link rel="preconnect" href="/" crossorigin=""/>'],
    ["the same style again", "<style>h1{color:#123}</style>"],
  ])("%s is gone", (_name, added) => {
    expect(publish(`<p>Kept.</p>${added}`).html).toBe(publish("<p>Kept.</p>").html);
  });

  test("what the page waits for comes at the same place, wherever React wrote it", () => {
    const waiting = '<link rel="expect" href="#end" blocking="render"/>';
    const page = (before: string, after: string) =>
      publishPage(
        `<!DOCTYPE html><html lang="en"><head><meta charSet="utf-8"/>${before}<title>Title</title>${after}</head><body></body></html>`,
        { base: "", rules, stylesheets },
      ).html;
    expect(page(waiting, "")).toContain(waiting.replace("/>", ">"));
    expect(page("", waiting)).toBe(page(waiting, ""));
  });

  test("attributes that React leaves on styles are gone", () => {
    expect(publish("").html).toContain("<style>h1{color:#123}</style>");
  });

  test("a payload that is not written as always is still gone", () => {
    expect(publish('<script >self.__next_f.push([1,""])</script>').html).toBe(publish("").html);
  });
});

test.each([
  ["<p>Řidič</p>", ["ext", "all"]],
  ['<img alt="Dva řidiči" src="/a.png">', ["ext", "all"]],
  ["<p>Driver</p>", ["all"]],
  ["<p>Ωmega</p>", ["all", "greek"]],
])("a page with %s → keeps the fonts of which it has a character", (body, fonts) => {
  const face = (name: string, range = "") =>
    `@font-face{font-family:"A";src:url(/brand/a-${name}.0123456789ab.woff2)format("woff2")${range}}`;
  const styles =
    face("all") + face("ext", ";unicode-range:U+158-159,U+11b") + face("greek", ";unicode-range:U+3a9");
  const { html, assets } = publish(`<style>${styles}p{color:red}</style>${body}`);
  const named = [...assets].map((asset) => /-(\w+)\./.exec(asset)?.[1]).sort();
  expect(named).toEqual([...fonts].sort());
  expect(html.match(/@font-face/g)).toHaveLength(fonts.length);
  expect(html).toContain("p{color:red}");
});

describe("a font that a style names", () => {
  const face = "<style>@font-face{src:url(/_next/static/media/face.woff2)}</style>";
  const preload = /<link rel="preload" href="([^"]*)" as="font" crossorigin type="font\/woff2">/g;
  const preloads = (body: string) => Array.from(publish(body).html.matchAll(preload), ([, url]) => url);

  const link =
    '<link rel="preload" href="/_next/static/media/face.woff2" as="font" crossorigin type="font/woff2">';

  test.each([face, face + link])("is asked for once and early, whether Next forgets to or not", (body) => {
    expect(preloads(body)).toEqual(["/_next/static/media/face.woff2"]);
  });
});

describe("what the project's pages ask for", () => {
  test.each([
    ["data for search engines", '<script type="application/ld+json">{"a":"\\u003cb>"}</script>'],
    ["a script of the project's own", '<script src="/positions.js" defer></script>'],
    ["a preload of a font", '<link rel="preload" href="/a.woff2" as="font" crossorigin type="font/woff2">'],
    ["a hidden part", "<div hidden>Later</div>"],
    ["an empty part that has a name", '<div id="place" hidden></div>'],
    ["words that look like Next's", "<p>self.__next_f.push(1) in &#x3C;script></p>"],
    ["space in code", "<pre>a\n  b</pre>"],
    ["a drawing", '<svg viewBox="0 0 1 1"><path d="M0 0h1" stroke-width="2"></path></svg>'],
  ])("%s stays", (_name, kept) => {
    const page = publish(kept);
    expect(page.html).toContain(kept);
    expect(page.complaints).toEqual([]);
  });

  test("files of Next's folder are named, whoever asks for them", () => {
    const { assets } = publish(
      '<img src="/_next/static/media/a.1.png" srcset="/_next/static/media/b.2.png 2x">' +
        "<style>@font-face{src:url(/_next/static/media/c.3.woff2)format('woff2')}</style>",
    );
    expect([...assets].sort()).toEqual(
      ["a.1.png", "b.2.png", "c.3.woff2"].map((name) => `/_next/static/media/${name}`),
    );
  });
});

describe("the policy of a page", () => {
  test("stands in front of everything that it governs", () => {
    expect(publish("").html).toMatch(
      /^<!doctype html><html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src &#x27;none&#x27;;/,
    );
  });

  test("allows a page without scripts and forms pictures, fonts and files of the site, and nothing else", () => {
    expect(policyOf(publish("").html).replace(/ ?'sha256-[^']*'/g, "")).toBe(
      "default-src 'none'; script-src; style-src; img-src 'self'; font-src 'self'; connect-src 'self'; " +
        "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'",
    );
  });

  test("allows each inline style and the rules by the hash of what the browser sees, and no more", () => {
    const { html } = publish("<style>p{color:#456}</style>");
    const hash = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
    const inline = (tag: RegExp) => [...html.matchAll(tag)].map(([, text]) => hash(text ?? ""));
    const policy = policyOf(html);
    expect(policy).toContain(`; style-src ${inline(/<style>([^<]*)<\/style>/g).join(" ")};`);
    expect(policy).toContain(
      `; script-src ${inline(/<script type="speculationrules">([^<]*)<\/script>/g).join(" ")};`,
    );
    expect(policy).not.toMatch(/unsafe|\*|https?:|data:/);
  });

  test.each([
    ["scripts run", '<script src="/positions.js" defer></script>', "script-src 'self' 'sha256-"],
    ["a form be sent", "<form></form>", "form-action 'self'"],
  ])("lets %s only where the page has one", (_, body, allowed) => {
    expect(policyOf(publish("").html)).not.toContain(allowed.replace(/ 'sha256-$/, ""));
    expect(policyOf(publish(body).html)).toContain(allowed);
  });
});

describe("a page that would not work", () => {
  test.each([
    ["an inline script", "<script>alert(1)</script>", /inline script.*alert\(1\)/],
    ["a style attribute", '<p style="color:red">', /style attribute on <p>.*color:red/],
    ["an event handler", '<p onclick="go()">', /onclick on <p>/],
    [
      "a script from elsewhere",
      '<script src="https://e.example/a.js">',
      /loads https:\/\/e\.example\/a\.js from another site/,
    ],
    [
      "a picture from elsewhere",
      '<img src="//e.example/a.png">',
      /loads \/\/e\.example\/a\.png from another site/,
    ],
    ["late content", '<template id="B:0"></template>', /Suspense/],
  ])("%s is told in plain words", (_name, body, complaint) => {
    expect(publish(body).complaints).toEqual([expect.stringMatching(complaint)]);
  });
});

describe("a stylesheet of the build", () => {
  const link = (name: string) => `<link rel="stylesheet" href="/_next/${name}.css" data-precedence="next"/>`;

  test("is a style of the page, one with its neighbour", () => {
    const { html } = publish(link("a") + link("b"));
    expect(html).toContain("<style>h1{color:#456}body{color:#789}</style>");
    expect(html).not.toContain("stylesheet");
  });

  test.each([
    ["a file beside its folder", "url(../media/a.woff2)", "url(/base/_next/static/media/a.woff2)"],
    ["a file in it, in quotes", 'url("./a.svg")', 'url("/base/_next/static/chunks/a.svg")'],
    ["an address from the root", "url(/a.svg)", "url(/a.svg)"],
    ["data", "url(data:image/png;base64,AA)", "url(data:image/png;base64,AA)"],
  ])("names %s from the site's root", (_, before, after) => {
    const css = (url: string) => `a{background:${url}}`;
    expect(rootedStyles(css(before), "/base/_next/static/chunks/a.css")).toBe(css(after));
  });
});

test("a site under a path → Next's files are asked for there, and the project's own as they are written", () => {
  const { html, assets } = publish(
    '<img src="/_next/static/media/a.png"><img src="/base/icon.svg"><script src="/_next/static/chunks/a.js"></script>',
    "/base",
  );
  expect(html).toContain('<img src="/base/_next/static/media/a.png"><img src="/base/icon.svg"></body>');
  expect([...assets]).toEqual(["/_next/static/media/a.png"]);
});

describe("a rule for", () => {
  const styled = (css: string, body: string) => pageStylesOf(css)(new Set(body.split(" ")));

  test.each([
    ["an element that the page has", "a{color:red}", "a{color:red}"],
    ["an element that it lacks", ".here td{color:red}", ""],
    ["one of two elements", ".here>:is(td,h2){color:red}", ".here>:is(td,h2){color:red}"],
    ["neither of two elements", ".here :is(td,th){color:red}", ""],
    ["a drawing's element", "linearGradient{color:red}", "linearGradient{color:red}"],
    ["every second item", "a:nth-child(2n + 1){color:red}", "a:nth-child(2n + 1){color:red}"],
    ["a class that the page has", ".here{color:red}", ".here{color:red}"],
    ["a class that it lacks", ".gone{color:red}", ""],
    ["one of the two", ".gone,.here{color:red}", ".here{color:red}"],
    ["an element within another", ".here .gone{color:red}.here h2{color:red}", ".here h2{color:red}"],
    [
      "a class with quotes",
      ".content-\\[\\'\\+x\\'\\]:after{color:red}",
      ".content-\\[\\'\\+x\\'\\]:after{color:red}",
    ],
    ["a class with a colon", ".sm\\:mt-2\\.5:hover{color:red}", ".sm\\:mt-2\\.5:hover{color:red}"],
    [
      "what one of two may have",
      ":is(.gone,h2) a:not(.gone){color:red}",
      ":is(.gone,h2) a:not(.gone){color:red}",
    ],
    ["a language of the page", "h1:lang(ja){color:red}", "h1:lang(ja){color:red}"],
    ["a language that it lacks", ":is(h1,h2):lang(cs){color:red}", ""],
    ["links to a file", 'a[href$=".pdf"]{color:red}', 'a[href$=".pdf"]{color:red}'],
    [
      "wide screens",
      "@media (width>9px){.gone{color:red}}@media (width>8px){.here{color:red}}",
      "@media (width>8px){.here{color:red}}",
    ],
    ["a layer, whose place counts", "@layer a,b;@layer b{.gone{color:red}}", "@layer a,b;@layer b{}"],
    ["the move of a class that it has", "@keyframes here{to{top:0}}", "@keyframes here{to{top:0}}"],
    ["the move of one that it lacks", "@keyframes gone{to{top:0}}", ""],
    ["a font", "@font-face{font-family:A;src:url(a)}", "@font-face{font-family:A;src:url(a)}"],
    [
      "a variable of Tailwind's that nothing sets to another value",
      '@property --tw-a{syntax:"*";initial-value:solid}@supports (x){a{--tw-a:solid;}}a{border-style:var(--tw-a)}',
      "a{border-style:solid}",
    ],
    [
      "one that a class sets",
      '@property --tw-a{syntax:"*";initial-value:solid}.here{--tw-a:dashed}a{border-style:var(--tw-a)}',
      '@property --tw-a{syntax:"*";initial-value:solid}.here{--tw-a:dashed}a{border-style:var(--tw-a)}',
    ],
    [
      "what is said twice, also with a prefix",
      "@layer properties{}:root,:host{--a:0}a{-x-y:var(--a);-x-y:var(--a);y:var(--a);y:0}",
      ":root{--a:0}a{-x-y:var(--a);y:var(--a);y:0}",
    ],
    ["one that nothing reads", "a{--lightningcss-dark: ;color:red}", "a{color:red}"],
  ])("%s → only if the page may need it", (_, css, kept) => {
    expect(styled(css, "here sm:mt-2.5 content-['+x'] :lang(ja) <a> <h1> <h2> <linearGradient>")).toBe(kept);
  });
});
