import type { ContentFolder } from "../../lib/read/content-folder.ts";
import { readContent } from "../../lib/read/read-content.ts";
import { nameOf } from "../../lib/schema/paths.ts";
import type { Kind } from "../../lib/schema/schema.ts";
import type { Around } from "./questions.ts";

/** What a new file may refer to; files with a mistake in them count, too. */
export function aroundOf({ files, publicFiles }: ContentFolder): Around {
  const names = files.map(({ path }) => nameOf(path));
  const slugs = (kind: Kind) => names.filter((name) => name?.kind === kind).map((name) => name?.slug ?? "");
  const { content } = readContent(files, { publicFiles, bodies: false });
  return {
    teams: slugs("team").filter(isNoTemplate),
    offices: slugs("office").filter(isNoTemplate),
    positions: slugs("position").filter(isNoTemplate),
    regions: content.offices.regions,
    languages: files.flatMap(({ path }) => /\/positions\/_template\.([\w-]+)\.md$/.exec(path)?.[1] ?? []),
  };
}

function isNoTemplate(slug: string): boolean {
  return !slug.startsWith("_");
}
