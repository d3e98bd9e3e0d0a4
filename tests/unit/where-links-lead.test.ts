import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { applyOf } from "../../components/apply.tsx";
import { check } from "../../lib/rules/check-content.ts";
import { proseHtml } from "../../lib/site/html.ts";
import { problemsWith, withPrivacy } from "../support/advice.ts";
import { designer, minimal, textOf, withFiles } from "../support/minimal.ts";
import { aProse, aSite, listed } from "../support/site.ts";

const now = Temporal.Instant.from("2026-02-01T12:00:00Z");
const photos = new Map([["content/photos/team.jpg", { name: "team.0123456789ab", width: 800, height: 600 }]]);

/** What is said of a position that has a line more among its fields or in its text, and the line to paste. */
function saidOf(line: string): string[] {
  const text = textOf(designer);
  const changed = /^(apply|start):/.test(line)
    ? text.replace("\n---\n", `\n${line}\n---\n`)
    : `${text}\n${line}\n`;
  const downloads = new Set(["content/files/perks.pdf"]);
  const { problems } = check({ ...withFiles(minimal, { [designer]: changed }), photos, downloads }, now);
  return problems
    .filter(({ file, lineText }) => file === designer && lineText === line)
    .map(({ code, fix }) => `${code}${fix === undefined ? "" : ` ${fix}`}`);
}

test.each([
  ["[Data](http://localhost:3000/teams/data/)", ["broken-link [Data](../teams/data.md)"]],
  ["[Data](http://192.168.1.20:3000/teams/data/)", ["broken-link [Data](../teams/data.md)"]],
  ["[Data](https://intranet/hr/benefits)", ["broken-link"]],
  ["[Data](http://mac.local/)", ["broken-link [Data](../company.md)"]],
  ["[Data](https://careers.example.com/teams/dat/)", ["broken-link [Data](/teams/data/)"]],
  ["![decorative](../photos/team.jpg)", ["picture-without-text"]],
  ["[Data](https://careers.example.com/teams/data)", []],
  ["[Data](https://careers.example.com/positions/feed.xml)", []],
  ["[Blog](https://www.example.com/blog/)", []],
  [
    "[Data](https://github.com/acme/careers/blob/main/content/teams/data.md)",
    ["broken-link [Data](../teams/data.md)"],
  ],
  [
    "[Data](https://gitlab.com/acme/careers/-/edit/main/content/teams/data.md)",
    ["broken-link [Data](../teams/data.md)"],
  ],
  ["[Code](https://github.com/acme/tool/blob/main/README.md)", []],
  ["[Perks](https://docs.google.com/document/d/1a/edit?usp=sharing)", ["link-for-some"]],
  ["[Apply](https://docs.google.com/forms/d/e/1a/viewform)", []],
  ["[Perks](https://acme.sharepoint.com/:w:/s/hr/a)", ["link-for-some"]],
  ["[Our code](https://github.com/acme/careers)", []],
  ["[Our code](https://github.com/acme/careers/edit/main/a.md)", ["link-for-some"]],
  ["[Us](https://github.com/orgs/acme/teams/data)", ["link-for-some"]],
  ["[Perks](https://www.notion.so/acme/Perks-1a)", ["link-for-some"]],
  ["[Perks](https://acme.notion.site/Perks-1a)", []],
  ["[Ask](https://acme.slack.com/archives/C1)", ["link-for-some"]],
  ["[Join](https://join.slack.com/t/acme/shared_invite/a)", []],
  [
    "[Blog](https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fexample.com%2Fa&data=05)",
    ["link-for-some [Blog](https://example.com/a)"],
  ],
  [
    "[Blog](https://www.google.com/url?q=https://example.com/a&sa=D)",
    ["link-for-some [Blog](https://example.com/a)"],
  ],
  ["apply: https://drive.google.com/drive/folders/1a", ["link-for-some"]],
  ["apply: https://jobs.example.com/designer", []],
  ["[Call](tel:+33 1 23 45 67)", ["unfinished-link [Call](tel:+331234567)"]],
  ["[Tasks](#What you will do)", ["unfinished-link [Tasks](#what-you-will-do)"]],
  [
    "[Our pay]https://example.com/pay, and more",
    ["unfinished-link [Our pay](https://example.com/pay), and more"],
  ],
  ["The bands [1] (#1 in Europe) and [a] or https://example.com/a", []],
  ["[Perks](../files/perks.pdf)", []],
  ["[Perks](/files/perks.pdf)", []],
  ["[Perks](content/files/perks.pdf)", []],
  ["[Perks](https://careers.example.com/files/perks.pdf)", []],
  ["[Perks](/perks.pdf)", ["missing-download [Perks](../files/perks.pdf)"]],
  ["[Perks](../files/perk.pdf)", ["missing-download [Perks](../files/perks.pdf)"]],
  ["[Perks](perks.pdf)", ["missing-download [Perks](../files/perks.pdf)"]],
  ["[Plan](../photos/plan.pdf)", ["missing-download"]],
  ["[Plan](/plan.docx)", ["missing-download"]],
  ["[Pay](/handbook/pay)", ["broken-link"]],
  ["![IMG_2041](../photos/team.jpg)", ["picture-without-text"]],
  ["![team.jpg](../photos/team.jpg)", ["picture-without-text"]],
  ["![photo 2](../photos/team.jpg)", ["picture-without-text"]],
  ["![The photo wall](../photos/team.jpg)", []],
  ["![The team](../photos/team.jpg)", []],
  ["![The team](content/photos/team.jpg)", []],
  ["![The team](/content/photos/team.jpg)", []],
  ["[Data](content/teams/data.md)", []],
  ["![The team](photos/team.jpg)", ["missing-image ![The team](../photos/team.jpg)"]],
])("%s → %j", (line, said) => expect(saidOf(line)).toEqual(said));

