import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { editorFiles } from "../../lib/publish/editor/editor-page.ts";
import { publish } from "../../lib/publish/publish.ts";
import { folderFor } from "../support/folder.ts";
import { writeTo } from "../support/write-to.ts";

describe("a site with the form in the browser", () => {
  const root = folderFor("editor");
  const access = { api: "https://api.github.com", signIn: "token" as const };

  /** Publishes a site of one page with the form. */
  async function published(files: ReadonlyMap<string, string | Uint8Array>) {
    const page = writeTo(root(), "404", "<!doctype html><html><head></head><body></body></html>");
    const [data, assets, out] = [new Map(), new Map(), path.join(root(), "out")];
    const built = { pages: new Map([["404.html", page]]), data, assets, modules: [], complaints: [] };
    const none = path.join(root(), "none");
    const places = {
      shareImages: none,
      brand: none,
      photos: none,
      work: path.join(root(), "work"),
      base: "",
      out,
    };
    await publish(built, {
      ...places,
      publicFiles: path.join(root(), "public"),
      downloads: none,
      editor: { files, access },
    });
    return (file: string) => readFileSync(path.join(out, file), "utf8");
  }

  it("is published → its page with a policy that names the code host alone, noindex, and nothing from elsewhere", async () => {
    const read = await published(await editorFiles(process.cwd(), access, { config: {} }));
    const page = read("admin/index.html");
    expect(page).toMatch(/Content-Security-Policy" content="default-src 'none'; script-src 'self'; /);
    expect(page.match(/https?:\/\/[^\s;"]+/g)).toEqual(["https://api.github.com"]);
    expect(page).toContain('<meta name="robots" content="noindex">');
    expect(read("admin/data.json")).toBe('{"config":{}}');
    expect(read("admin/editor.js")).toContain("data.json");
    expect(read("_headers")).toContain("connect-src 'self' blob: data: https://api.github.com;");
  });

  it("has a file of the same name in public/ → says which, and isn't published", async () => {
    writeTo(root(), "public/admin/index.html", "Mine.");
    await expect(published(new Map([["admin/index.html", "Ours."]]))).rejects.toThrow(
      "admin/index.html is written by the build: remove it from public/.",
    );
  });
});
