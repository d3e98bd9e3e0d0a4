import { isValidElement, type ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { vi } from "vitest";
import { firstSegment } from "../../lib/content/addresses.ts";
import type { Site } from "../../lib/site/site.ts";

const shown = vi.hoisted(() => ({ site: undefined as Site | undefined }));
vi.mock("../../lib/load.ts", () => ({
  load: ({ language = "first" } = {}) => (language === "first" ? shown.site : shown.site?.in(language)),
  preview: false,
}));
vi.mock("next/font/local", () => ({ default: () => ({ variable: "face" }) }));

type Params = Record<string, string>;
type Props = { params: Promise<Params>; children?: ReactNode };

interface Module {
  default?: (props: Props) => unknown;
  generateMetadata?: (props: Props) => unknown;
  generateStaticParams?: () => Params[];
  GET?: (request: Request, props: Props) => Promise<Response>;
}

const modules = import.meta.glob<Module>(
  ["../../app/**/{page,route,global-not-found,layout}.tsx", "../../app/**/{route,sitemap,robots}.ts"],
  { eager: true },
);

/** Whether Next would answer that there is no such page, as it does for the one page of an empty folder. */
function isNotFound(error: unknown): boolean {
  return error instanceof Error && error.message === "NEXT_HTTP_ERROR_FALLBACK;404";
}

interface Answer {
  /** The file in `app/` that gives it. */
  file: string;
  path: string;
  /** Empty for a page that is not there. */
  answer: string;
  metadata?: unknown;
}

async function answerOf(
  { GET, generateMetadata, default: page }: Module,
  params: Params,
): Promise<Pick<Answer, "answer" | "metadata">> {
  const props = { params: Promise.resolve(params) };
  if (GET) return { answer: await (await GET(new Request("https://example.com"), props)).text() };
  const metadata = await generateMetadata?.(props);
  const answer = await page?.(props);
  const text = isValidElement(answer) ? renderToStaticMarkup(answer) : (JSON.stringify(answer) ?? "");
  return { answer: text, metadata };
}

/** The address of a page or file of data, from the file in `app/` that gives it. */
function pathOf(file: string, params: Params): string {
  const folders = file.replace(/^app|\/[^/]*$/g, "").replace(/\[(\w+)\]/g, (_, name) => params[name] ?? "");
  const path = folders.replace(`/${firstSegment}`, "");
  return file.endsWith("page.tsx") ? `${path}/` : path;
}

/** What every address of a site answers, without Next. */
export async function answers(site: Site): Promise<Answer[]> {
  shown.site = site;
  const all = Object.entries(modules).flatMap(([path, module]) =>
    (module.generateStaticParams?.() ?? [{}]).map(async (params) => {
      const file = path.replace("../../", "");
      const answer = await answerOf(module, params).catch((error: unknown) => {
        if (isNotFound(error)) return { answer: "" };
        throw new Error(`${file} ${JSON.stringify(params)}`, { cause: error });
      });
      return { file, path: pathOf(file, params), ...answer };
    }),
  );
  return Promise.all(all);
}
