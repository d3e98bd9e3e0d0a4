import { z } from "zod";

const lists = z.object({ clientModules: z.record(z.string(), z.unknown()) });

/** The client modules that Next puts into every page: its router and error boundaries. */
const ofNext = /^node_modules\/next\/dist\/(esm\/)?(client\/components|lib)\//;

/**
 * The client components on which the pages of a route depend, by the `page_client-reference-manifest.js` that Next
 * writes beside its module: `globalThis.__RSC_MANIFEST["/positions/[slug]/page"] = {…}`. Next's own are left out, but
 * for those that somebody has to import, such as `next/script`.
 *
 * @throws when the manifest is not of the form of Next 16
 */
export function clientModulesIn(manifest: string): string[] {
  const [, json = ""] = /\] = (\{.*\});?\s*$/s.exec(manifest) ?? [];
  const { clientModules } = lists.parse(JSON.parse(json));
  return Object.keys(clientModules)
    .map((module) => module.replace("[project]/", ""))
    .filter((module) => !ofNext.test(module));
}
