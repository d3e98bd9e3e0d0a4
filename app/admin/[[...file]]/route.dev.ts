import path from "node:path";
import { editorForm } from "../../../lib/machines/editor/sveltia-config.ts";
import { editorAssets, editorPage } from "../../../lib/publish/editor/editor-page.ts";
import { readContentFolder } from "../../../lib/read/content-folder.ts";
import { typeOf } from "../../file-answer.ts";

let assets: ReturnType<typeof editorAssets> | undefined;

/** The form in the browser, for the folder on disk, which the browser itself reads and writes. */
export async function GET(
  _: Request,
  { params }: { params: Promise<{ file?: string[] }> },
): Promise<Response> {
  const { file = ["index.html"] } = await params;
  const [root, name] = [process.cwd(), file.join("/")];
  const answer = (body: BodyInit) =>
    new Response(body, { headers: { "Content-Type": typeOf(name), "Cache-Control": "no-store" } });
  const { api, signIn, ...data } = editorForm(readContentFolder(root), {
    project: path.basename(root),
  });
  if (name === "index.html") return answer(editorPage({ api, signIn }));
  if (name === "data.json") return answer(JSON.stringify(data));
  assets ??= editorAssets(root);
  const bytes = (await assets).get(name);
  return bytes ? answer(new Uint8Array(bytes)) : new Response("There is no such file.", { status: 404 });
}
