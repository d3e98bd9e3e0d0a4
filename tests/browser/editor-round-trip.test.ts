import { toString as textOf } from "hast-util-to-string";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { inEditor } from "../support/editor.ts";
import { elements, named } from "../support/element.ts";
import { errorsOf } from "../support/errors-of.ts";
import { pageAt, readSite } from "../support/out.ts";
import { copySite } from "../support/site-copy.ts";

/* Open, change, save, check, build: each test goes on with the files that those before it left. */

const engineer = "content/positions/engineer.md";
const translation = "content/positions/engineer.fr.md";
const another = "content/positions/data-engineer-m-w-d.md";
const written = `---
# Asked for by the team of Paris.
title: "Engineer: search"   # not final
team: data
offices: [paris]
contract: permanent
opened: 2026-01-12
closes: 2026-02-28
salary: { min: 45000, max: 55000, currency: EUR, per: year }
---

## What you will do

*Build*, and mend.

* One
* Two

---

Write to us.
`;

const editor = inEditor({ [engineer]: written });

describe("A position on the disk", () => {
  it("change its title, opening day and pay and save → only those words change, and notes stay", async () => {
    const before = await editor.files();
    await editor.open("positions/entries/engineer");
    await editor.field("title").getByRole("textbox").fill("Engineer: C# #1");
    await editor.field("opened").locator("input").fill("2026-01-19");
    await editor.field("salary.min").locator("input").fill("47500");
    const files = await editor.save();
    const expected = written
      .replace('"Engineer: search"   #', '"Engineer: C# #1" #')
      .replace("2026-01-12", "2026-01-19")
      .replace("min: 45000", "min: 47500");
    expect(files).toEqual({ ...before, [engineer]: expected });
    expect(errorsOf(files)).toEqual([]);
  });

  it("change one paragraph and save → all others keep their Markdown", async () => {
    const before = await editor.files();
    await editor.open("positions/entries/engineer");
    await editor.text().getByText("Write to us.").click();
    await editor.page().keyboard.press("End");
    await editor.page().keyboard.type(" Soon!");
    const files = await editor.save();
    const expected = before[engineer]?.replace("Write to us.", "Write to us. Soon!");
    expect(files).toEqual({ ...before, [engineer]: expected });
  });

  it("add a language and save → a file beside it with a title and a text, and nothing else", async () => {
    const before = await editor.files();
    await editor.open("positions/entries/engineer");
    await editor
      .page()
      .getByRole("button", { name: /Enable .*French/ })
      .click();
    const french = editor.page().getByRole("group", { name: /Edit .*French.* Content/ });
    await french
      .locator('section[data-key-path="title"]')
      .getByRole("textbox")
      .fill("Ingénieure ou ingénieur");
    await french.locator("[contenteditable=true]").click();
    await editor.page().keyboard.type("## Missions\nConstruire.");
    const files = await editor.save();
    const expected = "---\ntitle: Ingénieure ou ingénieur\n---\n\n## Missions\n\nConstruire.\n";
    expect(files).toEqual({ ...before, [translation]: expected });
    expect(errorsOf(files)).toEqual([]);
  });
});

it("write a position in the form and save → a file that the check accepts, without the fields left empty", async () => {
  const before = await editor.files();
  await editor.open("positions/new");
  await editor.field("title").getByRole("textbox").fill("Data Engineer (m/w/d)");
  await editor.field("team").getByRole("radio", { name: "Data" }).click();
  await editor.field("offices").getByRole("checkbox", { name: "Paris" }).click();
  await editor.field("contract").getByRole("radio", { name: "permanent" }).click();
  await editor.field("opened").locator("input").fill("2026-02-02");
  await editor.text().click();
  await editor.page().keyboard.type("## What you will do\nCount.");
  const files = await editor.save();
  const expected = `---
title: Data Engineer (m/w/d)
team: data
offices: [paris]
contract: permanent
opened: 2026-02-02
---

## What you will do

Count.
`;
  expect(files).toEqual({ ...before, [another]: expected });
  expect(errorsOf(files)).toEqual([]);
});

it("build what the editor wrote → the pages of the positions say what was typed", async () => {
  const copy = copySite("editor", "tests/fixtures/minimal");
  copy.remove("content");
  for (const [path, text] of Object.entries(await editor.files())) copy.write(path, text);
  const noon = Temporal.Instant.from("2026-02-03T12:00:00Z");
  await copy.buildWhole({ epoch: noon.epochMilliseconds / 1000 });
  const site = readSite(copy.out);
  const shown = (path: string) => elements(pageAt(site, path).tree, named("main")).map(textOf).join();
  expect(shown("/positions/engineer/")).toContain("Engineer: C# #1");
  expect(shown("/positions/engineer/")).toContain("47,500");
  expect(shown("/positions/engineer/")).toContain("Write to us. Soon!");
  expect(shown("/positions/engineer/fr/")).toContain("Ingénieure ou ingénieur");
  expect(shown("/positions/engineer/fr/")).toContain("Construire.");
  expect(shown("/positions/data-engineer-m-w-d/")).toContain("Count.");
  expect(shown("/positions/")).toContain("Data Engineer (m/w/d)");
}, 300_000);
