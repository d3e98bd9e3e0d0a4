import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { copyProjectTo } from "../support/project-copy.ts";
import { generatedPosition } from "./generated-position.ts";

const positions = "content/positions";

const folderOf = (name: string) => resolve(".cache/bench", name);

/** An empty folder inside the project, `.cache/bench/<name>/`. */
export function emptyFolder(name: string): string {
  const root = folderOf(name);
  rmSync(root, { recursive: true, force: true });
  mkdirSync(root, { recursive: true });
  return root;
}

/** Copies the project as it is now; gives the folder of the copy, which finds its packages in the project. */
export function copyProject(name: string): string {
  const root = folderOf(name);
  copyProjectTo(root);
  return root;
}

/** The texts of `count` positions by their slugs, made from the real ones in turn. */
export function generatedPositions(count: number): Map<string, string> {
  const real = readdirSync(positions)
    .filter((file) => /^[^_.]+\.md$/.test(file) && file !== "index.md")
    .map((file) => ({ slug: file.slice(0, -3), text: readFileSync(join(positions, file), "utf8") }));
  return new Map(
    Array.from({ length: count }, (_, index) => {
      const { slug, text } = real[index % real.length] ?? { slug: "", text: "" };
      return [`${slug}-${index + 1}`, generatedPosition(text, index + 1)];
    }),
  );
}

/** Copies the project with generated positions in the place of the real ones. */
export function copyWithPositions(name: string, texts: ReadonlyMap<string, string>): string {
  const root = copyProject(name);
  for (const file of readdirSync(join(root, positions))) {
    if (file !== "index.md") rmSync(join(root, positions, file));
  }
  for (const [slug, text] of texts) writeFileSync(join(root, positions, `${slug}.md`), text);
  return root;
}
