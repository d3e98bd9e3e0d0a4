import type { Page } from "playwright-core";
import { afterEach, expect, it } from "vitest";
import { theBrowser } from "../support/browser.ts";
import { serveEditor } from "../support/editor-site.ts";
import { github, oauthHelper } from "../support/github.ts";
import { signInHost } from "../support/gitlab-and-gitea.ts";
import { limit } from "../support/limit.ts";
import { minimal } from "../support/minimal.ts";

/* `/admin/` with a button to sign in: GitLab and Gitea by PKCE, GitHub by an OAuth helper. */

const files = minimal.files.map(({ path, text }) => [path, text] as const);
const designer = "content/positions/designer.md";

/** What ends after each test. */
let endings: (() => unknown)[] = [];

afterEach(async () => {
  for (const end of endings.reverse()) await end();
  endings = [];
});

/** Opens the form, signs in with its button, and waits for the positions; gives the page, and what was refused on it. */
async function signIn(editor: Parameters<typeof serveEditor>[1], service: string) {
  const served = await serveEditor(minimal, editor);
  endings.push(served.close);
  const context = await (await theBrowser()).newContext({ viewport: { width: 1280, height: 4000 } });
  endings.push(() => context.close());
  context.setDefaultTimeout(limit);
  const complaints: string[] = [];
  context.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  context.on("weberror", (error) => complaints.push(error.error().message));
  const page = await context.newPage();
  await page.goto(served.url, { waitUntil: "commit" });
  // Sveltia CMS sets a name apart from the words around it by marks that nobody sees.
  const button = page.getByRole("button", { name: `Sign In with \u2068${service}\u2069`, exact: true });
  const [popup] = await Promise.all([page.waitForEvent("popup"), button.click()]);
  await popup.getByRole("link", { name: "Grant access" }).click();
  await page.getByText("Product Designer · from 2026-01-12", { exact: true }).waitFor();
  expect(popup.isClosed()).toBe(true);
  return { page, url: served.url, complaints };
}

/** Changes the title of the position in the form. */
async function retitle(page: Page, url: string): Promise<void> {
  await page.goto(`${url}#/collections/positions/entries/designer`);
  const title = page.locator('section[data-key-path="title"]').first().getByRole("textbox");
  await title.fill("Product Designer, Maps");
  await page.getByRole("button", { name: "Save", exact: true }).click();
}

it.each([
  ["gitlab", "GitLab"],
  ["gitea", "Gitea / Forgejo"],
] as const)(
  "sign in to %s with the button → the content, and nothing refused by the policy",
  async (kind, service) => {
    const host = await signInHost(kind, files);
    endings.push(host.close);
    const repository = `${host.url}/acme/careers`;
    const editor = { host: kind, repository, branch: "main", "sign-in": host.applicationId };
    const { page, url, complaints } = await signIn(editor, service);
    if (kind === "gitea") {
      await retitle(page, url);
      await expect
        .poll(() => host.files.get(designer), { timeout: limit })
        .toContain("title: Product Designer, Maps\n");
    }
    expect(host.unknown).toEqual([]);
    expect(complaints).toEqual([]);
  },
);

it("sign in to GitHub by an OAuth helper → the content, a pull request, and nothing refused by the policy", async () => {
  const [host, helper] = [await github(files), await oauthHelper()];
  endings.push(host.close, helper.close);
  const repository = `${host.url}/${host.repository}`;
  const editor = { host: "github", repository, branch: "main", "sign-in": helper.url } as const;
  const { page, url, complaints } = await signIn(editor, "GitHub");
  await retitle(page, url);
  await expect.poll(() => host.pulls, { timeout: limit }).toMatchObject([{ head: "cms/positions/designer" }]);
  expect(host.unknown).toEqual([]);
  expect(complaints).toEqual([]);
});
