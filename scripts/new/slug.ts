import { slugified } from "../../lib/read/file-names.ts";
import { nameOf } from "../../lib/schema/paths.ts";
import type { Kind } from "../../lib/schema/schema.ts";

// Letters that are no other letter with an accent, and so do not come apart by themselves.
const folded: Record<string, string> = { œ: "oe", æ: "ae", ß: "ss", ø: "o", ł: "l", đ: "d", þ: "th" };
// (m/w/d), H/F and the like say that everybody is meant, which an address need not.
const marker = /[([]?(?<!\p{L})[mwfdhxi](?:\s*[/|]\s*[mwfdhxi])+(?!\p{L})[)\]]?/giu;

/** Addresses that are taken by lists. */
const reserved: Partial<Record<Kind, readonly string[]>> = { position: ["page"] };

/** The part of the address that a title gives; empty where it has no Latin letter or digit. */
export function slugOf(title: string): string {
  const plain = title
    .replace(marker, " ")
    .replace(/[œæßøłđþ]/giu, (letter) => folded[letter.toLowerCase()] ?? "");
  return slugified(plain.trim() === "" ? title : plain);
}

/** The slugs that files of a kind have, and those that none may have. */
export function takenSlugs(kind: Kind, paths: readonly string[]): Set<string> {
  const taken = paths.map(nameOf).filter((name) => name?.kind === kind);
  return new Set([...taken.map((name) => name?.slug ?? ""), ...(reserved[kind] ?? [])]);
}

/** The slug, or where it is taken, the first of `slug-2`, `slug-3` … that is free. */
export function freeSlug(slug: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? slug : `${slug}-${number}`;
    if (!taken.has(candidate)) return candidate;
  }
}
