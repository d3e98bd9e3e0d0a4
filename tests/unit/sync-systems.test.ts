import { afterEach, expect, test } from "vitest";
import { type Getting, getter } from "../../scripts/sync/get.ts";
import { systems } from "../../scripts/sync/systems/systems.ts";
import { type Answer, boardServer, json } from "../support/board-server.ts";
import { ashbyJob, greenhouseJob, leverPosting, teamtailorItem } from "../support/boards.ts";
import { limit } from "../support/limit.ts";

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

const paths = {
  ashby: "/api.ashbyhq.com/posting-api/job-board/harbour",
  lever: "/api.lever.co/v0/postings/harbour",
  greenhouse: "/boards-api.greenhouse.io/v1/boards/harbour/jobs",
  teamtailor: "/harbour.teamtailor.com/jobs.json",
};

/** Asks a system that answers at its path, and at further ones, as told. */
async function ask(
  name: keyof typeof paths,
  answer: Answer,
  { more = {}, ...options }: Partial<Getting> & { more?: Record<string, Answer> } = {},
) {
  const server = await boardServer({ [paths[name]]: answer, ...more });
  closing.push(server.close);
  const waits: number[] = [];
  const wait = async (milliseconds: number) => void waits.push(milliseconds);
  const system = systems[name];
  const get = getter({
    hosts: system.hosts("harbour"),
    baseUrl: server.baseUrl,
    wait,
    timeLimit: limit,
    ...options,
  });
  return { openings: () => system.openings("harbour", get), asked: server.asked, waits };
}

const status =
  (code: number, headers: Record<string, string> = {}): Answer =>
  (_, response) =>
    response.writeHead(code, headers).end("{}");

const common = { title: "Repair Technician", offices: ["Paris"] };
const salary = { min: 38000, max: 44000, currency: "EUR", per: "year" };

test("Ashby's openings → fields as documented, the text of the tracking address, what is not listed left out", async () => {
  const hidden = ashbyJob({ id: "2", isListed: false });
  const secret = ashbyJob({ id: "3", shouldDisplayCompensationOnJobPostings: false });
  const { openings } = await ask("ashby", json({ apiVersion: "1", jobs: [ashbyJob(), hidden, secret] }));
  const [one, two, ...others] = await openings();
  expect(others).toEqual([]);
  expect(one).toMatchObject({
    ...common,
    teams: ["Design", "Operations"],
    workplace: "hybrid",
    countries: ["FR"],
    hours: "full-time",
    contract: undefined,
    salary,
    apply: "https://jobs.ashbyhq.com/harbour/1/application?utm_source=site",
  });
  expect(two?.salary).toBeNull();
});

test("an ad of Ashby without HTML → its plain text, as text", async () => {
  const plain = ashbyJob({ descriptionHtml: "", descriptionPlain: "One < two.\n\nThree." });
  const { openings } = await ask("ashby", json({ jobs: [plain] }));
  expect((await openings())[0]?.html).toBe("<p>One &lt; two.</p><p>Three.</p>");
});

test("Lever's postings → milliseconds as a moment, lists with a list around them", async () => {
  const { openings } = await ask("lever", json([leverPosting()]));
  const [one] = await openings();
  expect(one).toMatchObject({
    ...common,
    offices: ["Paris", "Bordeaux"],
    workplace: "on-site",
    published: "2026-04-20T22:40:36.000Z",
    salary,
  });
  expect(one?.html).toContain("<h3>What you bring</h3><ul><li>Patience</li>");
});

test("2,000 postings of a board in Lever's European region → all of them, page by page", async () => {
  const all = Array.from({ length: 2000 }, (_, index) => leverPosting({ id: `id-${index}` }));
  const page: Answer = (request, response, count) => {
    const skip = Number(new URL(request.url ?? "", "http://localhost").searchParams.get("skip"));
    json(all.slice(skip, skip + 100))(request, response, count);
  };
  const more = { "/api.eu.lever.co/v0/postings/harbour": page };
  const { openings, asked } = await ask("lever", status(404), { more });
  expect(await openings()).toHaveLength(2000);
  expect(asked[0]).toContain(paths.lever);
});

