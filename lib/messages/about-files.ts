import { inDrawings } from "./about-drawings.ts";
import { cases, languageName, meantOr, message } from "./message.ts";
import { nearest, nearestPath } from "./suggest.ts";

const renamed = ({ name }: { name: string }) =>
  name === "" ? "Give it a name in Latin letters, such as data-analyst.md." : `Rename it to ${name}.`;

/** A file where none is read, the files that have a name of their own, and the folders. */
interface Unread {
  path: string;
  singles: Iterable<string>;
  folders: readonly string[];
}

/** What can be wrong with a file as a whole: its name, its place, its encoding. */
export const aboutFiles = {
  "bad-download": cases("A file to download isn't a PDF, or is too large.", {
    empty: {
      says: "This file is empty: it has 0 bytes.",
      remedy: "Upload it again, or export it again as PDF.",
    },
    large: {
      says: ({ has, most }: { has: string; most: number }) => `The file is ${has} MB; the limit is ${most}.`,
      remedy: 'Export it again with smaller pictures: programs call this "reduced size" or "for the web".',
    },
    "no-pdf": {
      says: "Whatever its name says, this file isn't a PDF.",
      remedy: "Open it in the program it was made in, and export it as PDF.",
    },
  }),
  "bad-drawing": cases("A logo or an emblem isn't made of shapes alone, or isn't a drawing.", inDrawings),
  "bad-file-name": cases("The file's name has characters that an address can't have.", {
    download: {
      says: "The name of a PDF is a part of its address, so it may only have unaccented letters, digits, hyphens and underscores.",
      remedy: ({ name }: { name: string }) =>
        `Rename it to ${name}, and write that name where a text links to it.`,
    },
    address: {
      says: ({ address }: { address: string }) =>
        `The address ${address} belongs to another part of the site, or is reserved for a language.`,
      remedy: "Give the file another name.",
    },
    picture: {
      says: "A picture's name may only have unaccented letters, digits, hyphens and underscores.",
      remedy: ({ name }: { name: string }) => `Rename it to ${name}, and write that name where it is shown.`,
    },
    taken: {
      says: ({ name }: { name: string }) => `This may be a second ${name}, which is there already.`,
      remedy: ({ name }: { name: string }) =>
        `If it's a copy, delete it. If not, give it another name${/\..+\./.test(name) ? "" : `; that of a translation has the language before .md, such as ${name.replace(/md$/, "fr.md")}`}.`,
    },
    text: {
      says: "The file's name becomes its address, so it may only have lower-case letters, digits and hyphens.",
      remedy: renamed,
    },
    translation: {
      says: "This looks like a translation, but a dot, and not a hyphen, separates the language from the name.",
      remedy: renamed,
    },
  }),
  "broken-photo": cases("A photo isn't a picture, or is damaged.", {
    "cut-off": { says: "The end of the picture is missing.", remedy: "Copy the picture here again." },
    "no-picture": {
      says: "This file isn't a picture.",
      remedy: "Save the picture again as JPEG, PNG or WebP.",
    },
    undecodable: {
      says: ({ reason }: { reason: string }) => `The picture couldn't be read to the end (${reason}).`,
      remedy: "Save the picture again, or copy it here again.",
    },
  }),
  "deleted-file": message<{ file: string }>({
    about: "`npm run check` reports this on a branch: a file that others name has been deleted.",
    says: ({ file }) => `${file} has been deleted.`,
    remedy: "Name another file, leave this out, or keep the file.",
  }),
  "duplicate-address": message<{ other: string }>({
    about: "Two files would have the same address.",
    says: ({ other }) => `This file would have the same address as ${other}.`,
    remedy: "Rename one of the two.",
  }),
  "duplicate-number": message<{ other: string; free: number }>({
    about: "Two values have the same number.",
    says: ({ other }) => `This file has the same number as ${other}.`,
    remedy: ({ free }) => `Give one of the two another number: ${free} is free.`,
  }),
  "file-too-large": message<{ most: number }>({
    about: "The file is too large to be a text that somebody wrote.",
    says: ({ most }) => `The file is larger than ${most} kB, so it wasn't read.`,
    remedy: "Shorten it: even a long article has only about 20 kB.",
  }),
  "large-photo": message<{ has: string; most: string }>({
    about: "A photo has too many megabytes or pixels.",
    says: ({ has, most }) => `The picture is ${has}; the limit is ${most}.`,
    remedy: "Save it smaller: 4,000 pixels are wide enough for any screen.",
  }),
  "link-out-of-folder": message<{ folder: string }>({
    about: "The file is a link that leads out of its folder.",
    says: ({ folder }) =>
      `This is a link, and it doesn't lead to a file in ${folder}/, so it isn't followed.`,
    remedy: "Put the file itself here.",
  }),
  "merge-conflict": message({
    says: "Two versions of this file were merged, and nobody has chosen between them yet.",
    remedy: "Keep the lines that are right. Delete the others, and the lines <<<<<<<, ======= and >>>>>>>.",
  }),
  "missing-file": message({
    about: "A file that the site can't do without is missing.",
    says: "This file is missing.",
    remedy: "Restore it; content/README.md says what goes in it.",
  }),
  "missing-number": message<{ kind: string; name: string }>({
    about: "The name of a value's file doesn't start with a number.",
    says: ({ kind }) =>
      `The name of a ${kind}'s file has to start with a number, which sets its place among the others.`,
    remedy: ({ name }) => `Rename it to ${name}, or use another number.`,
  }),
  "not-utf-8": message({
    about: "The file wasn't saved as UTF-8.",
    says: "From here on the file can't be read, because it wasn't saved as UTF-8.",
    remedy:
      "In Notepad: Save as, Encoding: UTF-8. On GitHub: paste the text into the file again. Then retype the letters that show as �.",
  }),
  "stray-file": cases("The file doesn't belong where it is in content/.", {
    download: {
      says: "Only files whose names end in .md belong in content/.",
      remedy: ({ isPdf }: { isPdf: boolean }) =>
        isPdf
          ? "If people should download it, move it to content/files/; otherwise delete it."
          : "If people should download it, save it as PDF in content/files/; otherwise delete it.",
    },
    "not-a-pdf": {
      says: "Only PDF files belong in content/files/.",
      remedy: "Save it as PDF here, and delete this one.",
    },
    document: {
      says: "Documents from Word and other programs aren't read.",
      remedy: ({ name }: { name: string }) =>
        `Copy its text into a new file ${name === "" ? "whose name ends in .md" : `called ${name}`}, and delete this one.`,
    },
    "not-a-photo": {
      says: "Only pictures belong in content/photos/.",
      remedy: ({ isPdf }: { isPdf: boolean }) =>
        `${isPdf ? "Move it to content/files/, or delete" : "Delete"} it.`,
    },
    located: {
      says: "This picture says where it was taken, and everything in public/ is published as it is.",
      remedy:
        "Move it to content/photos/, and write its path from there: the place and the camera are then removed.",
    },
    picture: {
      says: "Pictures belong in content/photos/.",
      remedy: "Move it to content/photos/, or delete it. SVG drawings belong in public/.",
    },
    "other-ending": {
      says: "The name of this file doesn't end in .md, so it isn't read.",
      remedy: renamed,
    },
    unread: {
      says: "Files in this place aren't read, so this one wouldn't be published.",
      remedy({ path, singles, folders }: Unread) {
        const near = nearestPath(path, singles);
        const isFolder = near === undefined || near.split("/").length > 2;
        return meantOr(isFolder ? undefined : near, `Move it to one of the folders: ${folders.join(", ")}.`);
      },
    },
  }),
  "translation-same-language": message<{ kind: string; language: string; original: string }>({
    about: "A translation is in the same language as its original.",
    says: ({ kind, language }) => `The ${kind} itself is already in ${languageName(language)}.`,
    remedy: ({ original }) =>
      `Move this text to ${original}, or correct the language in one of the two files.`,
  }),
  "translation-without-language": message<{ language: string; languages: readonly string[] }>({
    about: "A translation is in a language that the site doesn't have.",
    says: ({ language }) => `The site isn't in ${languageName(language)}, so nobody would see this text.`,
    remedy: ({ language, languages }) =>
      `Add to content/company.md: languages: [${[...languages, language].join(", ")}]`,
  }),
  "translation-without-original": message<{
    kind: string;
    original: string;
    language: string;
    /** It has all the fields of a position, so it was perhaps never meant as a translation. */
    complete: boolean;
    /** The original that has a similar name, or had this one, and no translation into that language. */
    meant: string | undefined;
  }>({
    about: "A translation has no original next to it.",
    says: ({ kind, original }) => `This is a translation, but there is no ${kind} ${original} next to it.`,
    remedy({ kind, original, language, complete, meant }) {
      if (complete)
        return `It has everything a position needs: rename it to ${original}, and add the field language: ${language}`;
      return meant !== undefined
        ? `If it's the translation of ${meant}, rename it to ${meant.replace(/md$/, `${language}.md`)}; otherwise delete it.`
        : `If the ${kind} has a new name, rename this file the same way, with .${language}.md at the end; otherwise delete it.`;
    },
  }),
  "unknown-folder": cases("Files in this folder aren't read.", {
    nested: {
      says: ({ folder }: { folder: string }) =>
        `Folders inside "${folder}" aren't read, so this file wouldn't be published.`,
      remedy: ({ path }: { path: string }) => `Move it up, to ${path}.`,
    },
    unknown: {
      says: ({ folder }: { folder: string }) =>
        `There is no folder "${folder}" in content/, so this file wouldn't be published.`,
      remedy({ folder, folders }: { folder: string; folders: readonly string[] }) {
        const near = nearest(folder, folders);
        return near === undefined
          ? `The folders are: ${folders.join(", ")}.`
          : `Move it to the folder "${near}".`;
      },
    },
  }),
  "unreadable-file": message({
    says: "The file couldn't be opened.",
    remedy: "Check that no other program has it open, and that you are allowed to read it.",
  }),
  "unreadable-folder": message({
    says: "The folder couldn't be opened, so the files in it couldn't be checked.",
    remedy: "Check that you are allowed to open it.",
  }),
  "wrong-folder": message<{ path: string }>({
    says: "This is a position, but it isn't in the folder for positions.",
    remedy: ({ path }) => `Move it to ${path}.`,
  }),
};
