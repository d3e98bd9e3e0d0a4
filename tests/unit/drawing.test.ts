import { expect, test } from "vitest";
import { drawingOf } from "../../lib/draw/public-images.ts";

test("shapes → the same shapes", () => {
  const svg = '<svg viewBox="0 0 9 9" stroke="currentColor" stroke-linecap="round"><path d="M0 0h9" /></svg>';
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

test("the mended part of a drawing → takes the signal colour, and no class stays", () => {
  const mend = '<path class="mend glow" stroke="#f70" d="M0 0H9"/><circle class="mend" fill="#f70" r="1"/>';
  const drawing = drawingOf(`<svg viewBox="0 0 9 9">${mend}<path class="x" stroke="#f70" d="M0 1H9"/></svg>`);
  expect(drawing).toMatch(/<path stroke="var\(--signal\)" d="M0 0H9"/);
  expect(drawing).toMatch(/<circle fill="var\(--signal\)" r="1"/);
  expect(drawing).toMatch(/<path stroke="#f70" d="M0 1H9"/);
  expect(drawing).not.toContain("class");
});
