import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Header, headerOf } from "../../components/header.tsx";
import { type DrawingFlaw, drawingFlaw, drawingOf } from "../../lib/read/drawing.ts";
import type { Site } from "../../lib/site/site.ts";
import { minimal, readAndCheck, withFiles } from "../support/minimal.ts";
import { aSite } from "../support/site.ts";

test("shapes → the same shapes", () => {
  const svg =
    '<svg viewBox="0 0 9 9" fill="none" stroke="currentColor" stroke-linecap="round"><path d="M0 0h9" /></svg>';
  expect(drawingOf(svg)).toBe(svg);
});

test.each([
  ["a script", "<script>alert(1)</script>"],
  ["a handler", '<g onclick="alert(1)"></g>'],
  ["a style", "<style>*{fill:red}</style>"],
  ["a style on a shape", '<g style="fill:red"></g>'],
  ["HTML in it", "<foreignObject><p>Hello</p></foreignObject>"],
  ["a link", '<a href="javascript:alert(1)"><path d="M0 0"/></a>'],
  ["a picture from elsewhere", '<image href="https://elsewhere.example/a.png"/>'],
  ["a colour from elsewhere", '<path fill="url(https://elsewhere.example/a.svg#href)"/>'],
  ["another file", '<use href="https://elsewhere.example/a.svg#a"/>'],
  ["a declaration", '<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY a "b">]>'],
])("%s → gone", (_, hostile) => {
  const drawing = drawingOf(`<svg viewBox="0 0 9 9">${hostile}</svg>`);
  expect(drawing).not.toMatch(/script|onclick|style|foreignObject|href|image|use|DOCTYPE|xml|red/i);
  expect(drawing).toMatch(/^<svg viewBox="0 0 9 9"/);
});

test("a mended part that takes its line or its area from the drawing → in the signal colour", () => {
  const of = (look: string) =>
    drawingOf(`<svg viewBox="0 0 9 9" ${look}><path class="mend" d="M0 0H9"/></svg>`);
  expect(of('fill="none" stroke="#000"')).toMatch(/<path (?=.*stroke="var\(--signal\)")(?=.*class="mend")/);
  expect(of("")).toMatch(/<path (?=.*fill="var\(--signal\)")/);
});

test("the mended part of a drawing → takes the signal colour, all else that of the text, and no other class stays", () => {
  const mend = '<path class="mend glow" stroke="#f70" d="M0 0H9"/><circle class="mend" fill="#f70" r="1"/>';
  const drawing = drawingOf(
    `<svg viewBox="0 0 9 9" fill="none">${mend}<path class="x" stroke="#f70" d="M0 1H9"/></svg>`,
  );
  expect(drawing).toMatch(/^<svg viewBox="0 0 9 9" fill="none">/);
  expect(drawing).toMatch(/<path stroke="var\(--signal\)" d="M0 0H9" class="mend" pathLength="1"/);
  expect(drawing).toMatch(/<circle fill="var\(--signal\)" r="1"/);
  expect(drawing).toMatch(/<path stroke="currentColor" d="M0 1H9"/);
  expect(drawing.match(/class/g)).toHaveLength(1);
});

test("a drawing with a size and no viewBox → gets one, so that it can be scaled", () => {
  expect(drawingOf('<svg width="40px" height="20"><path d="M0 0"/></svg>')).toContain('viewBox="0 0 40 20"');
});

const path = '<path d="M0 0H9V9"/>';
const box = "M0 0h9v9H0z";

