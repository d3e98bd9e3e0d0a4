import type { Problem } from "../problem/problem.ts";
import { normalized, problemAt, problemOf } from "../problem/span.ts";
import { nearest } from "../problem/suggest.ts";
import { isLanguage } from "../schema/checks.ts";
import type { ContentFile } from "../schema/content.ts";
import { maxFile } from "../schema/limits.ts";
import { folderNames, isIgnored, type Name, nameOf, requiredFiles, slugPattern } from "../schema/paths.ts";

/** A name as it could be: lower-case letters, digits and hyphens. */
export function slugified(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}

const extension = /\.[^./]*$/;

function stray(path: string): Problem {
  const parts = path.split("/");
  const [, folder = ""] = parts;
  const base = parts.at(-1) ?? "";
  if (parts.length > 2 && !folderNames.includes(folder)) {
    const near = nearest(folder, folderNames);
    return problemOf(path, {
      code: "unknown-folder",
      message: `There is no folder "${folder}" in content/, so this file would not be published.`,
      hint:
        near === undefined
          ? `The folders are: ${folderNames.join(", ")}.`
          : `Move it to the folder "${near}".`,
    });
  }
  if (parts.length > 3) {
    return problemOf(path, {
      code: "unknown-folder",
      message: `Folders inside "${folder}" are not read, so this file would not be published.`,
      hint: `Move it up, to content/${folder}/${base}.`,
    });
  }
  if (!/\.md$/.test(base)) {
    const markdown = /\.(md|markdown|mdx|txt|md\.txt)$/i.test(base);
    return problemOf(path, {
      code: "stray-file",
      message: "Only files whose names end in .md belong in content/.",
      hint: markdown
        ? `Name it ${slugified(base.replace(/\.(md\.txt|[^.]*)$/i, ""))}.md.`
        : "Pictures and other files belong in public/; move it there, or delete it.",
    });
  }
  const known = [...Object.keys(requiredFiles), "content/README.md"];
  const near = nearest(path, known);
  return problemOf(path, {
    code: "stray-file",
    message: "This file is not read where it stands, so that it would not be published.",
    hint:
      near === undefined || near.split("/").length > 2
        ? `Move it to one of the folders: ${folderNames.join(", ")}.`
        : `Is it meant to be ${near}?`,
  });
}

function badName(path: string, name: Name): Problem | undefined {
  if (path in requiredFiles) return undefined;
  const base = (path.split("/").at(-1) ?? "").replace(extension, "");
  const [stem = "", ...tags] = name.kind === "translation" ? base.split(".") : [base];
  const wellFormed = slugPattern.test(name.slug) && slugPattern.test(stem) && tags.length <= 1;
  const tag = tags.at(-1);
  if (!wellFormed || (tag !== undefined && tag !== tag.toLowerCase())) {
    const better = [slugified(stem), ...tags.slice(-1).map((each) => slugified(each))].join(".");
    return problemOf(path, {
      code: "bad-file-name",
      message: "The file's name becomes an address, so it has only lower-case letters, digits and hyphens.",
      hint: `Name it ${better}.md.`,
    });
  }
  if (tag !== undefined && !isLanguage(tag)) {
    return problemOf(path, {
      code: "unknown-language",
      message: `"${tag}" is not the code of a language.`,
      hint: "The part before .md says the language of a translation, such as designer.fr.md for French.",
    });
  }
  if (name.kind === "position" && name.slug === "page") {
    return problemOf(path, {
      code: "bad-file-name",
      message: "The address /positions/page/ belongs to the list of positions.",
      hint: "Give the file another name.",
    });
  }
  if (name.kind === "value" && name.order === undefined) {
    return problemOf(path, {
      code: "missing-number",
      message: "The file of a value begins with its number, which says where it stands among the others.",
      hint: `Name it 1-${stem}.md, or whichever number it should have.`,
    });
  }
  return undefined;
}

function unreadableText({ path, text }: ContentFile): Problem | undefined {
  if (text.length > maxFile) {
    return problemOf(path, {
      code: "file-too-large",
      message: `The file is larger than ${maxFile / 1024} kB, so it was not read.`,
      hint: "Shorten it; a long article has about 20 kB.",
    });
  }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: no text file holds a NUL
  const at = normalized(text).search(/[\u0000\uFFFD]/);
  if (at < 0) return undefined;
  const before = normalized(text).slice(0, at).split("\n");
  const span = { line: before.length, column: (before.at(-1)?.length ?? 0) + 1, length: 1 };
  return problemAt(path, normalized(text).split("\n"), span, {
    code: "not-utf-8",
    message: "From here on the file cannot be read as text, because it was not saved as UTF-8.",
    hint: 'Save it again with the encoding "UTF-8", and retype the letters that show as �.',
  });
}

/** What is wrong with a file before its fields are looked at, and its name where it has its place in the content. */
export function inspect(file: ContentFile): { name?: Name; problem?: Problem | undefined } {
  if (isIgnored(file.path)) return {};
  const name = nameOf(file.path);
  if (name === undefined) return { problem: stray(file.path) };
  const problem = badName(file.path, name) ?? unreadableText(file);
  return { name, problem };
}
