import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import express, { type RequestHandler, type Router } from "express";
import { packages, page, policy } from "./page.ts";
import { editorSettings } from "./settings.ts";

/** An editor that is being served. */
export interface ServedEditor {
  url: string;
  close(): Promise<void>;
}

const host = "127.0.0.1";
const browserFolder = fileURLToPath(new URL("browser/", import.meta.url));

/** Refuses who comes under another name: a page elsewhere whose host name was made to point here (DNS rebinding). */
const onlyLocal: RequestHandler = (request, response, next) => {
  const port = request.socket.localPort;
  if (request.headers.host === `${host}:${port}` || request.headers.host === `localhost:${port}`) next();
  else response.status(403).type("text").send("The editor answers on 127.0.0.1 only.");
};

/** The folder of an installed package; one of the editor's own packages may lie below the editor. */
function folderOf(name: string, from: string): string {
  const around = createRequire(from).resolve.paths(name) ?? [];
  const folder = around
    .map((path) => join(path, name))
    .find((path) => existsSync(join(path, "package.json")));
  if (folder === undefined) throw new Error(`The package ${name} is not installed: npm install brings it.`);
  return folder;
}

/** The files of the packages that the page loads. A module of JSON is handed out as the script that it stands for. */
function packageFiles(): Router {
  const router = express.Router();
  const editor = folderOf("@sveltia/cms", import.meta.url);
  router.get("/@sveltia/cms/locales/:name.json", (request, response, next) => {
    // Sveltia CMS expects a bundler, which makes such a script of `import("../../lib/locales/fr.json")`.
    readFile(join(editor, "locales", `${basename(request.params.name)}.json`), "utf8")
      .then((text) => response.type("js").send(`export default ${text};`))
      .catch(() => next());
  });
  router.use("/@sveltia/cms", express.static(editor, { index: false }));
  for (const name of packages) {
    router.use(`/${name}`, express.static(folderOf(name, join(editor, "package.json")), { index: false }));
  }
  return router;
}

/**
 * Serves the form editor of a project: its page, its settings and the files of its packages, to this machine alone.
 * What is in the content folder goes from the disk to the browser and back without passing here.
 *
 * @param root the folder of the project
 * @param port 0 for any that is free
 * @throws the error of Node, such as `EADDRINUSE`, where the port cannot be had
 */
export async function serveEditor(root: string, port: number): Promise<ServedEditor> {
  const app = express();
  app.disable("x-powered-by");
  app.use(onlyLocal);
  app.use((_request, response, next) => {
    response.set({
      "Cache-Control": "no-store",
      "Content-Security-Policy": policy,
      "Cross-Origin-Opener-Policy": "same-origin",
      "Cross-Origin-Resource-Policy": "same-origin",
      "Referrer-Policy": "no-referrer",
      "X-Content-Type-Options": "nosniff",
    });
    next();
  });
  app.get("/", (_request, response) => {
    response.type("html").send(page);
  });
  app.get("/settings.json", (_request, response) => {
    response.json(editorSettings(root));
  });
  app.use("/editor", express.static(browserFolder, { index: false }));
  app.use("/packages", packageFiles());

  const server = createServer(app);
  await new Promise<void>((listening, failed) => server.once("error", failed).listen(port, host, listening));
  const bound = server.address();
  return {
    url: `http://${host}:${typeof bound === "object" && bound !== null ? bound.port : port}/`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
