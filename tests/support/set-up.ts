import type { TestProject } from "vitest/node";
import { copyCompany, epoch } from "./company.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** What the build of the company's site printed. */
    printed: string;
  }
}

/** Builds the company's site once, for all tests that look at it. */
export default async function setUp(project: TestProject): Promise<void> {
  project.provide("printed", await copyCompany("company").buildWhole({ epoch }));
}
