import { copyCompany, epoch } from "./company.ts";

/** Builds the company's site, once for all tests that look at it. */
export default function setUp(): Promise<void> {
  return copyCompany("company").buildWhole({ epoch });
}
