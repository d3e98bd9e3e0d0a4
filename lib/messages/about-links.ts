import { cases, message } from "./message.ts";
import { didYouMean } from "./suggest.ts";

const folder = "Check the names of the files in the folder.";

/** What can be wrong with a link or a picture. */
export const aboutLinks = {
  "broken-anchor": message({
    says: 'There is no heading for "#{hash}".',
    remedy: ({ hash, headings }: { hash: string; headings: readonly string[] }) =>
      didYouMean(hash, headings, "The headings are"),
  }),
  "broken-link": cases("A link leads to a page that doesn't exist, or that only its writer can see.", {
    draft: {
      says: "{file} is a draft, so its page isn't published.",
      remedy: "Remove the link until it is published, or make this file a draft as well.",
    },
    empty: {
      says: "This link has no address.",
      remedy: "Write the address of a site, or the path of a file, such as {example}.",
    },
    file: {
      says: "There is no file {file}.",
      remedy: folder,
    },
    local: {
      says: "{host} is on your own machine or network, and nobody else can open it.",
      remedy: "Write the path of the file, such as {example}, or the address on the web.",
    },
    nowhere: {
      says: 'The address "{url}" leads to no page of this site.',
      remedy:
        "Start the address of another site with https://, or write the path of a file, such as {example}.",
    },
    page: {
      says: "This site has no page {path}.",
      remedy:
        "Check the names of the files in the folder. If it is a page of another site, write its whole address, with https://.",
    },
    photo: {
      says: "A picture has no page that a link could lead to.",
      remedy: "To show the picture here, put an exclamation mark in front.",
    },
    repository: {
      says: "This leads to the place where the file is edited, not to its page.",
      remedy: folder,
    },
  }),
  "empty-link": message({
    says: "This link has no words to click on.",
    remedy: "Write them between the square brackets.",
  }),
  "link-without-protocol": message({
    says: "An address that starts with two slashes leads to another site.",
    remedy: "Put https: in front.",
  }),
  "missing-download": message({
    about: "A link leads to a file that doesn't exist.",
    says: ({ name, there }: { name: string; there: boolean }) =>
      there ? `${name} is in content/files/, but this path doesn't lead there.` : `There is no file ${name}.`,
    remedy:
      "Put it in content/files/ as a PDF, and write its path starting from this file, such as {example}.",
  }),
  "missing-image": cases("A picture doesn't exist.", {
    body: {
      says: "There is no picture {picture}.",
      remedy: "Put it in content/photos/, and write its path starting from this file, such as {example}.",
    },
    photo: {
      says: "There is no picture content/{path}.",
      remedy: "Check the names of the files in content/photos/.",
    },
    svg: {
      says: "There is no file public{path}.",
      remedy: ({ path, known }: { path: string; known: readonly string[] }) =>
        known.length === 0
          ? `Put ${path.slice(1)} in the folder public/ first.`
          : didYouMean(path, known, "The SVG files are"),
    },
  }),
  "outside-image": message({
    says: "A picture from another site isn't shown.",
    remedy:
      "Put the picture in content/photos/, and write its path starting from this file, such as {example}.",
  }),
  "picture-format": cases("A picture has a format that browsers don't show.", {
    content: {
      says: "Whatever its name says, this file is a picture in the format {type}.",
      remedy: "Save the picture again as JPEG, PNG or WebP.",
    },
    linked: {
      says: "Browsers don't show .{format} as a picture.",
      remedy:
        "Save it as JPEG, PNG or WebP in content/photos/, and write its path starting from this file, such as {example}.",
    },
    name: {
      says: "Pictures that end in {ending} aren't shown.",
      remedy: "Save it as JPEG, PNG, WebP or AVIF. SVG drawings belong in public/.",
    },
  }),
  "picture-without-text": message({
    says: "This picture has no text for people who can't see it.",
    remedy:
      'Describe it between the square brackets; or, if it is only decoration, write: ![]({url} "decorative")',
  }),
  "unsafe-link": cases("An address could do harm.", {
    backslashes: {
      says: "The address has backslashes in it, so it leads nowhere.",
      remedy: "Use / instead of \\.",
    },
    disk: {
      says: "The address is on your own disk, where nobody else can open it.",
      remedy:
        "Put a picture in content/photos/ or a PDF in content/files/, and write its path starting from this file, such as {example}.",
    },
    harmful: {
      says: "An address of this kind could do harm, so the page leaves it out.",
      remedy: "Start the address with https://, mailto: or tel:, or write the path of a file.",
    },
    picture: {
      says: "A pasted picture isn't shown: it has to be a file.",
      remedy:
        "Save the picture in content/photos/, and write its path starting from this file, such as {example}.",
    },
    quotes: { says: "The address is in quotes, so it leads nowhere.", remedy: "Delete the quotes." },
  }),
};
