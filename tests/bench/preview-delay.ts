import { spawn } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { openBrowser } from "../support/chromium.ts";

const rounds = 7;

/** The middle of some numbers by size. */
function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/**
 * The time from saving a position's file to its new title in the browser, in milliseconds: the median of some rounds in
 * the live preview of a copy of the project.
 */
export async function previewDelay(folder: string, slug: string, port: number): Promise<number> {
  const next = createRequire(import.meta.url).resolve("next/dist/bin/next");
  const server = spawn(process.execPath, [next, "dev", "--port", String(port)], {
    cwd: folder,
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1" },
  });
  const ready = new Promise<void>((resolve) =>
    server.stdout.on("data", (data) => {
      if (String(data).includes("Ready")) resolve();
    }),
  );
  const browser = await openBrowser();
  try {
    await ready;
    const page = await browser.newPage();
    page.setDefaultTimeout(600_000);
    await page.goto(`http://localhost:${port}/positions/${slug}/`, { timeout: 600_000 });
    const file = join(folder, "content/positions", `${slug}.md`);
    const text = readFileSync(file, "utf8");
    const delays: number[] = [];
    for (let round = 0; round <= rounds; round++) {
      const title = `Round ${round} of titles`;
      const saved = performance.now();
      writeFileSync(file, text.replace(/^title: .*$/m, `title: ${title}`));
      await page.waitForFunction((text) => document.querySelector("h1")?.textContent === text, title, {
        polling: 20,
      });
      delays.push(performance.now() - saved);
    }
    // The first round also compiles what a refresh needs.
    return median(delays.slice(1));
  } finally {
    await browser.close();
    server.kill();
  }
}
