import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";
import { serve } from "../../scripts/serve.ts";
import { findChromium, launchFlags } from "../support/chromium.ts";

const categories = ["performance", "accessibility", "best-practices", "seo"] as const;

/** The scores of a page, and the audits that cost it points. */
interface Scores {
  path: string;
  scores: number[];
  lost: string[];
}

/**
 * What Lighthouse gives the pages of a site, as on a slow phone, from 0 to 100 by category. A page that gets less than
 * everything has a second try, since a program that starts beside it costs points that the page does not lose.
 */
export async function lighthouseScores(root: string, paths: readonly string[]): Promise<Scores[]> {
  const served = await serve({ root, port: 0 });
  const chromePath = findChromium();
  const browser = await launch({
    chromeFlags: [...launchFlags, "--headless"],
    ...(chromePath === undefined ? {} : { chromePath }),
  });
  const of = async (path: string): Promise<Scores> => {
    const result = await lighthouse(new URL(path.slice(1), served.url).href, {
      port: browser.port,
      logLevel: "silent",
      output: "json",
      // Pictures of the page for its report, which nobody reads here.
      disableFullPageScreenshot: true,
    });
    const { categories: given = {}, audits = {} } = result?.lhr ?? {};
    const lost = Object.values(audits).filter(({ score }) => score !== null && score < 0.9);
    return {
      path,
      scores: categories.map((id) => Math.round((given[id]?.score ?? 0) * 100)),
      lost: lost.map(({ id, displayValue = "" }) => `${id} ${displayValue}`.trim()),
    };
  };
  const all: Scores[] = [];
  for (const path of paths) {
    const first = await of(path);
    all.push(first.scores.every((score) => score === 100) ? first : await of(path));
  }
  browser.kill();
  await served.close();
  return all;
}
