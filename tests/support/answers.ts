import { renderToStaticMarkup } from "react-dom/server";
import { vi } from "vitest";
import { everythingOf, type Made } from "../../app/page-factory.tsx";
import { firstSegment } from "../../lib/content/addresses.ts";
import type { Site } from "../../lib/site/site.ts";

// It reads the content for the live preview, which no answer needs.
vi.mock("../../lib/live-preview.ts", () => ({ previewedSite: undefined, preview: false }));

// Each registers its kind of page or file.
import.meta.glob(["../../app/**/page.tsx", "../../app/**/route.ts"], { eager: true });

interface Answer extends Made {
  /** The address in the site, which ends in a slash for a page. */
  path: string;
  answer: string;
}

/** What every address of a site answers: what Next makes of its view. */
export function answers(site: Site): Promise<Answer[]> {
  const all = Array.from(everythingOf(site), async (made) => {
    const answer = await made.make();
    const text = answer instanceof Response ? await answer.text() : renderToStaticMarkup(answer);
    return { ...made, path: made.pathname.replace(`/${firstSegment}/`, "/"), answer: text };
  });
  return Promise.all(all);
}
