import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Temporal } from "temporal-polyfill";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Problem } from "../../lib/messages/problem.ts";
import type { ContentFolder } from "../../lib/read/content-folder.ts";
import { outcomeOf } from "../../scripts/sync/outcome.ts";
import type { Change } from "../../scripts/sync/plan.ts";
import {
  fromNowhereLine,
  lastLine,
  namesBlock,
  nextLine,
  nowhereLine,
  reasonsOf,
  unreadLines,
} from "../../scripts/sync/summary.ts";
import { writeFiles } from "../../scripts/sync/write-files.ts";
import { type Answer, boardServer, json } from "../support/board-server.ts";
import { ashbyJob } from "../support/boards.ts";
import { folderFor } from "../support/folder.ts";
import { limit } from "../support/limit.ts";
import { designer, minimal, readAndCheck, textOf, withFiles } from "../support/minimal.ts";
import { thorough } from "../support/thorough.ts";

const now = Temporal.Instant.from("2026-06-15T10:00:00Z");
const board = "/api.ashbyhq.com/posting-api/job-board/harbour";
const source = "source: { system: ashby, board: harbour }";
const start = withFiles(minimal, {
  "content/company.md": textOf("content/company.md").replace("\n---", `\n${source}\n---`),
});

let jobs: object[] = [];
let answer: Answer | undefined;
let server: Awaited<ReturnType<typeof boardServer>>;
beforeAll(async () => {
  const list: Answer = (...all) => (answer ?? json({ jobs }))(...all);
  server = await boardServer({ [board]: list });
});
afterAll(() => server.close());

const ask = (folder: ContentFolder) =>
  outcomeOf(folder, now, { baseUrl: server.baseUrl, wait: async () => {}, timeLimit: limit });

async function sync(folder: ContentFolder, of: object[] = jobs) {
  jobs = of;
  const outcome = await ask(folder);
  if ("faults" in outcome) throw new Error(outcome.faults.join("\n"));
  return outcome;
}

const applied = (folder: ContentFolder, changes: readonly Change[]) =>
  withFiles(folder, Object.fromEntries(changes.map((change) => [change.path, change.text])));
const errorsOf = (problems: readonly Problem[]) =>
  problems.flatMap(({ severity, code }) => (severity === "error" ? [code] : []));

const job = (id: number, changes: object = {}) =>
  ashbyJob({
    id: `id-${String(id).padStart(4, "0")}`,
    title: `Repair Technician ${id}`,
    team: "Data",
    ...changes,
  });
const many = (count: number, changes: object = {}) =>
  Array.from({ length: count }, (_, id) => job(id, changes));
const temporary = { employmentType: "Temporary" };

const count = thorough ? 300 : 30;

describe(`${count} openings and an empty folder`, async () => {
  const empty = withFiles(start, { [designer]: undefined, "content/positions/designer.fr.md": undefined });

  test("→ as many files that pass the check, and a second run changes no byte", async () => {
    const { plan, problems } = await sync(empty, many(count, temporary));
    expect(plan.changes).toHaveLength(count);
    expect(plan.open).toBe(0);
    expect(errorsOf(problems)).toEqual([]);
    const again = await sync(applied(empty, plan.changes));
    expect(again.plan).toMatchObject({ changes: [], unchanged: count });
  });

  test("that say no contract → left out in one line, until company.md says it once; what HR then writes stays", async () => {
    const { plan } = await sync(empty, many(2));
    expect(plan.changes).toEqual([]);
    expect(reasonsOf(plan)).toEqual([
      expect.stringMatching(/^2 openings without a contract\.[\s\S]* contract: permanent$/),
    ]);
    expect(lastLine(plan, 0, 0)).toBe(
      "2 openings of 2 cannot be published: 2 left out until you have added what is missing.",
    );
    const decided = withFiles(empty, {
      "content/company.md": textOf("content/company.md", empty).replace(
        "harbour }",
        "harbour, contract: permanent }",
      ),
    });
    const { plan: first, problems } = await sync(decided, many(2));
    expect([first.changes.length, errorsOf(problems)]).toEqual([2, []]);
    expect(first.changes[0]?.text).not.toContain("contract:");
    const edited = first.changes.map((change) => ({
      ...change,
      text: change.text.replace("\nopened:", "\ncontract: internship\nopened:"),
    }));
    const { plan: next } = await sync(applied(decided, edited), [job(0, { title: "Repair Lead" }), job(1)]);
    expect(next).toMatchObject({
      unchanged: 1,
      changes: [{ kind: "change", path: "content/positions/repair-technician-0.md" }],
    });
    expect(next.changes[0]?.text).toContain("contract: internship\n");
    expect(next.changes[0]?.text).toContain("title: Repair Lead\n");
  });
});

