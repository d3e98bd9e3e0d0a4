import { chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import sharp from "sharp";
import { Temporal } from "temporal-polyfill";
import { expect, it } from "vitest";
import { readContentFolder } from "../../lib/read/content-folder.ts";
import { check } from "../../lib/rules/check-content.ts";
import { folderFor } from "../support/folder.ts";
import { writeTo } from "../support/write-to.ts";

const folder = folderFor("content", "tests/fixtures/minimal");
const at = (file: string) => path.join(folder(), file);

function problems(): string[] {
  const now = Temporal.Instant.from("2026-02-01T00:00:00Z");
  return check(readContentFolder(folder()), now, []).problems.map(({ file, code }) => `${file} ${code}`);
}

it("files of the folder → read, with their paths from the root on", () => {
  const { files, publicFiles } = readContentFolder(folder());
  expect(files.map((file) => file.path)).toContain("content/positions/designer.fr.md");
  expect([...publicFiles]).toEqual(["/emblems/think.svg"]);
  expect(problems()).toEqual([]);
});

it("stray files, folders and hidden files → the first two are reported", () => {
  for (const file of ["positions/cv.pdf", ".DS_Store", "positions/tech/x.md", "jobs/x.md", "jobs/.git/x"])
    writeTo(folder(), `content/${file}`, "");
  expect(problems()).toEqual([
    "content/jobs/x.md unknown-folder",
    "content/positions/cv.pdf stray-file",
    "content/positions/tech/x.md unknown-folder",
  ]);
});

it.each(["jpeg", "png", "webp", "avif"] as const)(
  "a %s in public/ → refused where it says where it was taken",
  async (format) => {
    const red = { create: { width: 20, height: 10, channels: 3, background: "red" } } as const;
    const camera = { IFD0: { Make: "Phone" } };
    const place = { IFD3: { GPSLatitudeRef: "N", GPSLatitude: "48/1 51/1 0/1" } };
    writeTo(folder(), "public/plain.jpg", await sharp(red).withExif(camera).toFormat(format).toBuffer());
    writeTo(
      folder(),
      "public/us/team.JPG",
      await sharp(red)
        .withExif({ ...camera, ...place })
        .toFormat(format)
        .toBuffer(),
    );
    expect(problems()).toEqual(["public/us/team.JPG stray-file"]);
  },
);

it("an enormous file → refused without being read", () => {
  writeFileSync(at("content/teams/data.md"), Buffer.alloc(30_000_000, "x"));
  mkdirSync(at("content/photos"));
  writeFileSync(at("content/photos/wall.jpg"), Buffer.alloc(25_000_001, "x"));
  expect(problems()).toEqual(["content/photos/wall.jpg large-photo", "content/teams/data.md file-too-large"]);
});

it("a file in Latin-1 → said to be no UTF-8, at the first letter that is lost", () => {
  writeFileSync(at("content/teams/data.md"), Buffer.from("---\ntitle: Donn\xe9es\n---\n", "latin1"));
  expect(problems()).toEqual(["content/teams/data.md not-utf-8"]);
});

it("links to what lies outside, and to nothing → not followed", () => {
  const secret = at("secret.md");
  writeFileSync(secret, "---\ntitle: Secret\n---\n");
  symlinkSync(secret, at("content/teams/secret.md"));
  symlinkSync("/nowhere", at("content/teams/nothing.md"));
  symlinkSync(folder(), at("content/teams/loop"));
  mkdirSync(at("content/photos"));
  symlinkSync(secret, at("content/photos/secret.jpg"));
  const refused = ["photos/secret.jpg", "teams/loop", "teams/nothing.md", "teams/secret.md"];
  expect(problems()).toEqual(refused.map((file) => `content/${file} link-out-of-folder`));
});

it("a link to a file of the folder → read like that file", () => {
  symlinkSync(at("content/teams/data.md"), at("content/teams/numbers.md"));
  expect(problems()).toEqual([]);
});

it("something that cannot be opened → said so, and the rest is read", () => {
  mkdirSync(at("content/teams/folder.md"));
  expect(problems()).toEqual([]);
  rmSync(at("content"), { recursive: true });
  expect(problems()).toHaveLength(6);
});

it("an ad beside the folder content → where it belongs, and no other text there", () => {
  writeTo(folder(), "Senior.md", "---\ntitle: Senior\nteam: data\nopened: 2026-01-12\n---\n\n## Words\n");
  writeTo(folder(), "README.md", "# Careers\n\n---\nteam: data\nopened: 2026-01-12\n");
  writeTo(folder(), "NOTES.md", "---\ntitle: Notes\n---\n\nWords.\n");
  expect(problems()).toEqual(["Senior.md wrong-folder"]);
});

it("links in public/ to what lies outside, hidden ones too → refused, before anything is published", () => {
  const secret = at("secret.txt");
  writeFileSync(secret, "secret");
  mkdirSync(at("public/.well-known"));
  symlinkSync(secret, at("public/.well-known/secret.txt"));
  symlinkSync("../secret.txt", at("public/passwd.txt"));
  symlinkSync(folder(), at("public/root"));
  symlinkSync(at("content/company.md"), at("public/words.txt"));
  symlinkSync("emblems/think.svg", at("public/ours.svg"));
  const refused = [".well-known/secret.txt", "passwd.txt", "root", "words.txt"];
  expect(problems()).toEqual(refused.map((file) => `public/${file} link-out-of-folder`));
  expect(readContentFolder(folder()).publicFiles).toContain("/ours.svg");
});

/** The problems as somebody sees them to whom a path is closed; root, to whom none is, becomes nobody for that long. */
function problemsWithout(closed: string): string[] {
  const isRoot = process.getuid?.() === 0;
  chmodSync(folder(), 0o755);
  chmodSync(at(closed), 0);
  try {
    if (isRoot) process.seteuid?.(65_534);
    return problems();
  } finally {
    if (isRoot) process.seteuid?.(0);
    chmodSync(at(closed), 0o755);
  }
}

it.skipIf(process.platform === "win32").each([
  ["content/positions", "unreadable-folder"],
  ["content", "unreadable-folder"],
  ["public", "unreadable-folder"],
  ["content/company.md", "unreadable-file"],
])("%s, closed to the reader → said to be that, and nothing is said to be missing", (closed, code) => {
  expect(problemsWithout(closed)).toEqual([`${closed} ${code}`]);
});
