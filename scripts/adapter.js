import { join } from "node:path";

/**
 * Next's build adapter (https://nextjs.org/docs/app/api-reference/adapters): turns the export into the site that is
 * published, in `out/`, or in the folder that `OUT_DIR` names. Next imports adapters as JavaScript; the rest is in
 * TypeScript, which is bundled, and only when a build is complete, since every worker of Next loads this file.
 *
 * @type {import("next").NextAdapter}
 */
const adapter = {
  name: "publish",
  async onBuildComplete({ config, distDir, projectDir }) {
    const { bundle, load } = await import("./bundle.mjs");
    /** @type {typeof import("../lib/publish/publish-export.ts")} */
    const { publishExport } = load(join(import.meta.dirname, "../lib/publish/publish-export.ts"));
    /** @type {typeof import("../lib/publish/out-folder.ts")} */
    const { outFolder } = load(join(import.meta.dirname, "../lib/publish/out-folder.ts"));
    const out = outFolder(projectDir, process.env.OUT_DIR);
    if (out.refused !== undefined) throw new Error(out.refused);
    await publishExport(
      {
        exported: join(projectDir, ".export"),
        compiled: join(distDir, "server", "app"),
        images: join(projectDir, ".cache", "share"),
        work: join(projectDir, ".cache"),
        out: out.folder,
        base: config.basePath,
      },
      () => bundle(join(import.meta.dirname, "../lib/publish/publish-pages-thread.ts")),
    );
  },
};

export default adapter;
