import { address, prefixOf } from "../content/addresses.ts";
import type { Position, Translation } from "../content/content.ts";

/** A position in one of its languages: what its page says, and where that page stands. */
export type Version = ReturnType<typeof versionOf>;

function versionOf(position: Position, said: Position | Translation) {
  const { language, title, body, start = position.start, agreement = position.agreement } = said;
  // The tag in the address, where the page is not the one at the root.
  const tag = language === position.rootLanguage ? undefined : language;
  // The address of the page from the site's root on, without the base path.
  const path = prefixOf(tag) + address.position(position);
  return { language, title, body, start, agreement, path, tag };
}

/** A position in every language that it has, its own first. */
export function versionsOf(position: Position): [Version, ...Version[]] {
  return [versionOf(position, position), ...position.translations.map((each) => versionOf(position, each))];
}

/** A position in a language, or in its own where it is not written in that one. */
export function versionIn(position: Position, language: string | undefined): Version {
  const [own, ...translations] = versionsOf(position);
  return translations.find((version) => version.language === language) ?? own;
}

/** A position in every language that it has, that of `versionIn` first. */
export function versionsFrom(position: Position, language: string): [Version, ...Version[]] {
  const first = versionIn(position, language);
  return [first, ...versionsOf(position).filter((version) => version.language !== first.language)];
}
