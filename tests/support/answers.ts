import { isValidElement, type ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { vi } from "vitest";
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

/** Next's sign for a page that is not there; a folder that is empty has one such page. */
function isNotFound(error: unknown): boolean {
  return error instanceof Error && error.message === "NEXT_HTTP_ERROR_FALLBACK;404";
}

async function answerOf({ GET, generateMetadata, default: page }: Module, params: Params): Promise<string> {
  const props = { params: Promise.resolve(params) };
  if (GET) return (await GET(new Request("https://example.com"), props)).text();
  await generateMetadata?.(props);
  const answer = await page?.(props);
  return isValidElement(answer) ? renderToStaticMarkup(answer) : (JSON.stringify(answer) ?? "");
}

/**
 * What every address of a site answers, by the file in `app/` that gives it, without Next: empty for a page that is
 * not there.
 */
export async function answers(site: Site): Promise<{ file: string; answer: string }[]> {
  shown.site = site;
  const all = Object.entries(modules).flatMap(([path, module]) =>
    (module.generateStaticParams?.() ?? [{}]).map(async (params) => {
      const file = path.replace("../../", "");
      const answer = await answerOf(module, params).catch((error: unknown) => {
        if (isNotFound(error)) return "";
        throw new Error(`${file} ${JSON.stringify(params)}`, { cause: error });
      });
      return { file, answer };
    }),
  );
  return Promise.all(all);
}