describe("a board of 12 whose openings change", async () => {
  const before = many(12, temporary);
  const first = await boardServer({ [board]: json({ jobs: before }) });
  const outcome = await outcomeOf(start, now, { baseUrl: first.baseUrl, timeLimit: limit });
  await first.close();
  if ("faults" in outcome) throw new Error(outcome.faults.join("\n"));
  const folder = applied(start, outcome.plan.changes);
  const path7 = "content/positions/repair-technician-7.md";
  const withBordeaux = withFiles(folder, {
    "content/offices/bordeaux.md": textOf("content/offices/paris.md").replace(
      "title: Paris",
      "title: Bordeaux",
    ),
  });
  const changed = (id: number, changes: object) =>
    before.map((one, index) => (index === id ? { ...one, ...changes } : one));
  /** The folder with the file of an opening as HR has changed it. */
  const edited = (from: string, to: string) =>
    withFiles(folder, { [path7]: textOf(path7, folder).replace(from, to) });

  test("eight changes → exactly those, a title's with the address of before, what is gone with a last day", async () => {
    const after = before
      .filter((_, id) => id >= 2)
      .map((one, index) => (index < 3 ? { ...one, title: `Senior Technician ${index}` } : one))
      .concat(Array.from({ length: 3 }, (_, id) => job(100 + id, temporary)));
    const { plan, sudden } = await sync(folder, after);
    const of = (kind: string) =>
      plan.changes.filter((change) => change.kind === kind).map((change) => change.path);
    expect(of("add")).toHaveLength(3);
    expect(of("change")).toContain("content/positions/repair-technician-2.md");
    expect(of("change")).toHaveLength(3);
    expect(of("close")).toHaveLength(2);
    expect(plan.unchanged).toBe(7);
    expect(sudden).toBeUndefined();
    const closed = plan.changes.find(({ kind }) => kind === "close");
    expect(closed?.text).toContain("# Gone from the board.\ncloses: 2026-06-14\n");
    const { plan: again } = await sync(applied(folder, plan.changes), after);
    expect(again.changes).toEqual([]);
  });

  test("what HR added to a file → stays: allow, draft, formerly, comments", async () => {
    const own = ["# Ask Ada before you change this.", "allow: { no-salary: on our pay page }", "draft: true"];
    const at = edited("\n---\n\n", `\n${own.join("\n")}\n---\n\n`);
    const { plan } = await sync(at, changed(7, { title: "Changed" }));
    for (const kept of ["# Ask Ada", "allow: ", "draft: true", "title: Changed"])
      expect(plan.changes[0]?.text).toContain(kept);
  });

  const own = "\nallow: { no-salary: on our pay page }\ndraft: true\n---\n\n";
  test.each<[string, (text: string) => string]>([
    ["a line of hyphens among the fields", (text) => text.replace(own, `\n# ------------${own}`)],
    ["a blank behind the line that opens them", (text) => text.replace("---\n", "--- \n")],
    [
      "a no-break space behind the line that closes them",
      (text) => text.replace("\n---\n\n", "\n---\u00a0\n\n"),
    ],
  ])("%s → what HR wrote stays", async (_, change) => {
    const text = change(textOf(path7, folder).replace("\n---\n\n", own));
    const at = withFiles(folder, { [path7]: text });
    expect((await sync(at, before)).plan.changes).toEqual([]);
    for (const after of [changed(7, { title: "Changed" }), before.filter((_, id) => id !== 7)]) {
      const { plan } = await sync(at, after);
      expect(plan.changes.map(({ path }) => path)).toEqual([path7]);
      expect(plan.changes[0]?.text).toMatch(/\nallow: \{ ?no-salary: on our pay page ?\}\ndraft: true\n/);
      expect(plan.changes[0]?.text.split("draft:")).toHaveLength(2);
    }
  });

  test("an empty line above the fields → is to be corrected first", async () => {
    const at = withFiles(folder, { [path7]: `\n${textOf(path7, folder)}` });
    await expect(sync(at, before)).rejects.toThrow(/Correct these files first.*repair-technician-7\.md/);
  });

  test("two files with the same source → the copy is to give it up", async () => {
    const at = withFiles(folder, { "content/positions/my-own.md": textOf(path7, folder) });
    await expect(sync(at, before)).rejects.toThrow(
      /my-own\.md and .*7\.md have the same source|7\.md and .*my-own\.md have the same source/,
    );
  });

  test("a last day that HR has set, of an opening that goes and comes back → is there again, each time", async () => {
    let at = edited("\napply:", "\ncloses: 2026-07-30\napply:");
    for (const _ of ["once", "twice"]) {
      const { plan } = await sync(
        at,
        before.filter((_, id) => id !== 7),
      );
      expect(plan.changes[0]?.text).toContain("closes: 2026-06-14\n");
      at = applied(at, plan.changes);
      const { plan: back } = await sync(at, before);
      at = applied(at, back.changes);
      expect(textOf(path7, at)).toContain("closes: 2026-07-30\n");
      expect(textOf(path7, at)).not.toContain("Gone from the board");
    }
  });

  test.each<[string, object, string]>([
    ["in its text", { descriptionHtml: `<p>${".".repeat(310)}</p>` }, "too-tangled"],
    ["in its id", { id: "x".repeat(300) }, "too-long"],
  ])("an opening with an error %s → is left out, since it would stop the site", async (_, odd, code) => {
    const { plan, problems } = await sync(folder, [...before, job(300, { ...temporary, ...odd })]);
    expect([errorsOf(problems), plan.changes]).toEqual([[code], []]);
  });

  test("an opening that has lost its id → named, and its file stays open", async () => {
    const { plan, unread } = await sync(folder, changed(7, { id: null }));
    expect([plan.changes, unread]).toEqual([[], ['"Repair Technician 7" cannot be read: its id is null.']]);
  });

  test("a last day that HR has set, in a file with the line ends of Windows → stays as long as the opening does", async () => {
    const own = textOf(path7, folder).replace("\napply:", "\ncloses: 2026-05-01\n# A note.\napply:");
    const at = withFiles(folder, { [path7]: own.replaceAll("\n", "\r\n") });
    expect((await sync(at, before)).plan.changes).toEqual([]);
    const { plan } = await sync(at, changed(7, { title: "Changed" }));
    for (const kept of ["closes: 2026-05-01", "# A note.", "title: Changed"])
      expect(plan.changes[0]?.text).toContain(kept);
  });

  test("an opening without a team on the board → left out, with what to say once", async () => {
    const { plan } = await sync(folder, [...before, job(200, { ...temporary, team: "", department: "" })]);
    expect(plan.changes).toEqual([]);
    expect(reasonsOf(plan)).toEqual([
      expect.stringContaining("1 opening without a team on the board. Say once whose they are"),
    ]);
  });

  test.each(["", "Multiple locations", "n/a"])(
    "a place such as %j → a file without a place, until HR names one",
    async (location) => {
      const placeless = [...before, job(201, { ...temporary, location, address: null })];
      const { plan, problems } = await sync(folder, placeless);
      expect([errorsOf(problems), plan.left]).toEqual([[], []]);
      expect(plan.changes[0]?.text).not.toContain("offices:");
      expect(nowhereLine(plan)).toMatch(/^1 opening has no place on the board, so its page names none/);
      const placed = plan.changes.map((change) => ({
        ...change,
        text: change.text.replace("\nworkplace:", "\noffices: [paris]\nworkplace:"),
      }));
      const { plan: next } = await sync(applied(folder, placed), placeless);
      expect([next.changes, nowhereLine(next)]).toEqual([[], ""]);
    },
  );

  test("a title with marks and entities → its words, and a later sync goes on", async () => {
    const odd = [...before, job(406, { ...temporary, title: "**Lead** <b>R&amp;D</b>\u00a0Engineer" })];
    const { plan, problems } = await sync(folder, odd);
    expect([plan.changes[0]?.title, errorsOf(problems)]).toEqual(["Lead R&D Engineer", []]);
    expect((await sync(applied(folder, plan.changes), odd)).plan.changes).toEqual([]);
  });

  test("openings with the same title → told apart by their offices", async () => {
    const two = [400, 401].map((id) =>
      job(id, { ...temporary, title: "Baker", location: id === 400 ? "Paris" : "Bordeaux" }),
    );
    const { plan } = await sync(withBordeaux, [...before, ...two]);
    expect(plan.changes.map(({ path: file }) => file)).toEqual([
      "content/positions/baker-paris.md",
      "content/positions/baker-bordeaux.md",
    ]);
  });

  test.each<[string, object, RegExp[]]>([
    [
      "several places in one text",
      { location: "Paris; Bordeaux, France" },
      [/^offices: \[paris, bordeaux\]$/m],
    ],
    ["places with commas between them", { location: "Paris, Bordeaux" }, [/^offices: \[paris, bordeaux\]$/m]],
    [
      "Remote in the name of a place",
      { location: "Paris / Remote - Germany", workplaceType: null, address: null },
      [/^workplace: remote$/m, /^applicants: \[DE\]$/m],
    ],
    [
      "a hybrid job that may be done remotely",
      {
        location: "Paris",
        workplaceType: "Hybrid",
        secondaryLocations: [{ location: "Remote (Canada)" }, { location: "Remote (US)" }],
      },
      [/^offices: \[paris\]$/m, /^workplace: remote$/m, /^applicants: \[CA, US\]$/m],
    ],
    [
      "a remote job in a country without an office",
      { location: "Canada", workplaceType: "Remote", address: null },
      [/^workplace: remote$/m, /^applicants: \[CA\]$/m, /^(?![\s\S]*offices:)/],
    ],
    ["nothing said of how the work is done", { workplaceType: null }, [/^(?![\s\S]*workplace:)/]],
  ])("%s → %j", async (_, changes, lines) => {
    const { plan } = await sync(withBordeaux, [...before, job(402, { ...temporary, ...changes })]);
    for (const line of lines) expect(plan.changes[0]?.text).toMatch(line);
    expect(plan.unknown).toEqual([]);
  });

  test.each(["Remote – EMEA", "EMEA"])(
    "a place such as %s → no office to create, and named as a region",
    async (location) => {
      const { plan } = await sync(folder, [
        ...before,
        job(403, { ...temporary, location, workplaceType: null, address: null }),
      ]);
      expect([plan.unknown, plan.areas]).toEqual([[], ["EMEA"]]);
      expect(plan.changes[0]?.text).toContain("workplace: remote\n");
    },
  );

  test("a remote job that names no country → counted, until its file does", async () => {
    const remote = job(404, { ...temporary, location: "Remote", workplaceType: "Remote", address: null });
    const { plan } = await sync(folder, [...before, remote]);
    expect(fromNowhereLine(plan)).toMatch(
      /^1 remote job doesn't say from where people may apply, so the site says France/,
    );
    expect(fromNowhereLine({ ...plan, home: undefined })).toContain("Google shows no such job");
    const { content } = readAndCheck(applied(folder, plan.changes));
    const { applicantCountries, offices } =
      content.positions.list.find(({ title }) => title === "Repair Technician 404") ?? {};
    expect([applicantCountries, offices]).toEqual([["FR"], []]);
    const named = plan.changes.map((change) => ({
      ...change,
      text: change.text.replace("\nopened:", "\napplicants: [DE]\nopened:"),
    }));
    const { plan: next } = await sync(applied(folder, named), [...before, remote]);
    expect([next.changes, fromNowhereLine(next)]).toEqual([[], ""]);
  });

  test("an ad in a language that the board doesn't say, or says wrong → its language; what HR writes stays", async () => {
    const german =
      "<h2>Was du machst</h2><p>Du reparierst die Geräte unserer Kunden und schreibst auf, was du mit ihnen gemacht hast. Wir sind ein kleines Team und arbeiten in einer Werkstatt in der Stadt, die du mit dem Zug gut erreichst. Du hast Freude an der Arbeit mit den Händen.</p>";
    const ad = [...before, job(405, { ...temporary, descriptionHtml: german })];
    const { plan } = await sync(folder, ad);
    expect(plan.changes[0]?.text).toContain("language: de\n");
    const own = plan.changes.map((change) => ({
      ...change,
      text: change.text.replace("language: de", "language: nl"),
    }));
    expect((await sync(applied(folder, own), ad)).plan.changes).toEqual([]);
  });

  test.each([
    ["ar", "تُجرى المقابلات باللغة العربية أو الإنجليزية. خبرة ثلاث سنوات على الأقل. نبني خرائط للسائقين."],
    ["he", "אנחנו מחפשים מהנדסת תוכנה שתצטרף לצוות הקטן שלנו בתל אביב ותעזור לנו לבנות את המוצר הבא"],
  ])("an ad in the script of one language → language: %s", async (language, text) => {
    const { plan } = await sync(folder, changed(7, { descriptionHtml: `<h2>Python</h2><p>${text}</p>` }));
    expect(plan.changes[0]?.text).toContain(`language: ${language}\n`);
  });

  test("pay that the board drops → goes; pay that HR writes → stays", async () => {
    const free = { shouldDisplayCompensationOnJobPostings: false };
    const { plan } = await sync(folder, changed(7, free));
    expect(plan.changes[0]?.text).not.toContain("salary:");
    const own = applied(folder, [
      {
        ...plan.changes[0],
        text: plan.changes[0]?.text.replace(
          "\napply:",
          "\nsalary: { min: 1, max: 2, currency: EUR, per: hour }\napply:",
        ),
      } as Change,
    ]);
    expect((await sync(own, changed(7, free))).plan.changes).toEqual([]);
  });

  test("an opening that cannot be read → named, and neither it nor its file stops or changes anything", async () => {
    const { plan, unread } = await sync(folder, changed(7, { title: 5 }));
    expect(plan.changes).toEqual([]);
    expect(unread).toEqual([expect.stringMatching(/cannot be read: title is 5/)]);
    expect(unreadLines(unread)).toMatch(/title is 5.*\nOpen these in the system/);
    expect(lastLine(plan, unread.length, 0)).toBe(
      "1 opening of 12 cannot be published: 1 that cannot be read.",
    );
  });

  test("an opening that comes back → is open again", async () => {
    const { plan } = await sync(folder, before.slice(1));
    const { plan: back } = await sync(applied(folder, plan.changes), before);
    expect(back.changes.map(({ kind }) => kind)).toEqual(["change"]);
    expect(back.changes[0]?.text).not.toContain("closes:");
  });

  test("files without source → never touched, though their title is an opening's", async () => {
    const alike = ["Designer", "Index"].map((title) => job(7, { ...temporary, id: title, title }));
    const { plan } = await sync(folder, [...before, ...alike]);
    expect(plan.changes.map(({ path: file }) => file)).toEqual([
      "content/positions/designer-paris.md",
      "content/positions/index-paris.md",
    ]);
  });

  test("an empty board, or more than a third gone at once → is not carried out without being asked for", async () => {
    expect((await sync(folder, [])).sudden).toMatch(/no opening at all/);
    expect((await sync(folder, before.slice(5))).sudden).toMatch(/5 of 12/);
    expect((await sync(folder, before.slice(4))).sudden).toBeUndefined();
  });

  test("an office or a team that is not known → stops nothing else, and is named with what to add", async () => {
    const odd = [
      job(200, { ...temporary, location: "Paris HQ" }),
      job(201, { ...temporary, team: "Ops", department: "" }),
    ];
    const { plan } = await sync(folder, [...before, ...odd, job(202, temporary)]);
    expect(plan.changes.map(({ title }) => title)).toEqual(["Repair Technician 202"]);
    const block = namesBlock(plan.unknown);
    expect(block).toMatch(/1 team and 1 office[\s\S]*--add-names/);
    expect(block).toMatch(
      /names: \["Ops"\] {2}# a team, 1 opening\nnames: \["Paris HQ"\] {2}# an office, 1 opening$/,
    );
    const known = textOf("content/offices/paris.md").replace("\n---", "\nnames: [Paris HQ]\n---");
    const { plan: next } = await sync(withFiles(folder, { "content/offices/paris.md": known }), [
      ...before,
      ...odd,
    ]);
    expect(next.changes.map(({ title }) => title)).toEqual(["Repair Technician 200"]);
  });

  test("a hostile description → text, and no markup of its own", async () => {
    const html =
      '<h2>x</h2><img src=x onerror=alert(1)><a href="javascript:alert(1)">y</a><svg onload=alert(1)></svg><script>z</script>&lt;script&gt;';
    const hostile = job(300, { ...temporary, descriptionHtml: html });
    const { plan, problems } = await sync(folder, [...before, hostile]);
    expect(plan.changes[0]?.text).toMatch(/## x\n\ny\s*\\<script>\n$/);
    expect(errorsOf(problems)).toEqual([]);
  });

  const withSource = (lines: string) =>
    withFiles(minimal, {
      "content/company.md": textOf("content/company.md").replace("\n---", `\n${lines}\n---`),
    });
  test.each<[string, string, RegExp]>([
    ["nothing", "", /names no board\. Add these lines/],
    [
      "the system with a capital",
      "source:\n  system: Ashby\n  board: a",
      /Write this instead:\n {4}system: ashby\n/,
    ],
    [
      "lines without their two spaces",
      "source:\nsystem: lever\nboard: https://jobs.lever.co/acme\ncontract: permanent",
      /need two spaces at the start:\n\nsource:\n {2}system: lever\n {2}board: https:\/\/jobs\.lever\.co\/acme\n {2}contract: permanent\n$/,
    ],
    [
      "the address of another system",
      "source: { system: lever, board: https://boards.greenhouse.io/acme }",
      /Write system: greenhouse/,
    ],
  ])("company.md with %s for a board → what to write", async (_, lines, said) => {
    expect(await ask(withSource(lines))).toEqual({ faults: [expect.stringMatching(said)] });
  });

  test("a mistyped board of Lever → its second server is named while it's asked, and the board in the sentence", async () => {
    const lines: string[] = [];
    const outcome = await outcomeOf(withSource("source: { system: lever, board: acne }"), now, {
      baseUrl: server.baseUrl,
      timeLimit: limit,
      progress: (line) => lines.push(line),
    });
    expect(lines).toEqual([
      'Asking lever for the board "acne" …',
      'Asking lever for the board "acne" on api.eu.lever.co …',
    ]);
    expect(outcome).toEqual({ faults: [expect.stringContaining('api.eu.lever.co has no board "acne".')] });
  });

  // Every fault has its sentence in sync-systems.test.ts.
  test.each<[string, Answer]>([
    ["a wrong type", json({ jobs: [job(2, { title: 5 })] })],
    ["no board", (_, response) => response.writeHead(404).end()],
  ])("%s → a fault in a sentence, and no plan", async (_, fault) => {
    answer = fault;
    expect(await ask(folder)).toEqual({ faults: [expect.stringMatching(/\.$/)] });
    answer = undefined;
  });

  test("a position that cannot be read → is to be corrected first, since it may be an opening's", async () => {
    const broken = edited("title: ", "title: Lead: ");
    await expect(sync(broken, before)).rejects.toThrow(/Correct these files first.*repair-technician-7\.md/);
  });
});

describe("--add-names", () => {
  const bare = withFiles(start, { [designer]: undefined, "content/positions/designer.fr.md": undefined });
  const odd = [
    job(1, { ...temporary, location: "Palo Alto, CA", team: "Ops", department: "Operations" }),
    job(2, { ...temporary, location: "Köln", address: null, team: "", department: "" }),
    job(3, { ...temporary, location: "Nowhere at all", address: null }),
    job(4, { ...temporary, location: "Remote – EMEA", workplaceType: null, address: null }),
    job(5, { ...temporary, location: "Paris Showroom, France", address: null }),
    job(6, { ...temporary, location: "Portugal", workplaceType: null, address: null }),
  ];

  test("→ files for offices and teams that pass the check, with place and time zone; a second run changes nothing", async () => {
    jobs = odd;
    const outcome = await outcomeOf(bare, now, { baseUrl: server.baseUrl, timeLimit: limit, addNames: true });
    if ("faults" in outcome) throw new Error(outcome.faults.join());
    const { names, plan, problems } = outcome;
    const texts = Object.fromEntries(names.map((change) => [change.path, change.text]));
    expect(texts["content/offices/palo-alto.md"]).toMatch(
      /# Added by npm run sync[\s\S]*country: US\ntimezone: America\/Los_Angeles\ncoordinates: \[37\.\d+, -122\.\d+\]/,
    );
    expect(texts["content/offices/koeln.md"]).toContain("country: DE\n");
    expect(texts["content/offices/portugal.md"]).toContain("If people work from home there, leave the rest");
    expect(outcome.toReview).toBe(
      Object.keys(texts).filter((path) => /^content\/(offices|teams)\/(?!index)/.test(path)).length,
    );
    expect(nextLine(outcome.toReview)).toMatch(/^Next: \d new files to read through/);
    expect(texts["content/teams/operations.md"]).toContain("title: Operations\n");
    expect(texts["content/company.md"]).toContain("team: other-roles");
    expect(texts["content/offices/index.md"]).toContain("regions: [Europe, US, EMEA]\n");
    expect(plan.changes.find(({ title }) => title === "Repair Technician 4")?.text).toContain(
      "applicants: [EMEA]\n",
    );
    const unplaced = plan.changes.find(({ title }) => title === "Repair Technician 3");
    expect(unplaced?.text).not.toContain("offices:");
    expect([plan.unknown.map(({ name }) => name), plan.left, errorsOf(problems)]).toEqual([
      ["Nowhere at all"],
      [],
      [],
    ]);
    expect(lastLine(plan, 0, 0)).toBe("All 6 openings of the board can be published.");
    const after = applied(bare, [...names, ...plan.changes]);
    expect((await sync(after, odd)).plan).toMatchObject({ changes: [], unchanged: 6 });
  });

  test("→ a new region is added to every translation of the list, whatever its language is called", async () => {
    jobs = [job(4, { ...temporary, location: "Remote – EMEA", workplaceType: null, address: null })];
    const file = "content/offices/index.es-419.md";
    const translated = withFiles(bare, {
      "content/company.md": textOf("content/company.md", bare).replace(
        "language: en",
        "language: en\nlanguages: [es-419]",
      ),
      [file]: "---\ntitle: Dónde trabajamos\nregions: [Europa, EE. UU.]\n---\n",
    });
    const outcome = await outcomeOf(translated, now, {
      baseUrl: server.baseUrl,
      timeLimit: limit,
      addNames: true,
    });
    if ("faults" in outcome) throw new Error(outcome.faults.join());
    expect(outcome.names.find(({ path }) => path === file)?.text).toContain(
      "regions: [Europa, EE. UU., EMEA]\n",
    );
    expect(errorsOf(outcome.problems)).toEqual([]);
  });

  test("names with marks or of 300 characters → files that pass the check, and can be written", async () => {
    jobs = [
      job(1, { ...temporary, location: "<b>Lyon</b>", address: null, department: "D".repeat(300), team: "" }),
      job(2, {
        ...temporary,
        location: `Lyon ${"x".repeat(300)}`,
        address: null,
        department: "R&amp;D",
        team: "",
      }),
    ];
    const outcome = await outcomeOf(bare, now, { baseUrl: server.baseUrl, timeLimit: limit, addNames: true });
    if ("faults" in outcome) throw new Error(outcome.faults.join());
    const { names, plan, problems } = outcome;
    expect([plan.changes.length, errorsOf(problems)]).toEqual([2, []]);
    expect(names.map(({ title }) => title)).toEqual(expect.arrayContaining(["Lyon", "R&D"]));
    for (const { path } of names) expect(path.length).toBeLessThan(100);
  });

  test("another name of a city that has an office → goes into the file of that office", async () => {
    jobs = [job(5, { ...temporary, location: "Greater Paris" })];
    const outcome = await outcomeOf(bare, now, { baseUrl: server.baseUrl, timeLimit: limit, addNames: true });
    if ("faults" in outcome) throw new Error(outcome.faults.join());
    expect(outcome.names.map(({ path }) => path)).toEqual(["content/offices/paris.md"]);
    expect(outcome.names[0]?.text).toContain("names: [Greater Paris]\n");
    expect(outcome.plan.changes[0]?.text).toContain("offices: [paris]\n");
  });
});

describe("writing", () => {
  const root = folderFor("sync");
  const file = (name: string) => path.join(root(), "content/positions", name);
  const change = (name: string, text: string, before?: string): Change => ({
    kind: before === undefined ? "add" : "change",
    path: `content/positions/${name}`,
    title: name,
    text,
    before,
  });

  test("all files → written; where one has changed meanwhile or cannot be moved → none", () => {
    writeFiles(root(), [change("a.md", "1"), change("b.md", "1")]);
    expect(readdirSync(path.join(root(), "content"))).toEqual(["positions"]);
    writeFileSync(file("b.md"), "by hand");
    expect(() => writeFiles(root(), [change("a.md", "2", "1"), change("b.md", "2", "1")])).toThrow(
      /b\.md has changed/,
    );
    expect(() => writeFiles(root(), [change("a.md", "2", "1"), change("b.md/c.md", "2")])).toThrow();
    expect([readFileSync(file("a.md"), "utf8"), readFileSync(file("b.md"), "utf8")]).toEqual([
      "1",
      "by hand",
    ]);
  });
});
