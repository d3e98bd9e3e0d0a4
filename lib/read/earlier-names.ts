import { addressOf, addressTaken } from "../content/paths.ts";
import { formOf } from "../content/schema.ts";
import type { Problem } from "../messages/problem.ts";
import { fault } from "../messages/span.ts";
import { fieldProblem, type Source } from "./source.ts";

/** Names in `formerly` whose addresses cannot lead to the file: something stands there, or another file has them too. */
export function earlierNames(sources: readonly Source[]): Problem[] {
  const inUse = new Map(sources.map(({ path }) => [addressOf(path), path]));
  const claimed = new Map<string, string>();
  return sources.flatMap((source) => {
    const { path, name, data } = source;
    const { formerly } = data;
    if (!Array.isArray(formerly)) return [];
    return formerly.flatMap((slug: unknown, at) => {
      if (typeof slug !== "string") return [];
      const address = formOf(name.kind).page({ slug });
      // That it stands in the list twice is said elsewhere.
      if (claimed.get(address) === path) return [];
      const other = inUse.get(address) ?? claimed.get(address);
      claimed.set(address, path);
      if (other === undefined && !addressTaken({ kind: name.kind, slug })) return [];
      const message =
        other === path
          ? `"${slug}" is what this file is called now.`
          : `The address ${address} cannot lead here: it belongs to ${other ?? "a part of the site"}.`;
      const found = fault("name-in-use", message, "Delete it here, or give the other file another name.");
      return fieldProblem(source, ["formerly", at], found) ?? [];
    });
  });
}
