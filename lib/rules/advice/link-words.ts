import { spanInFile } from "../../read/body-parts.ts";
import { targetOf } from "../../read/link-target.ts";
import { exampleIn } from "../linkable.ts";
import { rule } from "../rule.ts";
import { spanOf } from "../text-search.ts";

const empty = new Set(
  [
    "here|click here|right here|over here|this|this link|this page|link|more",
    "read more|learn more|find out more|see more|more information",
    "ici|cliquez ici|cliquer ici|par ici|ce lien|lien|cette page|plus|en savoir plus|lire la suite|voir plus",
    "hier|hier klicken|mehr|mehr erfahren|weiterlesen|dieser link",
  ].flatMap((words) => words.split("|")),
);

const toClick =
  /^(?:click here|cliquez ici|hier klicken|klicken sie hier|haz clic aquí|klikněte zde)(?!\p{L})/u;

const link = /(?<!!)\[([^[\]\n]+)\](?=[([])/g;

export const linkSaysHereRule = rule({
  code: "link-says-here",
  find: ({ source, lines, lower }) =>
    (lower.includes("](") || lower.includes("][") ? lines : []).flatMap((line) =>
      [...line.text.matchAll(link)].flatMap(({ 1: words = "", index }) => {
        const plain = words
          .toLowerCase()
          .replace(/[*_.!…→»›>]/g, "")
          .trim();
        if (!empty.has(plain) && !toClick.test(plain)) return [];
        const found = { words, example: exampleIn(source.path) };
        return { span: spanOf(line, index + 1, words.length), found };
      }),
    ),
});

export const linkToLaterRule = rule({
  code: "link-to-later",
  find({ source, around: { later }, ad, parts }) {
    if (later.size === 0 || ad?.status === "scheduled") return undefined;
    return parts().flatMap((part) => {
      const target = targetOf(source.path, part.text);
      if (part.kind !== "link" || !("path" in target) || !later.has(target.path)) return [];
      return { span: spanInFile(source, part), found: {} };
    });
  },
});
