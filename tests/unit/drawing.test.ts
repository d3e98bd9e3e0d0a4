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

test("the mended part of a drawing → keeps its class and its length, and no other class stays", () => {
  const svg =
    '<svg viewBox="0 0 9 9"><path class="mend glow" pathLength="1" d="M0 0H9"/><path class="x" d="M0 1H9"/></svg>';
  const drawing = drawingOf(svg);
  expect(drawing).toContain('class="mend"');
  expect(drawing).toContain('pathLength="1"');
  expect(drawing).not.toMatch(/glow|"x"/);
});
