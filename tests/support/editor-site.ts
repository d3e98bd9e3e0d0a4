import { rmSync } from "node:fs";
import { editorForm } from "../../lib/machines/editor/sveltia-config.ts";
import { editorFiles } from "../../lib/publish/editor/editor-page.ts";
import { headerRules, toHeadersFile } from "../../lib/publish/hosting.ts";
import type { ContentFolder } from "../../lib/read/content-folder.ts";
import { serve } from "../../scripts/serve.ts";
import { newFolder } from "./folder.ts";
import { writeTo } from "./write-to.ts";

/** Serves the form as a published site has it, with its headers; `editor` is what company.md says, or a folder's name. */
export async function serveEditor(folder: ContentFolder, editor: Parameters<typeof editorForm>[1]) {
  const { api, signIn, ...data } = editorForm(folder, editor);
  const access = { api, signIn };
  const root = newFolder("editor");
  for (const [path, content] of await editorFiles(process.cwd(), access, data)) writeTo(root, path, content);
  writeTo(root, "_headers", toHeadersFile(headerRules("", [], access)));
  writeTo(root, "404.html", "");
  const { url, close } = await serve({ root, port: 0 });
  return {
    // Where Sveltia thinks that it runs on the machine of the person who edits.
    url: `${url.replace("localhost", "127.0.0.1")}admin/`,
    async close() {
      await close();
      rmSync(root, { recursive: true });
    },
  };
}
