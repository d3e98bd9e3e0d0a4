import { expect, it } from "vitest";
import { weightAdvice } from "../../scripts/build/page-weight.ts";

it.each([
  ["story/index.html", "content/story.md"],
  ["index.html", "content/company.md"],
  ["hiring/index.html", "content/hiring.md"],
  ["benefits/index.html", "content/pages/benefits.md"],
  ["positions/index.html", "content/positions/index.md"],
  ["fr/positions/designer/index.html", "content/positions/designer.fr.md"],
  ["contracts/permanent/index.html", "content/positions/index.md"],
  ["positions/page/2/index.html", "content/positions/index.md"],
])("the page %s is over the budget → advice on %s, with its numbers", (page, file) => {
  const names = ["company", "story", "hiring", "pages/benefits", "positions/index", "positions/designer.fr"];
  const files = names.map((each) => `content/${each}.md`);
  const [advice, ...others] = weightAdvice(new Map([[page, 15_210]]), 14_600, files);
  expect(others).toEqual([]);
  expect(advice).toMatchObject({ file, severity: "warning", code: "page-weight" });
  const address = `/${page.replace("index.html", "")}`;
  expect(advice?.message).toContain(`${address} has 15,210 bytes (Brotli), 610 more than the 14,600`);
});
