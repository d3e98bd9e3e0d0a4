import fc from "fast-check";
import { expect, test } from "vitest";
import { isLand, mapOf, mapSize } from "../../components/map/geometry.ts";
import { anOffice } from "../support/site.ts";
import { runs } from "../support/thorough.ts";

test.each([
  ["Paris", 2.35, 48.86, true],
  ["Kansas", -98, 38.5, true],
  ["the Australian desert", 134, -25, true],
  ["the middle of the Atlantic", -35, 40, false],
  ["the middle of the Pacific", -150, 0, false],
  ["the North Pole", 0, 89.9, false],
  ["Antarctica", 90, -80, true],
])("%s → land or sea, as it is", (_, longitude, latitude, land) => {
  expect(isLand(longitude, latitude)).toBe(land);
});

test("one office → in the middle of its map, its name beside it", () => {
  const [marker] = mapOf([anOffice({ title: "Paris", coordinates: [48.86, 2.35] })]).markers;
  expect(marker).toMatchObject({ x: mapSize / 2, y: mapSize / 2, label: { anchor: "start" } });
});

test("north is up and east is right", () => {
  const paris = anOffice({ coordinates: [48.86, 2.35] });
  const [west, east, north] = mapOf([
    paris,
    anOffice({ slug: "prague", title: "Prague", coordinates: [50.08, 14.44] }),
    anOffice({ slug: "oslo", title: "Oslo", coordinates: [59.91, 10.75] }),
  ]).markers;
  expect(east?.x).toBeGreaterThan(west?.x ?? mapSize);
  expect(north?.y).toBeLessThan(west?.y ?? 0);
});

test.each([
  [
    "cities close together",
    { Lille: [50.63, 3.06], Brussels: [50.85, 4.35], Paris: [48.86, 2.35], Cologne: [50.94, 6.96] },
  ],
  ["two offices in one city", { Nantes: [47.2, -1.55], Atelier: [47.2, -1.55] }],
  ["three in its streets", { Nantes: [47.2, -1.55], Atelier: [47.21, -1.55], Entrepôt: [47.2, -1.56] }],
])("%s → dots beside each other, names on different sides, none over another", (_, cities) => {
  const { markers } = mapOf(
    Object.entries(cities).map(([title, [latitude = 0, longitude = 0]]) =>
      anOffice({ slug: title, title, coordinates: [latitude, longitude] }),
    ),
  );
  const boxes = markers.map(({ label, place }) => {
    const width = place.title.length * 8.6;
    const left = { start: label.x, end: label.x - width, middle: label.x - width / 2 }[label.anchor];
    return { left, right: left + width, top: label.y - 16, bottom: label.y + 4 };
  });
  for (const [index, a] of boxes.entries()) {
    for (const b of boxes.slice(index + 1)) {
      expect(a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top).toBe(true);
    }
  }
  for (const [index, a] of markers.entries()) {
    for (const b of markers.slice(index + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(18);
  }
});

test("offices anywhere on the globe → markers within the map, and numbers all through", () => {
  const coordinates = fc.tuple(
    fc.double({ min: -85, max: 85, noNaN: true }),
    fc.double({ min: -180, max: 180, noNaN: true }),
  );
  fc.assert(
    fc.property(fc.array(coordinates, { minLength: 1, maxLength: 6 }), (places) => {
      const { land, markers } = mapOf(places.map((place) => anOffice({ coordinates: place })));
      expect(land).not.toContain("NaN");
      for (const { x, y } of markers) {
        for (const at of [x, y]) expect(at >= 0 && at <= mapSize, `${at}`).toBe(true);
      }
    }),
    runs(30),
  );
});