test.each([
  ["![Us](C:\\Users\\eva\\us.png)", "photos/office.jpg"],
  ["![Us](https://example.com/us.png)", "photos/office.jpg"],
  ["![Us](us.heic)", "photos/office.jpg"],
  ["![Us](data:image/png;base64,AA)", "photos/office.jpg"],
  ["![Us](nowhere)", "photos/office.jpg"],
  ["[Plan](plan.docx)", "files/plan.pdf"],
  ["[Us]()", "offices/paris.md"],
  ["[Us](intranet)", "offices/paris.md"],
  ["[Us](https://intranet/hr/benefits)", "offices/paris.md"],
  ["[Here](../positions/designer.md)", "offices/paris.md"],
])("%s → told the path of %s as that file has to write it", (line, path) => {
  const folders: [string, string][] = [
    [designer, "../"],
    ["content/positions/designer.fr.md", "../"],
    ["content/company.md", ""],
    ["content/story.md", ""],
  ];
  for (const [file, way] of folders) {
    const { problems } = check(withFiles(minimal, { [file]: `${textOf(file)}\n${line}\n` }), now);
    const found = problems.filter((problem) => problem.file === file && problem.lineText === line);
    const [, told] =
      /(?:^|[\s(])((?:\.\.\/)?(?:photos|files|offices)\/[\w.-]+\w)/m.exec(found[0]?.hint ?? "") ?? [];
    expect([file, told]).toEqual([file, way + path]);
  }
});

test("a picture or a file that is named as the messages name it → shown, and linked", () => {
  const html = (markdown: string) => proseHtml({ ...aProse(markdown), file: designer }, { base: "", photos });
  expect(html("![The team](content/photos/team.jpg)")).toContain('<img alt="The team" src="/photo/team.');
  expect(html("[Perks](../files/perks.pdf)")).toContain('href="/files/perks.pdf"');
  expect(html("[Data](content/teams/data.md)")).toContain('href="/teams/data/"');
});

test.each([
  ["privacy", ["unknown-page"]],
  ["https://www.example.com/privacy", []],
  ["http://www.example.com/privacy", ["bad-address privacy: https://www.example.com/privacy"]],
  ["www.example.com/privacy", ["bad-address privacy: https://www.example.com/privacy"]],
])("privacy: %s → %j", (privacy, said) => {
  const company = "content/company.md";
  const text = textOf(company).replace("\nfounded", `\nprivacy: ${privacy}\nfounded`);
  const { problems } = check(withFiles(minimal, { [company]: text }), now, []);
  expect(problems.map(({ code, fix }) => (fix === undefined ? code : `${code} ${fix}`))).toEqual(said);
});

test("a privacy policy on another site → linked beside the way to apply", () => {
  const site = aSite();
  const company = { ...site.company, privacy: "https://www.example.com/privacy" };
  const { privacy } = applyOf({ ...site, company }, listed());
  expect(privacy).toMatchObject({ url: "https://www.example.com/privacy", title: "Privacy policy" });
});

test("privacy as the address of a page of this site → the name of its file", () => {
  const files = withPrivacy(false);
  const text = files["content/company.md"]?.replace("privacy: data", "privacy: /data/");
  expect(problemsWith({ ...files, "content/company.md": text })).toMatchObject([
    { code: "unknown-page", fix: "privacy: data" },
  ]);
});