test.each<[drawing: string, ink?: DrawingFlaw, own?: DrawingFlaw]>([
  [path],
  [`<title>Acme</title><g stroke="#0057ff" fill="none">${path}</g>`],
  [`<metadata><rdf:RDF><cc:Work/></rdf:RDF></metadata><sodipodi:namedview/>${path}`],
  [`<defs><linearGradient id="a"><stop/></linearGradient></defs><path fill="url(#a)" d="${box}"/>`],
  [`<g clip-path="url(#a)">${path}</g><defs><clipPath id="a"><rect/></clipPath></defs>`, "cut-out"],
  [`<g mask="url(#a)">${path}</g>`, "cut-out"],
  [`<style>.st1{fill:none}</style>${path}`, "style"],
  [`<defs><style>.a{fill:none}</style></defs>${path}`, "style"],
  [`<path style="fill:none;stroke:red" d="${box}"/>`, "style"],
  [`${path}<text>Acme</text>`, "text", "text"],
  ['<image width="9" xlink:href="data:image/png;base64,AA=="/>', "picture"],
  ['<image width="9" xlink:href="logo.png"/>', "picture", "picture"],
  [`<symbol id="a">${path}</symbol><use href="#a"/>`, "copy"],
  [`<g filter="url(#shadow)">${path}</g>`, "effect"],
  [`<pattern id="a">${path}</pattern>`, "effect"],
  ["<g></g>", "empty"],
  [`<rect width="9" height="9" fill="#e2001a"/><path fill="#FFF" d="M2 2h3"/>`, "white"],
  [`<g fill="white">${path}<circle r="1"/></g>`],
  [`${path}<!--${"x".repeat(70_000)}-->`, "heavy", "heavy"],
])("%.90s → in the colour of the text: %s, in its own colours: %s", (inside, ink, own) => {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${inside}</svg>`;
  expect([drawingFlaw(svg, "ink"), drawingFlaw(svg, "own")]).toEqual([ink, own]);
});

test.each([
  ["a picture with another name", "\x89PNG\r\n\x1a\n", "no-svg"],
  ["a page", `<!doctype html><html><svg viewBox="0 0 9 9">${path}</svg></html>`, undefined],
  ["nothing", "", "no-svg"],
  ["no size", `<svg>${path}</svg>`, "no-size"],
])("%s → %s", (_, file, fault) => expect(drawingFlaw(file, "ink")).toBe(fault));

const drawings = new Map([["/logo.svg", `<svg viewBox="0 0 9 9"><g clip-path="url(#a)">${path}</g></svg>`]]);

test.each([
  ["brand.md", "logo: /logo.svg", ["2 bad-drawing A logo can also be shown as it is"]],
  ["brand.md", "logo: { file: /logo.svg }", ["2 bad-drawing A logo can also be shown as it is"]],
  ["brand.md", "logo: { file: /logo.svg, colours: own }", []],
  ["brand.md", "logo: { file: /logo.svg, colours: red }", ["2 unknown-choice"]],
  ["brand.md", "logo: { file: /logo.png, colours: own }", ["2 bad-emblem Save the drawing as SVG"]],
  ["teams/data.md", "title: Data\nemblem: /emblems/Our star.svg", ["3 bad-emblem Rename the file"]],
  ["teams/data.md", "title: Data\nemblem: /logo.svg", ["3 bad-drawing Ask the designer"]],
])("%s: %s → what to ask the designer for", (file, fields, expected) => {
  const { files } = withFiles(minimal, { [`content/${file}`]: `---\n${fields}\n---\n\nWords.\n` });
  const publicFiles = new Set(["/emblems/think.svg", "/logo.svg"]);
  const problems = readAndCheck({ files, publicFiles, drawings }).problems;
  expect(problems.map(({ line, code, hint }) => `${line} ${code} ${hint}`)).toEqual(
    expected.map((each) => expect.stringContaining(each.replace(/ (A logo|Ask) .*/, ""))),
  );
  for (const [at, each] of expected.entries())
    expect(problems[at]?.hint).toContain(/(A logo|Ask) .*/.exec(each)?.[0] ?? "");
});

test.each(["logo.svg", "public/logo.svg"])("the logo %s → its path", (file) => {
  const { files } = withFiles(minimal, { "content/brand.md": `---\nlogo: ${file}\n---\n` });
  const { problems } = readAndCheck({ files, publicFiles: new Set(["/logo.svg"]), drawings: new Map() });
  expect(problems.find(({ code }) => code === "bad-emblem")?.fix).toBe("logo: /logo.svg");
});

test("a logo in its own colours → shown as a picture, with room kept for it; else as a drawing", () => {
  const site = aSite();
  const logo = { file: "/logo.svg", colours: "own" } as const;
  const shown = { ...site, look: { ...site.look, logo }, imageSize: () => ({ width: 90, height: 20 }) };
  const headerWith = (one: Site) =>
    renderToStaticMarkup(Header({ at: one, header: headerOf(one, [], undefined) }));
  expect(headerWith(shown)).toMatch(
    /aria-label="Company Careers"[^>]*><img [^>]*src="\/logo.svg" width="90" height="20"/,
  );
  const inInk = { ...site, look: { ...site.look, logo: { file: "/logo.svg" }, drawing: "<svg></svg>" } };
  expect(headerWith(inInk)).not.toContain("<img");
});
