import { describe } from "vitest";
import { testAnySite } from "../support/any-site.ts";
import { companyFolder, published } from "../support/company.ts";
import { site } from "../support/company-site.ts";

// For that of the project's own content/, many-positions.test.ts holds the same.
describe("The company's site", () => {
  testAnySite(() => ({ site, publicFiles: `${companyFolder}/public`, url: published }));
});
