import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { build, type Plugin } from "esbuild";
import { type EditorAccess, editorPolicy } from "../policy.ts";
import { amendments } from "./amendments.ts";

/*
 * What `/admin/` is made of: this page and Sveltia's files; editor-script.ts, which starts Sveltia, with as-written.ts
 * and file-format.ts; and data.json, which has the forms of lib/machines/editor/. The live preview answers from
 * app/admin/.
 */

/**
 * Keeps the labels in the box of a picture in a text on one line, beside hints that would leave them a letter or two; what
 * is wrong with a field has a line of its own.
 */
const labels = `<style>
[contenteditable] header > h4 { white-space: nowrap; }
[contenteditable] .field { flex-wrap: wrap; }
[contenteditable] .field > .validation { flex-basis: 100%; order: 1; }
</style>
`;

/** Hides the buttons for signing in to a code host, since only the local folder can be opened in the preview. */
const localOnly = "<style>.buttons > .button ~ .button { display: none; }</style>\n";

export function editorPage(access: EditorAccess): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${editorPolicy(access)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer">
<title>Edit the site</title>
<link rel="icon" href="data:,">
${labels}${access.api === undefined ? localOnly : ""}<script type="module" src="editor.js"></script>
</head>
<body><noscript>The form needs JavaScript. Without it, edit the files where they are kept.</noscript></body>
</html>
`;
}

const amending: Plugin = {
  name: "amending",
  setup(build) {
    build.onLoad({ filter: /@sveltia[\\/]cms[\\/]npm[\\/]index\.js$/ }, async ({ path }) => {
      let contents = await readFile(path, "utf8");
      for (const [found, instead] of amendments) {
        if (contents.search(found) < 0)
          throw new Error(`Sveltia CMS has changed: it has no ${found} any more.`);
        contents = contents.replace(found, instead);
      }
      return { contents };
    });
  },
};

/** Modules of Sveltia for fields and changes of pictures that no form here has. */
const unused = ["@shikijs/*", "leaflet/*", "svgo/*", "terra-draw", "terra-draw-leaflet-adapter"];

/**
 * Sveltia CMS as npm ships it, for a browser: its modules and translations bundled, and its fonts, by their paths below
 * the page. Without this it would fetch them from a CDN.
 *
 * @param root the folder of the project
 */
export async function editorAssets(root: string): Promise<Map<string, Uint8Array>> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: { editor: path.join(root, "lib/publish/editor/editor-script.ts") },
    outdir: path.join(root, "admin"),
    bundle: true,
    splitting: true,
    format: "esm",
    target: "es2022",
    // It is minified already; to shorten its names again takes three times as long.
    minifyWhitespace: true,
    charset: "utf8",
    legalComments: "none",
    // Sveltia finds its fonts next to its module.
    chunkNames: "[name]-[hash]",
    external: unused,
    plugins: [amending],
    logLevel: "silent",
    write: false,
  });
  const scripts = outputFiles.map(({ path: file, contents }) => [path.basename(file), contents] as const);
  const fonts = path.join(root, "node_modules/@sveltia/cms/npm/assets");
  const names = (await readdir(fonts)).filter((name) => /\.(woff2|txt)$/.test(name));
  const read = async (name: string) => [`assets/${name}`, await readFile(path.join(fonts, name))] as const;
  return new Map([...scripts, ...(await Promise.all(names.map(read)))]);
}

/** All files of the form by their paths from the site's root; `data` is what its script reads. */
export async function editorFiles(
  root: string,
  access: EditorAccess,
  data: object,
): Promise<Map<string, string | Uint8Array>> {
  const files = new Map<string, string | Uint8Array>([
    ["index.html", editorPage(access)],
    ["data.json", JSON.stringify(data)],
    ...(await editorAssets(root)),
  ]);
  return new Map([...files].map(([name, content]) => [`admin/${name}`, content]));
}
