import { copyCompany, epoch } from "./company.ts";

/** Builds the company's site, once for all tests that look at it. */
export default async function setUp(): Promise<void> {
  await copyCompany("company").buildWhole({ epoch });
}
