import type { IncomingMessage, ServerResponse } from "node:http";
import { listen } from "../../scripts/listen.ts";

/** Answers a request whose address is `/<host of the system>/<path>`, as `--base-url` makes them. */
export type Answer = (request: IncomingMessage, response: ServerResponse, count: number) => void;

export const json =
  (value: unknown): Answer =>
  (_, response) => {
    response.setHeader("content-type", "application/json").end(JSON.stringify(value));
  };

/** A server on loopback that plays a recruiters' system by its recorded shapes; a path without an answer is a 404. */
export async function boardServer(answers: Record<string, Answer>) {
  const asked: string[] = [];
  const reply = (request: IncomingMessage, response: ServerResponse) => {
    const url = new URL(request.url ?? "/", "http://localhost");
    const before = asked.filter((path) => path.split("?")[0] === url.pathname).length;
    asked.push(`${url.pathname}${url.search}`);
    const answer = answers[url.pathname];
    if (answer === undefined) response.writeHead(404).end("{}");
    else answer(request, response, before);
  };
  const { port, close } = await listen(reply, 0, "127.0.0.1");
  return { baseUrl: `http://127.0.0.1:${port}`, asked, close };
}
