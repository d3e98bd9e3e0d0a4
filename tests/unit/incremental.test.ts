import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import fc from "fast-check";
import sharp from "sharp";
import { Temporal } from "temporal-polyfill";
import { afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { forgetKept, openKept } from "../../lib/build/kept-files.ts";
import { isError, type Problem } from "../../lib/messages/problem.ts";
import { buildSite } from "../../scripts/build/build-site.ts";
import { withSoundCache } from "../../scripts/build/next-build.ts";
import { renderAsNext } from "../support/as-next.ts";
import { folderFor, sharedFolder } from "../support/folder.ts";
import { longLimit } from "../support/limit.ts";
import { fingerprint } from "../support/site-copy.ts";
import { thorough } from "../support/thorough.ts";
import { writeTo } from "../support/write-to.ts";

const folder = folderFor("incremental");
const home = process.cwd();
const typefaces = path.resolve("node_modules/@fontsource-variable");

/** Two folders with the same content: one builds what changed, the other everything. */
const rootsIn = (folder: string) => ({ one: path.join(folder, "one"), other: path.join(folder, "other") });

/** What a first build drew and rendered, which others have: to make it takes as long as the rest of most tests. */
const first = sharedFolder("incremental-first");
/** A photo that is drawn in one width: to draw all takes longer than to build the rest. */
const photo = path.join(first, "photo.png");
let pages: number | undefined;
/** What the last build had to say about the content. */
let advice = "";

/** Writes the content into two folders, without what a first build made of it. */
function writeContent(folder: string) {
  const { one, other } = rootsIn(folder);
  cpSync("tests/fixtures/minimal", one, { recursive: true });
  const company = path.join(one, "content/company.md");
  writeFileSync(
    company,
    readFileSync(company, "utf8").replace("language: en", "language: en\nlanguages: [fr]"),
  );
  mkdirSync(path.join(one, "content/photos"));
  copyFileSync(photo, path.join(one, "content/photos/team.png"));
  mkdirSync(other);
  for (const part of ["content", "public"]) symlinkSync(path.join(one, part), path.join(other, part));
  for (const root of [one, other]) {
    symlinkSync(path.resolve("components"), path.join(root, "components"));
    mkdirSync(path.join(root, "node_modules"));
    symlinkSync(typefaces, path.join(root, "node_modules/@fontsource-variable"));
  }
  return { one, other };
}

function addFirst(root: string): void {
  cpSync(path.join(rootsIn(first).one, ".cache"), path.join(root, ".cache"), { recursive: true });
}

/** The two folders of a test, of which one has what a first build made. */
function prepare(around = folder()) {
  const roots = writeContent(around);
  addFirst(roots.one);
  return roots;
}

beforeAll(async () => {
  await sharp("tests/fixtures/other-company/content/photos/nantes.png").resize(400).toFile(photo);
  pages = await build(writeContent(first).one);
});
afterEach(() => process.chdir(home));

/** Builds a site; gives how many pages were rendered, or undefined where the content has errors. */
async function build(
  root: string,
  day = 0,
  isFull = false,
  meanwhile = () => {},
): Promise<number | undefined> {
  process.chdir(root);
  let hasErrors = false;
  advice = "";
  try {
    const { rendered } = await buildSite({
      ...{ root, isFull, out: path.join(root, "out") },
      now: Temporal.Instant.from("2026-02-01T12:00:00Z").add({ minutes: Math.round(24 * 60 * day) }),
      report(problems) {
        if (problems.length > 0) advice += JSON.stringify(problems);
        hasErrors = problems.some(isError);
        if (hasErrors) throw new Error(JSON.stringify(problems));
      },
      render() {
        meanwhile();
        return renderAsNext(root);
      },
    });
    return rendered;
  } catch (error) {
    if (hasErrors) return undefined;
    throw error;
  } finally {
    process.chdir(home);
  }
}

/** What a person, or the clock, may do to a site between two builds. */
interface Edit {
  what: string;
  pick: number;
}

const words = [
  "Soon.",
  "Here & now",
  "By the [river](../offices/paris.md).",
  "![People](../photos/team.png)",
];
const slug = (pick: number) => `role-${pick % 4}`;

/** Edits the content in a folder; gives the days that pass. */
function edit(root: string, { what, pick }: Edit): number {
  const at = (file: string) => path.join(root, "content", file);
  const change = (file: string, from: RegExp, to: string) => {
    if (existsSync(at(file))) writeFileSync(at(file), readFileSync(at(file), "utf8").replace(from, to));
  };
  const word = words[pick % words.length] ?? "";
  const position = `positions/${slug(pick)}.md`;
  const write = (file: string, text: string) => writeTo(root, `content/${file}`, text);
  const ad = (title: string, fields: string) =>
    `---\ntitle: ${title}\nteam: data\noffices: [paris]\ncontract: permanent\nopened: 2026-01-${10 + (pick % 9)}\n` +
    `${fields}---\n\n## What you will do\n\nWork with [others](designer.md). Number ${pick}.\n`;
  const edits: Record<string, () => void> = {
    text: () => {
      const files = ["story.md", "offices/paris.md", "teams/data.md", "company.md", "positions/designer.md"];
      change(files[pick % files.length] ?? "", /\s*$/, `\n\n${word}\n`);
    },
    open: () => write(position, ad(`Role ${pick % 3}`, "")),
    closing: () => write(position, ad("Role", `closes: 2026-02-0${1 + (pick % 9)}\n`)),
    field: () => change(position, /^contract: .*$/m, `contract: ${pick % 2 ? "internship" : "fixed-term"}`),
    title: () => change("positions/designer.md", /^title: .*$/m, `title: Designer ${pick % 5}`),
    rename: () => {
      if (!existsSync(at(position))) return;
      const text = readFileSync(at(position), "utf8").replace(/^formerly: .*\n/m, "");
      rmSync(at(position));
      const formerly = `formerly: [${slug(pick)}]\n---`;
      write(`positions/${slug(pick + 1)}.md`, text.replace(/\n---/, `\n${formerly}`));
    },
    company: () =>
      change("company.md", /^(name|headline): .*$/m, `$1: ${pick % 2 ? "Acme" : "Zenith"} ${pick % 3}`),
    brand: () =>
      pick % 3 === 0
        ? rmSync(at("brand.md"), { force: true })
        : write(
            "brand.md",
            `---\ncolours: { paper: "#ffffff", ink: "#11111${pick % 9}", signal: "#ffe08a" }\n---\n`,
          ),
    team: () => change("teams/data.md", /^title: .*$/m, `title: Data ${pick % 4}`),
    "new team": () => write(`teams/team-${pick % 3}.md`, `---\ntitle: Team ${pick % 3}\n---\n\n${word}\n`),
    "no team": () => rmSync(at(`teams/team-${pick % 3}.md`), { force: true }),
    office: () =>
      change(
        "offices/bordeaux.md",
        /^status: .*\n|^country/m,
        pick % 2 ? "country" : "status: soon\ncountry",
      ),
    translation: () => write("teams/data.fr.md", `---\ntitle: Données ${pick % 3}\n---\n\nDes mots.\n`),
    "translated ad": () =>
      write(
        `positions/${slug(pick)}.fr.md`,
        `---\ntitle: Rôle ${pick % 3}\n---\n\n## Le rôle\n\nDes mots.\n`,
      ),
    "no translation": () => rmSync(at("teams/data.fr.md"), { force: true }),
    photo: () => copyFileSync(photo, at(pick % 2 ? "photos/team.png" : "photos/new.png")),
    emblem: () =>
      writeTo(root, "public/emblems/think.svg", `<svg viewBox="0 0 9 9"><path d="M0 0h${pick % 9}"/></svg>`),
    page: () =>
      write("pages/privacy.md", `---\ntitle: Privacy\ndescription: What happens to data.\n---\n\n${word}\n`),
    deletion: () => rmSync(at(position), { force: true }),
  };
  edits[what]?.();
  return { days: 1 + (pick % 5), hours: (1 + (pick % 23)) / 24 }[what] ?? 0;
}

const kinds =
  "text open closing field title rename company brand team office translation photo emblem page deletion days hours";
const edits = fc.record({
  what: fc.constantFrom(...kinds.split(" "), "new team", "no team", "translated ad", "no translation"),
  pick: fc.nat(1000),
});

// Three hundred edits, each built twice, take longer than any other test.
const patience = thorough ? 6 * longLimit : longLimit;

test("any edits, one after another → what is built of the change is the whole site, byte for byte", {
  timeout: patience,
}, async () => {
  const { one, other } = prepare();
  addFirst(other);
  await build(one, 0);
  let day = 0;
  let unchanged = 0;
  const all = fc.sample(edits, { numRuns: thorough ? 300 : 20, ...(thorough ? {} : { seed: 27 }) });
  for (const [index, each] of all.entries()) {
    const said = `after ${JSON.stringify(all.slice(0, index + 1))}`;
    const [content, before] = [path.join(one, "content"), path.join(folder(), "before")];
    rmSync(before, { recursive: true, force: true });
    cpSync(content, before, { recursive: true });
    day += edit(one, each);
    const rendered = await build(one, day);
    // What was drawn keeps its name as long as it looks the same; a thorough run draws it again after every ten edits.
    const isFull = thorough && index % 10 === 9;
    if (!isFull)
      for (const kept of ["pages", "texts.json", "published.json"])
        rmSync(path.join(other, ".cache", kept), { recursive: true, force: true });
    const renderedByOther = await build(other, day, isFull);
    expect(rendered === undefined, said).toBe(renderedByOther === undefined);
    if (rendered === undefined || renderedByOther === undefined) {
      // Someone corrects the error: otherwise, nothing would be built from here on.
      rmSync(content, { recursive: true });
      cpSync(before, content, { recursive: true });
      continue;
    }
    expect(fingerprint(path.join(one, "out")), said).toEqual(fingerprint(path.join(other, "out")));
    if (rendered < renderedByOther) unchanged++;
  }
  // Otherwise nothing was compared.
  expect(unchanged).toBeGreaterThan(all.length / 2);
});

test("nothing changed → nothing is rendered, the published site is left alone, and the advice is said again", async () => {
  const { one } = prepare();
  const ad = path.join(one, "content/positions/designer.md");
  writeFileSync(ad, `${readFileSync(ad, "utf8")}\nWe want a young team.\n`);
  await build(one);
  const { ino } = statSync(path.join(one, "out"));
  const said = advice;
  expect(said).toContain("young team");
  // It's one day in Paris until 23:00 in UTC.
  for (const hours of [0, 10.9]) {
    const idle = () => expect.unreachable("There is nothing to render.");
    expect([await build(one, hours / 24, false, idle), statSync(path.join(one, "out")).ino]).toEqual([
      0,
      ino,
    ]);
    expect(advice).toBe(said);
  }
});

/** Changes around a site that was published, and what of it the next build has to write again. */
const spoilt: Record<string, (root: string) => void> = {
  "a page is gone": (root) => rmSync(path.join(root, "out/story/index.html")),
  "a page is cut off": (root) => truncateSync(path.join(root, "out/story/index.html"), 9),
  "a page has other words of the same length": (root) => {
    const file = path.join(root, "out/story/index.html");
    const { atime, mtime } = statSync(file);
    writeFileSync(file, readFileSync(file, "utf8").replace(/e/g, "x"));
    utimesSync(file, atime, mtime);
  },
  "the folder is gone": (root) => rmSync(path.join(root, "out"), { recursive: true }),
  "the note is damaged": (root) => truncateSync(path.join(root, ".cache/published.json"), 100),
};

describe("a published site of which", () => {
  const around = sharedFolder("incremental-spoilt");
  const { one } = rootsIn(around);
  const out = path.join(one, "out");
  let whole: Record<string, string>;

  beforeAll(async () => {
    await build(prepare(around).one);
    whole = fingerprint(out);
  });

  test.each(Object.entries(spoilt))("%s → the next build publishes the whole site", async (_, spoil) => {
    spoil(one);
    await build(one);
    expect(fingerprint(out)).toEqual(whole);
  });

  test("to whose public/ a file is added → the next build publishes that, too", async () => {
    writeTo(one, "public/new.txt", "New.");
    await build(one);
    expect(readFileSync(path.join(out, "new.txt"), "utf8")).toBe("New.");
    expect(fingerprint(out)).toEqual({
      ...whole,
      "new.txt": expect.any(String),
      "_files.txt": expect.any(String),
    });
  });
});

test.each([
  ["the day ends in the time zone of an office", 11.5, "Europe/Paris"],
  ["it ends where the only other office is", 1.5, "Asia/Tokyo"],
])("%s → a position whose last day it was is closed", async (_, hours, zone) => {
  const { one } = prepare();
  const change = (file: string, from: RegExp, to: string) => {
    const place = path.join(one, "content", file);
    writeFileSync(place, readFileSync(place, "utf8").replace(from, to));
  };
  change("offices/paris.md", /^timezone: .*$/m, `timezone: ${zone}`);
  // 23:30 in Tokyo.
  const before = zone === "Asia/Tokyo" ? 2.5 : 0;
  change("positions/designer.md", /^opened: .*$/m, "opened: 2026-01-10\ncloses: 2026-02-01");
  const isOpen = () => readFileSync(path.join(one, "out/positions.json"), "utf8").includes("Designer");
  await build(one, before / 24);
  expect(isOpen()).toBe(true);
  await build(one, (before + hours) / 24);
  expect(isOpen()).toBe(false);
});

test("a save during a build → the site is what was checked, and the next build has what was saved", async () => {
  const { one } = prepare();
  const ad = path.join(one, "content/positions/designer.md");
  const whole = readFileSync(ad, "utf8");
  const title = () =>
    /<title>[^<]*|"title":"[^"]*/.exec(
      readFileSync(path.join(one, "out/positions/designer/index.html"), "utf8").replaceAll("&#x22;", '"'),
    )?.[0];
  writeFileSync(ad, whole.replace("Product Designer", "Table Designer"));
  await build(one, 0, false, () => writeFileSync(ad, "half a file"));
  expect(title()).toContain("Table Designer");
  writeFileSync(ad, whole.replace("Product Designer", "Chair Designer"));
  await build(one);
  expect(title()).toContain("Chair Designer");
});

