import { hash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { readFile, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import pMap from "p-map";
import { z } from "zod";
import { drawnFolders } from "../draw/drawn-files.ts";
import { forms } from "../publish/compress.ts";
import { type AboutPage, aboutPage } from "../publish/make-pages.ts";
import { notes, readNote, writeNote } from "./build-notes.ts";

/** The folders whose files a later build uses again; all of their names change with what they are made from. */
const folders = ["pages", ...Object.values(drawnFolders).map((folder) => basename(folder))];

/** A file that this many builds in a row haven't used is removed, so building two branches in turn empties the cache of neither. */
const patience = 20;

const entry = z.object({
  /** Of the content. A file without it, or with another one, is made again. */
  sha256: z.string(),
  /** How many builds haven't used it. */
  unused: z.number(),
  page: aboutPage.optional(),
});
type Entry = z.infer<typeof entry>;

const sha256 = (bytes: Buffer | string) => hash("sha256", bytes);

function readList(work: string): Map<string, Entry> {
  const list = z.record(z.string(), entry).safeParse(readNote(work, "kept"));
  return new Map(Object.entries(list.data ?? {}));
}

/** What builds keep for the next one: see `openKept`. */
export type Kept = Awaited<ReturnType<typeof openKept>>;

/**
 * Opens the files that earlier builds kept in `.cache/`: pages in their published form, share images, photos and the
 * brand's files. Whatever is damaged, cut off or not on the list is removed first, so that it is made again.
 *
 * @param work the folder `.cache/` of the project
 */
export async function openKept(work: string) {
  const known = readList(work);
  const files = folders.flatMap((folder) =>
    existsSync(join(work, folder)) ? readdirSync(join(work, folder)).map((name) => `${folder}/${name}`) : [],
  );
  const entries = new Map<string, Entry>();
  const look = async (name: string) => {
    const noted = known.get(name);
    const bytes = noted && (await readFile(join(work, name)).catch(() => undefined));
    if (noted !== undefined && bytes !== undefined && sha256(bytes) === noted.sha256)
      entries.set(name, noted);
    else await rm(join(work, name), { recursive: true, force: true });
  };
  await pMap(files, look, { concurrency: 16 });
  const used = new Set<string>();
  const save = () =>
    writeNote(work, "kept", Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1))));
  return {
    /** The file of a name such as `share/….png`. */
    fileOf: (name: string) => join(work, name),
    /** What is noted of a page that is kept in all its forms, which count as used. */
    page(name: string): AboutPage | undefined {
      const all = forms.map((form) => name + form);
      if (!all.every((each) => entries.has(each))) return undefined;
      for (const each of all) used.add(each);
      return entries.get(name)?.page;
    },
    /** Notes that a page is in the cache now, with the hashes of its forms. */
    addPage(name: string, { page, sums }: { page: AboutPage; sums: readonly string[] }): void {
      for (const [at, form] of forms.entries()) {
        entries.set(name + form, { sha256: sums[at] ?? "", unused: 0, ...(form === "" && { page }) });
        used.add(name + form);
      }
    },
    /** Where a page goes before it is noted. */
    makeRoom(name: string): string {
      const file = join(work, name);
      mkdirSync(dirname(file), { recursive: true });
      for (const form of forms) rmSync(file + form, { force: true });
      return file;
    },
    /** Notes everything that was drawn since, even if the build fails later. */
    async addDrawn(): Promise<void> {
      const drawn = folders
        .filter((folder) => folder !== "pages" && existsSync(join(work, folder)))
        .flatMap((folder) => readdirSync(join(work, folder)).map((name) => `${folder}/${name}`))
        .filter((name) => !entries.has(name));
      await pMap(
        drawn,
        async (name) => {
          entries.set(name, { sha256: sha256(await readFile(join(work, name))), unused: 0 });
        },
        { concurrency: 16 },
      );
      if (drawn.length > 0) save();
    },
    use: (name: string) => void used.add(name),
    /** Ends a build that succeeded: removes what no build used for long, and writes the list. */
    end(): void {
      for (const [name, noted] of entries) {
        noted.unused = used.has(name) ? 0 : noted.unused + 1;
        if (noted.unused <= patience) continue;
        rmSync(join(work, name), { force: true });
        entries.delete(name);
      }
      save();
    },
  };
}

/** Removes everything that builds of a project keep, what Next compiled too, so that the next one makes all of it. */
export function forgetKept(root: string): void {
  const kept = [...folders, ...Object.values(notes)].map((name) => `.cache/${name}`);
  for (const name of [...kept, ".next"]) rmSync(join(root, name), { recursive: true, force: true });
}
