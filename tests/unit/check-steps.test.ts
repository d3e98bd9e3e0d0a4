import { Session } from "node:inspector/promises";
import { Temporal } from "temporal-polyfill";
import { expect, it } from "vitest";
import { check } from "../../lib/rules/check-content.ts";
import { anAd } from "../support/advice.ts";
import { minimal } from "../support/minimal.ts";
import { thorough } from "../support/thorough.ts";

const now = Temporal.Instant.from("2026-11-23T12:00:00Z");

/** The minimal content with many positions beside its own. */
function withPositions(count: number) {
  const positions = Array.from({ length: count }, (_, index) => ({
    path: `content/positions/ad-${index}.md`,
    text: anAd({ title: `Data Engineer ${index}`, offices: "[paris]" }),
  }));
  return { ...minimal, files: [...minimal.files, ...positions] };
}

it.runIf(thorough)(
  "five times the positions → at most 5.1 times the calls of functions, in lib/ and in the packages that it uses",
  async () => {
    const session = new Session();
    session.connect();
    await session.post("Profiler.enable");
    await session.post("Profiler.startPreciseCoverage", { callCount: true });
    const callsFor = async (count: number) => {
      check(withPositions(count), now);
      const { result } = await session.post("Profiler.takePreciseCoverage");
      return result
        .filter(({ url }) => /\/(lib|node_modules)\//.test(url) && !/vitest|inspector/.test(url))
        .flatMap(({ functions }) => functions.map(({ ranges: [whole] }) => whole?.count ?? 0))
        .reduce((sum, calls) => sum + calls, 0);
    };
    await callsFor(1);
    const [few, many] = [await callsFor(100), await callsFor(500)];
    session.disconnect();
    expect(few).toBeGreaterThan(100_000);
    expect(many / few).toBeLessThanOrEqual(5.1);
  },
);
