import { badDrawing } from "./about-drawings.ts";
import { cases, languageName, message } from "./message.ts";

const renamed = ({ name }: { name: string }) =>
  name === "" ? "Give it a name in Latin letters, such as data-analyst.md." : `Rename it to ${name}.`;

/** What can be wrong with a file as a whole: its name, its place, its encoding. */
export const aboutFiles = {
  "bad-download": cases("A file to download isn't a PDF, or is too large.", {
    empty: {
      says: "This file is empty: it has 0 bytes.",
      remedy: "Upload it again, or export it again as PDF.",
    },
    large: {
      says: "The file is {has} MB; the limit is {most}.",
      remedy: 'Export it again with smaller pictures: programs call this "reduced size" or "for the web".',
    },
    "no-pdf": {
      says: "Whatever its name says, this file isn't a PDF.",
      remedy: "Open it in the program it was made in, and export it as PDF.",
    },
  }),
  "bad-drawing": badDrawing,
  "bad-file-name": cases("The file's name has characters that an address can't have.", {
    download: {
      says: "The name of a PDF is a part of its address, so it may only have unaccented letters, digits, hyphens and underscores.",
      remedy: "Rename it to {name}, and write that name where a text links to it.",
    },
    address: {
      says: "The address {address} belongs to another part of the site, or is reserved for a language.",
      remedy: "Give the file another name.",
    },
    picture: {
      says: "A picture's name may only have unaccented letters, digits, hyphens and underscores.",
      remedy: "Rename it to {name}, and write that name where it is shown.",
    },
    taken: {
      says: "This may be a second {name}, which is there already.",
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
      says: "The picture couldn't be read to the end ({reason}).",
      remedy: "Save the picture again, or copy it here again.",
    },
  }),
  "duplicate-address": message({
    says: "This file would have the same address as {other}.",
    remedy: "Rename one of the two.",
  }),
  "duplicate-number": message({
    says: "This file has the same number as {other}.",
    remedy: "Give one of the two another number: {free} is free.",
  }),
  "file-too-large": message({
    says: "The file is larger than {most} kB, so it wasn't read.",
    remedy: "Shorten it: even a long article has only about 20 kB.",
  }),
  "large-photo": message({
    about: "A photo has too many megabytes or pixels.",
    says: "The picture is {has}; the limit is {most}.",
    remedy: "Save it smaller: 4,000 pixels are wide enough for any screen.",
  }),
  "link-out-of-folder": message({
    says: "This is a link, and it doesn't lead to a file in {folder}/, so it isn't followed.",
    remedy: "Put the file itself here.",
  }),
  "merge-conflict": message({
    says: "Two versions of this file were merged, and nobody has chosen between them yet.",
    remedy: "Keep the lines that are right. Delete the others, and the lines <<<<<<<, ======= and >>>>>>>.",
  }),
  "missing-file": message({
    says: "This file is missing.",
    remedy: "Restore it; content/README.md says what goes in it.",
  }),
  "missing-number": message({
    says: "The name of a {kind}'s file has to start with a number, which sets its place among the others.",
    remedy: "Rename it to {name}, or use another number.",
  }),
  "not-utf-8": message({
    says: "From here on the file can't be read, because it wasn't saved as UTF-8.",
    remedy:
      "In Notepad: Save as, Encoding: UTF-8. On GitHub: paste the text into the file again. Then retype the letters that show as �.",
  }),
  "stray-file": cases("The file doesn't belong where it is in content/.", {
    download: {
      says: "Only files whose names end in .md belong in content/.",
      remedy: "If people should download it, save it as PDF in content/files/; otherwise delete it.",
    },
    pdf: {
      says: "Only files whose names end in .md belong here, and PDF files belong in content/files/.",
      remedy: "If people should download it, move it there; otherwise delete it.",
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
      remedy: "Delete it.",
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
      remedy: "Move it to one of the folders: {folders}.",
    },
  }),
  "translation-same-language": message({
    about: "A translation is in the same language as its original.",
    says: ({ kind, language }: { kind: string; language: string }) =>
      `The ${kind} itself is already in ${languageName(language)}.`,
    remedy: "Move this text to {original}, or correct the language in one of the two files.",
  }),
  "translation-without-language": message({
    about: "A translation is in a language that the site doesn't have.",
    says: ({ language }: { language: string }) =>
      `The site isn't in ${languageName(language)}, so nobody would see this text.`,
    remedy: ({ language, languages }: { language: string; languages: readonly string[] }) =>
      `Add to content/company.md: languages: [${[...languages, language].join(", ")}]`,
  }),
  "translation-without-original": cases("A translation has no original next to it.", {
    complete: {
      says: "This is a translation, but there is no {kind} {original} next to it.",
      remedy:
        "It has everything a position needs: rename it to {original}, and add the field language: {language}",
    },
    similar: {
      says: "This is a translation, but there is no {kind} {original} next to it.",
      remedy: "If it's the translation of {other}, rename it to {name}; otherwise delete it.",
    },
    renamed: {
      says: "This is a translation, but there is no {kind} {original} next to it.",
      remedy:
        "If the {kind} has a new name, rename this file the same way, with .{language}.md at the end; otherwise delete it.",
    },
  }),
  "unknown-folder": cases("Files in this folder aren't read.", {
    nested: {
      says: `Folders inside "{folder}" aren't read, so this file wouldn't be published.`,
      remedy: "Move it up, to {path}.",
    },
    unknown: {
      says: `There is no folder "{folder}" in content/, so this file wouldn't be published.`,
      remedy: "The folders are: {folders}.",
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
  "wrong-folder": message({
    says: "This is a position, but it isn't in the folder for positions.",
    remedy: "Move it to {path}.",
  }),
};
