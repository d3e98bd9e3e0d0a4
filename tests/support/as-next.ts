import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { vi } from "vitest";
import type { Params } from "../../lib/build/views.ts";
import { type Built, publishedPath } from "../../lib/publish/outputs.ts";

vi.mock("../../scripts/build/all-pages.ts", async () => {
  const { everythingOf } = await import("../../app/page-factory.tsx");
  return { allPages: async () => everythingOf };
});
// It reads the content for the live preview.
vi.mock("../../lib/live-preview.ts", () => ({ previewedSite: undefined, preview: false }));

interface Props {
  params: Promise<Params | undefined>;
}

interface Module {
  default?: (props: Props) => ReactNode | Promise<ReactNode>;
  generateMetadata?: (props: Props) => Promise<object>;
  generateStaticParams?: () => Promise<Params[]>;
  GET?: (request: Request, props: Props) => Promise<Response>;
}

const modules = import.meta.glob<Module>(
  ["../../app/**/page.tsx", "../../app/**/route.ts", "../../app/global-not-found.tsx"],
  { eager: true },
);

/** Where the pages of a file in `app/` are published. */
function placeAt(file: string, { language = "first", slug = "" }: Params, isPage: boolean): string {
  if (file.endsWith("/global-not-found.tsx")) return "404.html";
  const folders = file.replace("../../app", "").replace(/\/[^/]*$/, "");
  return publishedPath(folders.replace("[language]", language).replace("[slug]", slug), isPage);
}

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;");

/**
 * Renders the views of a project as Next does, by what each file of `app/` exports, but in this process: a build by Next
 * takes ten seconds and more. A page's metadata is in its head as JSON, and its share image as Next writes it.
 *
 * @param root the folder of the project, in which the process is
 */
export async function renderAsNext(root: string): Promise<Built> {
  const built: Built = { pages: new Map(), data: new Map(), assets: new Map(), modules: [], complaints: [] };
  const folder = join(root, ".next");
  mkdirSync(folder, { recursive: true });
  for (const [path, { GET, generateStaticParams, generateMetadata, default: page }] of Object.entries(
    modules,
  )) {
    for (const params of (await generateStaticParams?.()) ?? [{}]) {
      const props = { params: Promise.resolve(params) };
      const file = join(folder, `${built.pages.size + built.data.size}`);
      if (GET) {
        const response = await GET(new Request("https://example.com"), props);
        writeFileSync(file, await response.text());
        built.data.set(placeAt(path, params, false), file);
      } else {
        const metadata = JSON.stringify(await generateMetadata?.(props));
        const [image = ""] = /https?:[^"]*\/share\/[\w.-]+/.exec(metadata) ?? [];
        const head =
          `<head><meta name="metadata" content="${escaped(metadata)}">` +
          `<meta property="og:image" content="${image}">`;
        const html = renderToStaticMarkup(await page?.(props));
        writeFileSync(
          file,
          html.replace("<head>", () => head),
        );
        built.pages.set(placeAt(path, params, true), file);
      }
    }
  }
  return built;
}
