import { cases, meantOr, message } from "./message.ts";
import { didYouMean } from "./suggest.ts";

const folder = "Check the names of the files in the folder.";
const noLink = "This was meant as a link but isn't one, so the page shows it as written.";

/** Most addresses that could do harm are innocent slips. */
function harmOf(url: string) {
  if (/^[“”„«"]/.test(url))
    return { says: "The address is in quotes, so it leads nowhere.", remedy: "Delete the quotes." };
  if (/^data:/i.test(url))
    return {
      says: "A pasted picture isn't shown: it has to be a file.",
      remedy: "Save the picture in content/photos/, and write its path here.",
    };
  if (/^[^:]*\\/.test(url))
    return {
      says: "The address has backslashes in it, so it leads nowhere.",
      remedy: "Use / instead of \\.",
    };
  return {
    says: "An address of this kind could do harm, so the page leaves it out.",
    remedy: "Start the address with https://, mailto: or tel:, or write the path of a file.",
  };
}

/** What can be wrong with the place that a link leads to. */
export const aboutLinkTargets = {
  "broken-anchor": message<{ hash: string; headings: readonly string[] }>({
    about: "A link leads to a heading that doesn't exist.",
    says: ({ hash }) => `There is no heading for "#${hash}".`,
    remedy: ({ hash, headings }) => didYouMean(hash, headings, "The headings are"),
  }),
  "broken-link": cases<{
    draft: { file: string };
    empty: unknown;
    file: { file: string; meant: string | undefined };
    local: { host: string; meant: string | undefined };
    nowhere: { url: string; meant: string | undefined };
    page: { path: string; meant: string | undefined };
    photo: unknown;
    repository: { meant: string };
  }>("A link leads to a page that doesn't exist, or that only its writer can see.", {
    draft: {
      says: ({ file }) => `${file} is a draft, so its page isn't published.`,
      remedy: "Remove the link until it is published, or make this file a draft as well.",
    },
    empty: {
      says: "This link has no address.",
      remedy: "Write the address of a site, or the path of a file, such as ../offices/paris.md.",
    },
    file: {
      says: ({ file }) => `There is no file ${file}.`,
      remedy: ({ meant }) => meantOr(meant, folder),
    },
    local: {
      says: ({ host }) => `${host} is on your own machine or network, and nobody else can open it.`,
      remedy: ({ meant }) =>
        meantOr(meant, "Write the path of the file, such as ../offices/paris.md, or the address on the web."),
    },
    nowhere: {
      says: ({ url }) => `The address "${url}" leads to no page of this site.`,
      remedy: ({ meant }) =>
        meantOr(
          meant,
          "Start the address of another site with https://, or write the path of a file, such as ../offices/paris.md.",
        ),
    },
    page: {
      says: ({ path }) => `This site has no page ${path}.`,
      remedy: ({ meant }) =>
        meantOr(meant, `${folder} If it is a page of another site, write its whole address, with https://.`),
    },
    photo: {
      says: "A picture has no page that a link could lead to.",
      remedy: "To show the picture here, put an exclamation mark in front.",
    },
    repository: {
      says: "This leads to the file where it is edited, and not to its page.",
      remedy: ({ meant }) => meantOr(meant, folder),
    },
  }),
};

/** What can be wrong with how a link is written. */
export const aboutLinkForms = {
  "unfinished-link": cases<{
    "bare-address": unknown;
    brackets: unknown;
    "https-twice": unknown;
    "no-note": { note: string };
    protocol: unknown;
    "space-in-email": unknown;
    swapped: unknown;
  }>("Something was meant as a link but isn't one.", {
    "bare-address": { says: noLink, remedy: "Put the address in round brackets." },
    brackets: {
      says: noLink,
      remedy:
        "A link is [words](address), side by side; the address is the path of a file or starts with https://, and has no space in it.",
    },
    "https-twice": { says: noLink, remedy: "Write https:// only once." },
    "no-note": {
      says: ({ note }) => `There is no note for ${note}.`,
      remedy: ({ note }) => `Write it on a line of its own: ${note}: words`,
    },
    protocol: { says: noLink, remedy: "Start the address with https:// or http://." },
    "space-in-email": { says: noLink, remedy: "Delete the space in the email address." },
    swapped: { says: noLink, remedy: "Put the words in [square] brackets and the address in (round) ones." },
  }),
  "unsafe-link": message<{ url: string }>({
    about: "An address could do harm.",
    says: ({ url }) => harmOf(url).says,
    remedy: ({ url }) => harmOf(url).remedy,
  }),
};
