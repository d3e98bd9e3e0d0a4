import { isLanguage } from "../content/checks/language.ts";
import { printable, slugPattern, unprintable } from "../content/checks/text.ts";
import type { ContentFile } from "../content/content.ts";
import {
  addressTaken,
  allFolders,
  folderNames,
  isIgnored,
  maxFile,
  type Name,
  nameOf,
  singleFiles,
} from "../content/paths.ts";
import { formOf } from "../content/schema.ts";
import { slugified } from "../content/slug.ts";
import type { Problem } from "../messages/problem.ts";
import { fault, normalized, problemAt, problemOf, type Said } from "../messages/span.ts";
import { nearest } from "../messages/suggest.ts";

/** What to say of a file among the photos that is none, or of a picture that is not among them. */
function strayPicture(base: string, amongPhotos: boolean): Said | undefined {
  const [ending] = /\.(jpe?g|png|webp|avif|heic|heif|gif|tiff?|bmp|svg|psd|raw)$/i.exec(base) ?? [];
  const svg = "A drawing as SVG belongs in public/.";
  if (!amongPhotos) {
    const move = `Move it to content/photos/, or delete it. ${svg}`;
    return ending === undefined ? undefined : ["stray-file", "Pictures belong in content/photos/.", move];
  }
  if (ending === undefined)
    return [
      "stray-file",
      "Only pictures belong in content/photos/.",
      "Move it to where it belongs, or delete it.",
    ];
  if (!/^\.(jpe?g|png|webp|avif)$/i.test(ending)) {
    const remedy = `Save it as JPEG, PNG, WebP or AVIF. ${svg}`;
    return ["picture-format", `A picture that ends in ${ending} is not shown.`, remedy];
  }
  const rule = "The name of a picture has only letters without accents, digits, hyphens and underscores.";
  const name = slugified(base.slice(0, -ending.length)) || "photo";
  return ["bad-file-name", rule, `Name it ${name}${ending}.`];
}

function stray(path: string): Said {
  const [, folder = "", ...below] = path.split("/");
  const base = path.split("/").at(-1) ?? "";
  if (below.length > 0 && !allFolders.includes(folder)) {
    const near = nearest(folder, allFolders);
    return [
      "unknown-folder",
      `There is no folder "${folder}" in content/, so this file would not be published.`,
      near === undefined ? `The folders are: ${allFolders.join(", ")}.` : `Move it to the folder "${near}".`,
    ];
  }
  if (below.length > 1) {
    return [
      "unknown-folder",
      `Folders inside "${folder}" are not read, so this file would not be published.`,
      `Move it up, to content/${folder}/${base}.`,
    ];
  }
  const picture = strayPicture(base, below.length > 0 && folder === "photos");
  if (picture !== undefined) return picture;
  if (!base.endsWith(".md")) {
    const markdown = /\.(md|markdown|mdx|txt|md\.txt)$/i.test(base);
    return [
      "stray-file",
      "Only files whose names end in .md belong in content/.",
      markdown
        ? `Name it ${slugified(base.replace(/\.(md\.txt|[^.]*)$/i, ""))}.md.`
        : "What people are to download belongs in public/; move it there, or delete it.",
    ];
  }
  const near = nearest(path, [...singleFiles.keys(), "content/README.md"]);
  return [
    "stray-file",
    "This file is not read where it stands, so that it would not be published.",
    near === undefined || near.split("/").length > 2
      ? `Move it to one of the folders: ${folderNames.join(", ")}.`
      : `Is it meant to be ${near}?`,
  ];
}

function badName(path: string, { kind, slug, order, language }: Name): Said | undefined {
  if (slug === "") return undefined;
  const base = (path.split("/").at(-1) ?? "").replace(/\.md$/, "");
  const [stem = "", ...tags] = language === undefined ? [base] : base.split(".");
  const wellFormed = slugPattern.test(slug) && slugPattern.test(stem) && tags.length <= 1;
  if (!wellFormed || language !== language?.toLowerCase()) {
    return [
      "bad-file-name",
      "The file's name becomes an address, so it has only lower-case letters, digits and hyphens.",
      `Name it ${[stem, ...tags.slice(-1)].map(slugified).join(".")}.md.`,
    ];
  }
  if (language !== undefined && !isLanguage(language)) {
    return [
      "unknown-language",
      `"${language}" is not the code of a language.`,
      "The part before .md says the language of a translation, such as designer.fr.md for French.",
    ];
  }
  const taken = addressTaken({ kind, slug });
  if (taken !== undefined) {
    return [
      "bad-file-name",
      `The address ${taken} belongs to a part of the site, or to a language in which it may be.`,
      "Give the file another name.",
    ];
  }
  if (formOf(kind).numbered && order === undefined) {
    return [
      "missing-number",
      `The file of a ${kind} begins with its number, which says where it stands among the others.`,
      `Name it 1-${stem}.md, or whichever number it should have.`,
    ];
  }
  return undefined;
}

const notUtf8 = fault(
  "not-utf-8",
  "From here on the file cannot be read as text, because it was not saved as UTF-8.",
  'Save it again with the encoding "UTF-8", and retype the letters that show as �.',
);

function unreadableText({ path, text }: ContentFile): Problem | undefined {
  if (text.length > maxFile) {
    const message = `The file is larger than ${maxFile / 1024} kB, so it was not read.`;
    return problemOf(path, "file-too-large", message, "Shorten it; a long article has about 20 kB.");
  }
  const lines = normalized(text).split("\n");
  // No text file holds a NUL, and U+FFFD stands for bytes that are no letter.
  const lost = /[\0\uFFFD]/;
  const [wrong, sign] = lost.test(text) ? [notUtf8, lost] : [printable(text), unprintable];
  if (wrong === undefined) return undefined;
  const line = lines.findIndex((each) => sign.test(each));
  const column = (lines[line] ?? "").search(sign) + 1;
  const fix = wrong === notUtf8 ? undefined : "";
  return problemAt(path, lines, { line: line + 1, column, length: 1 }, { ...wrong, fix });
}

/** What is wrong with a file before its fields are looked at, and its name where it has its place in the content. */
export function inspect(file: ContentFile): { name?: Name; problem?: Problem | undefined } {
  if (isIgnored(file.path)) return {};
  const name = nameOf(file.path);
  const said = name === undefined ? stray(file.path) : badName(file.path, name);
  if (said !== undefined) return { ...(name && { name }), problem: problemOf(file.path, ...said) };
  return { ...(name && { name }), problem: unreadableText(file) };
}
