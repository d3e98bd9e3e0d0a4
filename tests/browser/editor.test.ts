import type { Dialog } from "playwright-core";
import { expect, it, vi } from "vitest";
import { inEditor } from "../support/editor.ts";
import { errorsOf } from "../support/errors-of.ts";

const editor = inEditor({
  "content/positions/_template.md": '---\ntitle: "[Title of the position]"\n---\n\n## What you will do\n',
  "content/teams/people.md": "---\r\n# Ours\r\ntitle: People\r\n---\r\n\r\nTalks.\r\n",
  "content/README.md": "# How to edit this folder\n",
});

it("open the list of positions → its positions, and neither the template nor the guide", async () => {
  await editor.page().getByText("Product Designer").waitFor();
  const list = await editor.page().locator("body").textContent();
  expect(list).not.toContain("[Title of the position]");
  expect(list).not.toContain("How to edit");
});

it("change a file with the line ends of Windows and save → the same file with plain ones", async () => {
  const before = await editor.files();
  await editor.open("teams/entries/people");
  await editor.field("title").getByRole("textbox").fill("People and places");
  const files = await editor.save();
  const expected = "---\n# Ours\ntitle: People and places\n---\n\nTalks.\n";
  expect(files).toEqual({ ...before, "content/teams/people.md": expected });
  expect(errorsOf(files)).toEqual([]);
});

it.each([
  ["positions/entries/designer", "content/positions/designer.md", "title: Product Designer"],
  ["positions/entries/index", "content/positions/index.md", "title: Open positions"],
  ["offices/entries/paris", "content/offices/paris.md", "title: Paris"],
  ["offices/entries/bordeaux", "content/offices/bordeaux.md", "title: Bordeaux"],
  ["offices/entries/index", "content/offices/index.md", "title: Where we work"],
  ["teams/entries/data", "content/teams/data.md", "title: Data"],
  ["values/entries/1-think-first", "content/values/1-think-first.md", "title: Think first"],
  ["_singletons/entries/story", "content/story.md", "title: How it began"],
  ["_singletons/entries/company", "content/company.md", "name: Acme"],
])("change one text of %s and save → only that line changes", async (address, path, line) => {
  const before = await editor.files();
  await editor.open(address);
  const name = line.slice(0, line.indexOf(":"));
  await editor.field(name).first().getByRole("textbox").fill("Other words");
  const files = await editor.save();
  expect(files).toEqual({ ...before, [path]: before[path]?.replace(line, `${name}: Other words`) });
  expect(errorsOf(files)).toEqual([]);
});

it.each([
  ["data", "the page is new"],
  ["people", "the page was reloaded"],
])(
  "save a team (%s) that has changed on the disk meanwhile, where %s → it asks; no keeps the file, yes writes over it",
  async (slug, page) => {
    if (page.endsWith("reloaded")) await editor.page().reload();
    const path = `content/teams/${slug}.md`;
    const before = await editor.files();
    await editor.open(`teams/entries/${slug}`);
    const changed = `${before[path]}\nMore of it.\n`;
    await editor.changeOutside({ [path]: changed });
    await editor.field("title").getByRole("textbox").fill("Numbers");

    const answers = [false, true];
    const said: string[] = [];
    const answer = (dialog: Dialog) => {
      said.push(dialog.message());
      void (answers.shift() ? dialog.accept() : dialog.dismiss());
    };
    editor.page().on("dialog", answer);
    await editor.page().getByRole("button", { name: "Save", exact: true }).click();
    await vi.waitFor(() => expect(said).toEqual([expect.stringContaining(path)]), { timeout: 20_000 });
    await editor.page().getByRole("alertdialog").getByRole("button").first().click();
    expect((await editor.files())[path]).toBe(changed);
    const after = await editor.save();
    expect(after[path]).toContain("title: Numbers");
    expect(said).toHaveLength(2);
    editor.page().off("dialog", answer);
  },
);

it("all that was done above → every request to another host was refused by the page's policy, none was sent", async () => {
  const refused = await editor.page().evaluate(
    () =>
      new Promise<string>((resolve) => {
        document.addEventListener("securitypolicyviolation", ({ blockedURI }) => resolve(blockedURI));
        fetch("https://example.com/").catch(() => undefined);
      }),
  );
  expect(refused).toContain("https://example.com");
  expect(editor.foreign.filter(({ end }) => end !== "csp")).toEqual([]);
});

it("choose a folder without content → it says which one to choose, and opens nothing", async () => {
  const page = await editor.newcomer();
  const said = new Promise<string>((resolve) => {
    page.on("dialog", (dialog) => {
      resolve(dialog.message());
      void dialog.dismiss();
    });
  });
  await page.getByRole("button", { name: "Work with Local Repository" }).click();
  expect(await said).toContain(editor.root());
  await page.getByText("could not be selected").waitFor();
});