test("Greenhouse's jobs → cents as money, HTML unescaped once, prospects and repeated ids left out", async () => {
  const jobs = [greenhouseJob(), greenhouseJob(), greenhouseJob({ id: 4002, internal_job_id: null })];
  const { openings } = await ask("greenhouse", json({ jobs, meta: { total: 3 } }));
  const [one, ...others] = await openings();
  expect(others).toEqual([]);
  expect(one).toMatchObject({
    ...common,
    id: "4001",
    salary,
    published: "2026-04-20T18:43:56-04:00",
    language: "en",
    html: "<h2>What you will do</h2><p>Mend&nbsp;things &amp; more.</p>",
  });
});

test("Teamtailor's feed → every page of it, and entries without id, title or address left out", async () => {
  const next_url = "https://harbour.teamtailor.com/more.json";
  const more = { "/harbour.teamtailor.com/more.json": json({ items: [teamtailorItem({ id: "2" })] }) };
  const items = [teamtailorItem(), { title: "A draft" }];
  const { openings } = await ask("teamtailor", json({ items, next_url }), { more });
  const found = await openings();
  expect(found.map(({ id }) => id)).toEqual(["b1a7c3c2-0000-4000-8000-000000000001", "2"]);
  expect(found[0]).toMatchObject({ ...common, countries: ["FR"] });
  expect([found[0]?.teams, found[0]?.salary]).toEqual([undefined, undefined]);
});

test.each(["ashby", "greenhouse", "teamtailor", "lever"] as const)(
  "%s without such a board → says so",
  async (name) => {
    const { openings } = await ask(name, status(404));
    await expect(openings()).rejects.toThrow(/has no such board/);
  },
);

test("an opening in another form → the opening, the field and what stood there", async () => {
  const jobs = [ashbyJob({ title: "Baker", publishedAt: "yesterday" }), ashbyJob({ id: 7 })];
  const { openings } = await ask("ashby", json({ jobs }));
  await expect(openings()).rejects.toThrow(
    /"Baker", publishedAt: "yesterday" stands there[\s\S]*"Repair Technician", id: 7 stands/,
  );
});

test("busy twice → waits as long as the server says, then longer each time, and gets its answer", async () => {
  const busy: Answer = (request, response, count) => {
    const answers = [status(429, { "retry-after": "7" }), status(503), json({ jobs: [ashbyJob()] })];
    answers[count]?.(request, response, count);
  };
  const { openings, waits } = await ask("ashby", busy);
  expect(await openings()).toHaveLength(1);
  expect(waits).toEqual([7000, 2000]);
});

const faults: [fault: string, answer: Answer, sentence: RegExp, options?: Partial<Getting>][] = [
  ["cut-off JSON", (_, response) => response.end('{"jobs": [{'), /did not send JSON, or only a part of it/],
  ["wrong types", json({ jobs: "none" }), /The answer, jobs: "none" stands there/],
  ["always busy", status(429), /answered 429, 5 times/],
  ["a wait of an hour", status(429, { "retry-after": "3600" }), /left alone for 60 minutes/],
  ["a broken connection", (request) => request.socket.destroy(), /was not reached, or broke off, 5 times/],
  ["a refusal", status(403), /answered 403\./],
  [
    "a redirect to elsewhere",
    status(302, { location: "https://elsewhere.example/" }),
    /leads to https:\/\/elsewhere\.example\/, which is not followed/,
  ],
  ["a redirect without end", status(302, { location: "" }), /without end/],
  ["silence", () => {}, /did not answer in 0\.05 seconds, 5 times/, { timeLimit: 50 }],
  ["too much", (_, response) => response.end("x".repeat(5000)), /more than 0 MB/, { sizeLimit: 1000 }],
];

test.each(faults)("%s → one sentence that says so", async (_, answer, sentence, options) => {
  const { openings } = await ask("ashby", answer, options);
  await expect(openings()).rejects.toThrow(sentence);
});
