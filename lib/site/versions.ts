import { address, prefixOf } from "../schema/addresses.ts";
import type { Position, Prose } from "../schema/content.ts";

/** A position in one of its languages: what its page says, and where that page stands. */
export interface Version {
  language: string;
  title: string;
  body: Prose;
  /** The address of the page from the site's root on, without the base path. */
  path: string;
  /** The tag in the address, where the page is not the one at the root. */
  tag: string | undefined;
}

/** A position in every language that it has, its own first. */
export function versionsOf(position: Position): [Version, ...Version[]] {
  const versionOf = (text: Pick<Version, "language" | "title" | "body">): Version => {
    const tag = text.language === position.rootLanguage ? undefined : text.language;
    const { language, title, body } = text;
    return { language, title, body, path: prefixOf(tag) + address.position(position), tag };
  };
  return [versionOf(position), ...position.translations.map(versionOf)];
}

/** A position in a language, or in its own where it is not written in that one. */
export function versionIn(position: Position, language: string | undefined): Version {
  const [own, ...translations] = versionsOf(position);
  return translations.find((version) => version.language === language) ?? own;
}
