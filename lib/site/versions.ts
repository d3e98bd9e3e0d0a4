import { address, prefixOf } from "../schema/addresses.ts";
import type { Position, Prose } from "../schema/content.ts";

/** A position in one of its languages: what its page says, and where that page stands. */
export interface Version {
  language: string;
  title: string;
  body: Prose;
  /** The address of the page from the site's root on, without the base path. */
  path: string;
  /** The tag in the address of a translation; left out for the position's own language. */
  tag?: string;
}

/** A position in every language that it has, its own first. */
export function versionsOf(position: Position): [Version, ...Version[]] {
  const { language, title, body } = position;
  return [
    { language, title, body, path: address.position(position) },
    ...position.translations.map((translation) => ({
      ...translation,
      path: prefixOf(translation.language) + address.position(position),
      tag: translation.language,
    })),
  ];
}

/** A position in a language, or in its own where it is not written in that one. */
export function versionIn(position: Position, language: string | undefined): Version {
  const [own, ...translations] = versionsOf(position);
  return translations.find((version) => version.language === language) ?? own;
}