test("an error is saved → rendering, which begins during the check, is stopped; nothing new → it doesn't begin", async () => {
  const { one } = prepare();
  await build(one);
  const ad = path.join(one, "content/positions/designer.md");
  const whole = readFileSync(ad, "utf8");
  const begun = vi.fn((signal: AbortSignal) => {
    return new Promise<never>((_, reject) => signal.addEventListener("abort", () => reject(new Error())));
  });
  const order = { root: one, out: path.join(one, "out"), isFull: false, now: Temporal.Now.instant() };
  const report = (problems: Problem[]) => {
    if (problems.some(isError)) throw new Error("errors");
  };
  process.chdir(one);
  writeFileSync(ad, whole.replace("team: data", "team: none"));
  await expect(buildSite({ ...order, report, render: begun })).rejects.toThrow("errors");
  expect(begun.mock.calls.map(([signal]) => signal.aborted)).toEqual([true]);
  writeFileSync(ad, whole);
  const now = Temporal.Instant.from("2026-02-01T12:00:00Z");
  const again = await buildSite({ ...order, now, report, render: begun });
  expect([again.isUnchanged, begun.mock.calls.length]).toEqual([true, 1]);
});

test("what is kept is damaged, cut off, foreign or gone → it's made anew, and the site is the same", async () => {
  const { one } = prepare();
  await build(one);
  const before = fingerprint(path.join(one, "out"));
  const cache = path.join(one, ".cache");
  const kept = Object.keys(fingerprint(cache)).filter((file) => /^(pages|share|brand|photo)\//.test(file));
  expect(new Set(kept.map((file) => file.split("/")[0])).size).toBe(4);
  const damage: Record<string, (file: string) => void> = {
    "cut off": (file) => truncateSync(file, 20),
    empty: (file) => truncateSync(file),
    foreign: (file) => writeFileSync(file, "<p>Words of another site"),
    gone: (file) => rmSync(file),
    "a folder": (file) => {
      rmSync(file);
      mkdirSync(file);
    },
  };
  const ways = Object.entries(damage);
  for (const [at, file] of kept.entries()) ways[at % ways.length]?.[1](path.join(cache, file));
  // Some of these files are in the published site by another name.
  expect(await build(one)).toBe(pages);
  expect(fingerprint(path.join(one, "out"))).toEqual(before);
  for (const list of ["kept.json", "texts.json", "published.json"]) truncateSync(path.join(cache, list), 100);
  expect(await build(one)).toBe(pages);
  expect(fingerprint(path.join(one, "out"))).toEqual(before);
});

test("npm run build -- --full → every page is rendered", async () => {
  const { one } = prepare();
  expect(pages).toBeGreaterThan(10);
  expect(await build(one)).toBe(0);
  expect(await build(one, 0, true)).toBe(pages);
  forgetKept(one);
  expect(readdirSync(path.join(one, ".cache"))).toEqual([]);
});

test("what twenty builds didn't use → leaves the cache", async () => {
  const { one } = prepare();
  await build(one);
  const work = path.join(one, ".cache");
  const count = () => readdirSync(path.join(work, "pages")).length;
  const before = count();
  for (let index = 0; index < 20; index++) (await openKept(work)).end();
  expect(count()).toBe(before);
  (await openKept(work)).end();
  expect(count()).toBe(0);
});

test.each([
  ["Cache corruption detected: checksum mismatch", 2],
  ["app/page.tsx: Unexpected token", 1],
])("Next fails with %j → it runs %i times", async (message, runs) => {
  const cache = path.join(folder(), ".next/cache");
  mkdirSync(cache, { recursive: true });
  const said = vi.spyOn(console, "error").mockReturnValue();
  const run = vi.fn(async () => {
    if (existsSync(cache)) throw new Error(message);
  });
  await withSoundCache(cache, run).catch(() => {});
  expect(run).toHaveBeenCalledTimes(runs);
  expect(said).toHaveBeenCalledTimes(runs - 1);
  said.mockRestore();
});
