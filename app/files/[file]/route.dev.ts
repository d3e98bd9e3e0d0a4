import path from "node:path";
import { fileAnswer } from "../../file-answer.ts";

/** A PDF file, only for the live preview: a build publishes those that a page links to. */
export async function GET(_: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
  return fileAnswer(path.join(process.cwd(), "content/files", path.basename((await params).file)));
}
