import type { TestProject } from "vitest/node";
import { listen } from "../../scripts/listen.ts";
import { copyCompany, epoch } from "./company.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Where what the build of the company's site printed can be had once it has ended; see `company-built.ts`. */
    building: string;
  }
}

/** Begins to build the company's site, once for all tests that look at it; the other tests run meanwhile. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const building = copyCompany("company").buildWhole({ epoch });
  // Those who ask get to know.
  building.catch(() => {});
  const { port, close } = await listen(
    (_, response) =>
      building.then(
        (printed) => response.end(printed),
        (error: unknown) => response.writeHead(500).end(String(error)),
      ),
    0,
    "127.0.0.1",
  );
  project.provide("building", `http://127.0.0.1:${port}/`);
  return close;
}
