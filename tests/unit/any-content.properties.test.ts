import fc from "fast-check";
import { isValidElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { Temporal } from "temporal-polyfill";
import { expect, it, vi } from "vitest";
import { readContent } from "../../lib/read/read-content.ts";
import { type Site, siteAt } from "../../lib/site/site.ts";
import { anyContent } from "../support/any-content.ts";

const shown = vi.hoisted(() => ({ site: undefined as Site | undefined }));
vi.mock("../../lib/load.ts", () => ({ load: () => shown.site }));
vi.mock("next/font/local", () => ({ default: () => ({ variable: "face" }) }));

type Params = Record<string, string>;
type Props = { params: Promise<Params> };

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

function isNotFound(error: unknown): boolean {
  return error instanceof Error && error.message === "NEXT_HTTP_ERROR_FALLBACK;404";
}

async function answerOf({ GET, generateMetadata, default: page }: Module, params: Params): Promise<string> {
  const props = { params: Promise.resolve(params) };
  if (GET) return (await GET(new Request("https://example.com"), props)).text();
  await generateMetadata?.(props);
  const answer = await page?.(props);
  return isValidElement(answer) ? renderToStaticMarkup(answer) : JSON.stringify(answer);
}

/** Everything that the site's addresses answer; a folder that is empty has one page, which is not found. */
async function answers(): Promise<string[]> {
  const all = Object.entries(modules).flatMap(([file, module]) =>
    (module.generateStaticParams?.() ?? [{}]).map(async (params) => {
      const answer = answerOf(module, params).catch((error: unknown) => {
        if (isNotFound(error)) return "";
        throw new Error(`${file} ${JSON.stringify(params)}`, { cause: error });
      });
      return `${file}: ${await answer}`;
    }),
  );
  return Promise.all(all);
}

it("any content that the check accepts → every page, feed and file of data can be written", async () => {
  const moments = fc.constantFrom("2026-11-23T12:00:00Z", "1950-01-01T00:00:00Z", "2026-03-29T01:30:00Z");
  await fc.assert(
    fc.asyncProperty(anyContent, moments, fc.boolean(), async (files, moment, preview) => {
      const reading = readContent(files, { publicFiles: new Set(["/emblems/think.svg"]) });
      const rare = ["translation-same-language", "marks-in-field", "coordinates-swapped"];
      fc.pre(reading.problems.every(({ code }) => !rare.includes(code)));
      expect(reading.problems.map(({ code, hint, source }) => [code, hint, source])).toEqual([]);
      shown.site = siteAt(reading, Temporal.Instant.from(moment), preview);
      for (const answer of await answers())
        expect(answer).not.toMatch(/Invalid Date|\bNaN\b|\[object Object\]/);
    }),
    { numRuns: 30 },
  );
});
