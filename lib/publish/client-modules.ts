import { runInNewContext } from "node:vm";
import { z } from "zod";

const manifests = z.object({
  __RSC_MANIFEST: z.record(z.string(), z.object({ clientModules: z.record(z.string(), z.unknown()) })),
});

/** The client modules that Next puts into every page: its router and error boundaries. */
const ofNext = /\/node_modules\/next\/dist\/(esm\/)?(client\/components|lib)\//;

/**
 * The client components on which the pages of a route depend, from Next's `…_client-reference-manifest.js` of that
 * route, as pairs of the route (`/positions/[slug]/page`) and the module's path. Next's own are left out, but for
 * those that somebody has to import, such as `next/script`.
 *
 * @throws when the manifest is not of the form of Next 16
 */
export function clientModulesIn(manifest: string): [route: string, module: string][] {
  const context = {};
  runInNewContext(manifest, context);
  return Object.entries(manifests.parse(context).__RSC_MANIFEST).flatMap(([route, { clientModules }]) =>
    Object.keys(clientModules)
      .filter((module) => !ofNext.test(module))
      .map((module): [string, string] => [route, module.replace("[project]/", "")]),
  );
}
