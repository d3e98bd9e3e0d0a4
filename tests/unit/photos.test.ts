import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import sharp from "sharp";
import { beforeAll, expect, it, onTestFinished } from "vitest";
import { drawPhotos } from "../../lib/draw/draw-photos.ts";
import type { Problem } from "../../lib/messages/problem.ts";
import { readContentFolder } from "../../lib/read/content-folder.ts";
import { readPhoto } from "../../lib/read/photos.ts";
import { sharedFolder } from "../support/folder.ts";
import { phonePhoto } from "../support/phone-photo.ts";

const root = sharedFolder("photos");
const cache = path.join(root, ".cache/photos");

/** Draws what is missing of all photos; gives what is wrong with them. */
const make = (): Promise<Problem[]> => drawPhotos(readContentFolder(root).photos, { root, cache });
const made = (stem: string) => readdirSync(cache).filter((file) => file.startsWith(`${stem}.`));
const put = (name: string, bytes: Buffer) => writeFileSync(path.join(root, "content/photos", name), bytes);
const plain = (width: number, height: number, background: string) =>
  sharp({ create: { width, height, channels: 4, background } });

beforeAll(async () => {
  mkdirSync(path.join(root, "content/photos"), { recursive: true });
  put("IMG_1.JPG", await phonePhoto());
  put("small.png", await plain(300, 200, "#ffffff00").png().toBuffer());
  put("rose.webp", await plain(500, 500, "rgb(212, 95, 97)").withIccProfile("p3").webp().toBuffer());
  expect(await make()).toEqual([]);
});

it("a photo from a phone → AVIF and WebP in each width, one JPEG, upright, and nothing of the place", async () => {
  const files = made("img-1");
  const kinds = files.map((file) => file.replace(/^.*\.[0-9a-f]{12}-/, ""));
  const widths = [480, 720, 960, 1440].flatMap((width) => [`${width}.avif`, `${width}.webp`]);
  expect(kinds.sort()).toEqual([...widths, "720.jpeg"].sort());
  for (const file of files) {
    const bytes = readFileSync(path.join(cache, file));
    const { width, height, format, exif, xmp, iptc, icc, orientation } = await sharp(bytes).metadata();
    expect({ file, height }).toEqual({ file, height: (width * 4) / 3 });
    expect([exif, xmp, iptc, icc, orientation]).toEqual(Array(5).fill(undefined));
    expect(bytes.toString("latin1")).not.toMatch(/Exif\0|xmpmeta/);
    expect(file).toContain(format === "heif" ? ".avif" : `.${format}`);
  }
});

it("what a phone takes of a photo with detail everywhere → at most 60 kB", () => {
  const small = made("img-1").filter((file) => /-(480|720|960)\.avif/.test(file));
  expect(small).toHaveLength(3);
  for (const file of small) expect(statSync(path.join(cache, file)).size, file).toBeLessThanOrEqual(60_000);
});

it("a small picture → as wide as it is; what is clear in it → white where a format cannot be clear", async () => {
  expect(made("small").map((file) => file.replace(/^.*-/, ""))).toEqual(["300.avif", "300.jpeg", "300.webp"]);
  const [jpeg = ""] = made("small").filter((file) => file.endsWith("jpeg"));
  const { dominant } = await sharp(path.join(cache, jpeg)).stats();
  expect(Math.min(...Object.values(dominant))).toBeGreaterThan(240);
});

it("the colours of another screen → the same colours in sRGB", async () => {
  const files = made("rose");
  expect(files).toHaveLength(3);
  for (const file of files) {
    const { channels } = await sharp(path.join(cache, file)).stats();
    const [red = 0, green = 0, blue = 0] = channels.map(({ mean }) => mean);
    expect(Math.hypot(red - 212, green - 95, blue - 97), file).toBeLessThan(5);
  }
});

it("a second time → nothing is drawn; another picture under the same name → other names", async () => {
  const times = () =>
    Object.fromEntries(readdirSync(cache).map((file) => [file, statSync(path.join(cache, file)).mtimeMs]));
  const before = times();
  expect(await make()).toEqual([]);
  expect(times()).toEqual(before);
  put("small.png", await plain(300, 200, "red").png().toBuffer());
  expect(await make()).toEqual([]);
  expect(made("small")).toHaveLength(6);
});

it("pictures damaged in the middle, or cut off with an end put to them → each named for its own reason, and nothing left", async () => {
  const photo = sharp(path.join(root, "content/photos/IMG_1.JPG")).resize(400);
  const cut = async (progressive: boolean) => {
    const bytes = await photo.clone().jpeg({ progressive }).toBuffer();
    return Buffer.concat([bytes.subarray(0, bytes.length * 0.6), Buffer.of(0xff, 0xd9)]);
  };
  const torn = {
    "torn-1.png": (await photo.clone().png().toBuffer()).fill(0, 50_000, 50_500),
    "torn-2.jpg": await cut(false),
    "torn-3.jpg": await cut(true),
    "torn-4.png": (await photo.clone().png().toBuffer()).fill(0, 60_000, 60_500),
  };
  onTestFinished(() => {
    for (const name of Object.keys(torn)) rmSync(path.join(root, "content/photos", name));
  });
  for (const [name, bytes] of Object.entries(torn)) put(name, bytes);
  const problems = (await make()).sort((a, b) => (a.file < b.file ? -1 : 1));
  const named = (name: string, reason: string) =>
    expect.objectContaining({
      file: `content/photos/${name}`,
      code: "broken-photo",
      severity: "error",
      message: expect.stringContaining(reason),
    });
  expect(problems).toEqual([
    named("torn-1.png", "png"),
    named("torn-2.jpg", "premature end"),
    named("torn-3.jpg", "premature end"),
    named("torn-4.png", "png"),
  ]);
  expect(readdirSync(cache).filter((file) => file.startsWith("torn"))).toEqual([]);
});

it.each(["jpeg", "png", "webp", "avif"] as const)(
  "%s, turned in any of the eight ways → read in the proportions in which it is drawn",
  async (format) => {
    for (const orientation of [1, 2, 3, 4, 5, 6, 7, 8]) {
      const bytes = await plain(100, 60, "red").withMetadata({ orientation }).toFormat(format).toBuffer();
      put(`turned.${format}`, bytes);
      const { autoOrient } = await sharp(bytes).metadata();
      const { width, height } = autoOrient;
      expect({ orientation, ...readPhoto(root, `content/photos/turned.${format}`) }).toMatchObject({
        orientation,
        width,
        height,
      });
    }
  },
);
