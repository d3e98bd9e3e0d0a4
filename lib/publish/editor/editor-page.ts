import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { build, type Plugin } from "esbuild";
import { type EditorAccess, editorPolicy } from "../policy.ts";

/*
 * What `/admin/` is made of: this page and Sveltia's files; editor-script.ts, which starts Sveltia, with as-written.ts
 * and position-format.ts; and data.json, which has the forms of lib/machines/editor/. The live preview answers from
 * app/admin/.
 */

/** Keeps the labels in the box of a picture in a text on one line, beside hints that would leave them a letter or two. */
const labels = "<style>[contenteditable] header > h4 { white-space: nowrap; }</style>\n";

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

/**
 * What is changed in Sveltia's module: its style sheet asks a CDN for fonts that it also has here, which the policy
 * refuses; the buttons for languages fail where a text isn't translated; it stops keeping drafts when someone goes
 * from the code host's sign-in to the local folder, until the page is loaded again; and it keeps what was typed less than
 * half a second before saving as a draft after saving, and would offer it the next time. Where no words are selected, it
 * makes a link of the whole text before the cursor: now of the words from its dialog, with the cursor after them.
 * For a picture in a text it asks for no words, and doesn't say what its title is. Above the reason why something wasn't
 * saved, it says to try again later.
 * And a map of words to words that a file doesn't have, such as `allow`, counts as changed as soon as its form shows it.
 */
const amendments: readonly [found: RegExp, instead: string][] = [
  [/@font-face \{[^}]*cdn\.jsdelivr\.net[^}]*\}/g, ""],
  [/if\((\w+)&&!(\w+)\)(?=\{let\{databaseName:\w+\}=\1\.repository\?\?\{\};if\(\w+\)\{\2=)/g, "if($1)"],
  [/Object\.values\((\w+\(\w+\)\[\w+\])\)(?=\.some\(\(\{valid:)/g, "Object.values($1??{})"],
  [
    /(async\(\{draft:(\w+),skipCI:\w+=void 0,overwrite:\w+=!1\}\)=>\{[\s\S]*?\}\)),(?=\w+\(\w+,\w+\?``:\w+\),\w+&&\w+\(\w+\.id\),\w+\.savedEntries\[0\])/g,
    "$1,$2.interacted=!1,",
  ],
  [
    /(let (\w+)=(\w+)\(\)\?\?\w+\(\)\?\.clone\(\);[^;]{0,90}),(\w+)\(\[(\w+\(\w+\(\w+\)\))\]\)\),(\w+\(\2\),\w+\(void 0\)\}\)\}\),await \w+\((\w+\.editor)\),\7\.dispatchCommand\(\w+,\w+\(\w+\)\))/,
    "$1,(words=>{$4([words]),$2=words.select(0,words.getTextContentSize())})($5)),$6,$7.update(()=>{let{anchor,focus}=$3()??{};anchor?.set(focus.key,focus.offset,focus.type)})",
  ],
  [
    /(\?\?=\w+\(\w+\),)(Object\.fromEntries\(Object\.entries\((\w+)\)\.filter\(\(\[,\w+\]\)=>typeof \w+==`string`\)\.map\(\(\[(\w+),(\w+)\]\)=>\[`\$\{(\w+)\}\.\$\{\4\}`,\5\]\)\))/,
    "$1Object.keys($3).length?$2:{[$6]:null}",
  ],
  [/There was an error while saving the entry\. Please try again later\./g, "This hasn’t been saved."],
  [
    /(\{name:`alt`,label:\w+\(`editor_components\.alt`\),)required:!1(\},\{name:`title`,)/,
    "$1hint:`What it shows, for people who can’t see it; decorative, if it is only decoration.`$2hint:`A line below the picture. Leave it empty for none.`,",
  ],
];

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
