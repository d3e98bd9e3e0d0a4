import { afterEach, describe, expect, test } from "vitest";
import { boardSystems } from "../../lib/content/kinds/company.ts";
import { joinedParts } from "../../scripts/sync/ad-blocks.ts";
import { asking, type RequestOptions } from "../../scripts/sync/get.ts";
import { moment } from "../../scripts/sync/read-openings.ts";
import { boardName, systems, wrongAddress } from "../../scripts/sync/systems/systems.ts";
import { type Answer, boardServer, json } from "../support/board-server.ts";
import { ashbyJob, greenhouseJob, leverPosting, teamtailorItem } from "../support/boards.ts";
import { limit } from "../support/limit.ts";

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

const recruiteeOffer = {
  id: 5,
  slug: "repair-technician",
  title: "Repair Technician",
  status: "published",
  description: "<p>Mend things.</p>",
  requirements: "<p>Patience</p>",
  department: "Design",
  employment_type_code: "parttime_fixed_term",
  locations: [{ name: "Paris HQ", city: "Paris", country_code: "FR" }],
  remote: false,
  hybrid: true,
  on_site: true,
  salary: { min: "38000", max: "44000", period: "year", currency: "EUR" },
  published_at: "2026-08-14 23:23:10 UTC",
  close_at: null,
  careers_apply_url: "https://careers.harbour.example/o/repair-technician/c/new",
  translations: {
    en: { title: "Repair Technician", description: "<p>Mend things.</p>", requirements: "<p>Patience</p>" },
    fr: { title: "Technicien", description: "<p>Réparer.</p>", requirements: "" },
    de: { title: "Technik", description: "", requirements: null },
  },
};

const personioFeed = (name: string, text: string) => `<?xml version="1.0" encoding="UTF-8"?>
<workzag-jobs><position><id>77</id><office>Paris</office><additionalOffices><office>Remote</office></additionalOffices>
<department>Design</department><recruitingCategory>Engineers</recruitingCategory><name>${name}</name>
<jobDescriptions>${text === "" ? "" : `<jobDescription><name>What &amp; why</name><value><![CDATA[${text}]]></value></jobDescription>`}</jobDescriptions>
<employmentType>permanent</employmentType><schedule>part-time</schedule><createdAt>2026-04-20T22:43:56+00:00</createdAt>
<salaryInformation><min>38000</min><max>44000</max><currencyCode>EUR</currencyCode><type>yearly</type></salaryInformation>
</position><position><id></id><name>Empty</name></position></workzag-jobs>`;

const workableJob = {
  shortcode: "AB12",
  title: "Repair Technician",
  employment_type: "Full-time",
  telecommuting: true,
  department: "Design",
  published_on: "2026-04-20",
  application_url: "http://apply.workable.com/j/AB12/apply",
  locations: [
    { city: "Paris", country: "France", countryCode: "FR", region: null, hidden: false },
    { city: "Secret", country: "France", countryCode: "FR", region: null, hidden: true },
  ],
  description: "<p>Mend things.</p>",
};

const smartPosting = {
  id: "744",
  name: "Repair Technician",
  active: true,
  releasedDate: "2026-04-20T10:00:00.000Z",
  location: { city: "Paris", country: "fr", remote: false, hybrid: true },
  department: {},
  function: { label: "Design" },
  typeOfEmployment: { id: "permanent", label: "Full-time" },
  language: { code: "en" },
  applyUrl: "https://jobs.smartrecruiters.com/Harbour/744",
  jobAd: { sections: { jobDescription: { title: "The work", text: "<p>Mend things.</p>" } } },
};

const paths = {
  personio: "/harbour.jobs.personio.de/xml",
  recruitee: "/harbour.recruitee.com/api/offers/",
  workable: "/apply.workable.com/api/v1/widget/accounts/harbour",
  smartrecruiters: "/api.smartrecruiters.com/v1/companies/harbour/postings",
  ashby: "/api.ashbyhq.com/posting-api/job-board/harbour",
  lever: "/api.lever.co/v0/postings/harbour",
  greenhouse: "/boards-api.greenhouse.io/v1/boards/harbour/jobs",
  teamtailor: "/harbour.teamtailor.com/jobs.json",
};

/** Asks a system that answers at its path, and at further ones, as told. */
async function ask(
  name: keyof typeof paths,
  answer: Answer,
  {
    more = {},
    languages = ["en"],
    ...options
  }: Partial<RequestOptions> & { more?: Record<string, Answer>; languages?: string[] } = {},
) {
  const server = await boardServer({ [paths[name]]: answer, ...more });
  closing.push(server.close);
  const waits: number[] = [];
  const wait = async (milliseconds: number) => void waits.push(milliseconds);
  const system = systems[name];
  const hosts = system.hosts("harbour");
  const { pace } = system;
  const ask = asking({
    board: "harbour",
    hosts,
    pace,
    baseUrl: server.baseUrl,
    wait,
    timeLimit: limit,
    ...options,
  });
  const read = () => system.read("harbour", ask, languages);
  return { read, openings: async () => (await read()).openings, asked: server.asked, waits };
}

const status =
  (code: number, headers: Record<string, string> = {}): Answer =>
  (_, response) =>
    response.writeHead(code, headers).end("{}");

const common = { title: "Repair Technician", places: ["Paris"] };
const salary = { min: 38000, max: 44000, currency: "EUR", per: "year" };

test("Ashby's openings → fields as documented, the text of the tracking address, what is not listed left out", async () => {
  const hidden = ashbyJob({ id: "2", isListed: false });
  const secret = ashbyJob({ id: "3", shouldDisplayCompensationOnJobPostings: false });
  const { openings } = await ask("ashby", json({ apiVersion: "1", jobs: [ashbyJob(), hidden, secret] }));
  const [one, two, ...others] = await openings();
  expect(others).toEqual([]);
  expect(one).toMatchObject({
    ...common,
    teams: ["Operations", "Design"],
    workplace: "hybrid",
    countries: ["FR"],
    hours: "full-time",
    contract: undefined,
    salary,
    apply: "https://jobs.ashbyhq.com/harbour/1/application?utm_source=site",
  });
  expect(two?.salary).toBeUndefined();
});

const tier = (title: string | null, tierSummary: string, minValue: number, more: object = {}) => {
  const component = { compensationType: "Salary", interval: "1 YEAR", currencyCode: "EUR", minValue };
  const additionalInformation = null;
  return {
    title,
    tierSummary,
    additionalInformation,
    components: [{ ...component, maxValue: 44000, ...more }],
  };
};
const paid = (...compensationTiers: object[]) => ({
  jobs: [ashbyJob({ compensation: { compensationTiers } })],
});
const ranges = (...pay_input_ranges: object[]) => ({ jobs: [greenhouseJob({ pay_input_ranges })] });
const range = { min_cents: 3800000, max_cents: 4400000, currency_type: "EUR", title: "Annual pay, Paris" };
const compensation = "<h2>Compensation</h2>";

test.each<[what: string, keyof typeof paths, answer: unknown, pay: object | undefined, words: string]>([
  ["a range", "ashby", paid(tier(null, "€38K – €44K", 38000)), salary, ""],
  [
    "equity",
    "ashby",
    paid(tier(null, "€38K – €44K • Offers Equity", 38000)),
    salary,
    `${compensation}<p>€38K – €44K • Offers Equity</p>`,
  ],
  [
    "on-target earnings",
    "ashby",
    paid({ ...tier("Paris", "€38K – €44K", 38000), additionalInformation: "OTE, R&D" }),
    undefined,
    `${compensation}<p>Paris: €38K – €44K • OTE, R&amp;D</p>`,
  ],
  [
    "a split that isn't called on target",
    "ashby",
    paid(tier(null, "€38K – €44K • 70/30 split", 38000)),
    undefined,
    `${compensation}<p>€38K – €44K • 70/30 split</p>`,
  ],
  [
    "the split of a base salary",
    "ashby",
    paid(tier(null, "Base Salary €38K – €44K • 70/30 split", 38000)),
    salary,
    `${compensation}<p>Base Salary €38K – €44K • 70/30 split</p>`,
  ],
  [
    "places with different pay",
    "ashby",
    paid(tier("Paris", "€40K – €44K", 40000), tier("Elsewhere", "€38K – €42K", 38000, { maxValue: 42000 })),
    salary,
    `${compensation}<ul><li>Paris: €40K – €44K</li><li>Elsewhere: €38K – €42K</li></ul>`,
  ],
  [
    "two currencies",
    "ashby",
    paid(tier("Paris", "€38K", 38000), tier("Berne", "CHF 40K", 40000, { currencyCode: "CHF" })),
    undefined,
    `${compensation}<ul><li>Paris: €38K</li><li>Berne: CHF 40K</li></ul>`,
  ],
  [
    "a text about pay",
    "lever",
    [leverPosting({ salaryDescription: "<div>Plus a bonus.</div>" })],
    salary,
    "<div>Plus a bonus.</div>",
  ],
  [
    "a plain text about pay",
    "lever",
    [leverPosting({ salaryDescription: "", salaryDescriptionPlain: "Plus\n\na bonus." })],
    salary,
    "<p>Plus</p><p>a bonus.</p>",
  ],
  ["one range", "greenhouse", ranges(range), salary, ""],
  [
    "two ranges",
    "greenhouse",
    ranges(range, {
      ...range,
      title: "Annual pay, Berlin",
      min_cents: 4000000,
      blurb: "<p>And a bonus.</p>",
    }),
    salary,
    "<p>Annual pay, Paris: 38,000–44,000 EUR</p><p>Annual pay, Berlin: 40,000–44,000 EUR</p><p>And a bonus.</p>",
  ],
  [
    "a range without a period",
    "greenhouse",
    ranges({ ...range, title: "Pay" }),
    undefined,
    "<p>Pay: 38,000–44,000 EUR</p>",
  ],
])(
  "%s at %s → a salary only of plain pay, and the board's words at the end of the ad",
  async (_, name, answer, pay, words) => {
    const { openings } = await ask(name, json(answer));
    const [one] = await openings();
    expect(one?.salary).toEqual(pay);
    const [, after] = joinedParts(["Ad", "Pay"]).split(/Ad|Pay/);
    expect(
      one?.html
        .split(after ?? "")
        .slice(name === "lever" ? 3 : 1)
        .join(""),
    ).toBe(words);
  },
);

test.each<[keyof typeof paths, object, string]>([
  ["ashby", { jobs: [ashbyJob({ applyUrl: "" })] }, "https://jobs.ashbyhq.com/harbour/"],
  [
    "lever",
    [leverPosting({ id: "a/b", hostedUrl: null, applyUrl: "soon" })],
    "https://jobs.lever.co/harbour/a%2Fb/apply",
  ],
  [
    "lever",
    [leverPosting({ applyUrl: null, hostedUrl: "https://jobs.eu.lever.co/harbour/1" })],
    "https://jobs.eu.lever.co/harbour/1/apply",
  ],
  [
    "workable",
    { jobs: [{ ...workableJob, application_url: null }] },
    "https://apply.workable.com/j/AB12/apply",
  ],
  [
    "workable",
    { jobs: [{ ...workableJob, application_url: "http://apply.workable.com/j/a b" }] },
    "https://apply.workable.com/j/a%20b",
  ],
])("%s without an address to apply → that of its form", async (name, answer, apply) => {
  const { openings } = await ask(name, json(answer));
  expect((await openings())[0]?.apply).toContain(apply);
});

test("an ad of Ashby without HTML → its plain text, as text", async () => {
  const plain = ashbyJob({ descriptionHtml: "", descriptionPlain: "One < two.\n\nThree." });
  const { openings } = await ask("ashby", json({ jobs: [plain] }));
  expect((await openings())[0]?.html).toBe("<p>One &lt; two.</p><p>Three.</p>");
});

test("Lever's postings → milliseconds as a moment, lists below their headings", async () => {
  const { openings } = await ask("lever", json([leverPosting()]));
  const [one] = await openings();
  expect(one).toMatchObject({
    ...common,
    places: ["Paris", "Bordeaux"],
    workplace: "on-site",
    published: "2026-04-20T22:40:36.000Z",
    salary,
  });
  expect(one?.html).toContain("<h3>What you bring</h3><li>Patience</li>");
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

test("Greenhouse's jobs → cents as money, HTML unescaped once, talent pools and repeated ids left out", async () => {
  const pool = greenhouseJob({ id: 4002, internal_job_id: null, departments: [] });
  const jobs = [greenhouseJob(), greenhouseJob(), pool];
  const { read } = await ask("greenhouse", json({ jobs, meta: { total: 3 } }));
  const { openings, others } = await read();
  const [one, ...more] = openings;
  expect([more, others]).toEqual([[], 1]);
  expect(one).toMatchObject({
    title: common.title,
    places: ["Paris, France"],
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
  expect([found[0]?.teams, found[0]?.salary, found[0]?.published]).toEqual([[], undefined, "2026-04-21"]);
});

test("Teamtailor's RSS → department and how the work is done; without it, the JSON is enough", async () => {
  const rss = `<rss xmlns:tt="https://teamtailor.com/locations"><channel><item><title>Repair Technician</title>
    <guid>b1a7c3c2-0000-4000-8000-000000000001</guid><remoteStatus>fully</remoteStatus>
    <tt:department>Design</tt:department><tt:role>Repair</tt:role></item></channel></rss>`;
  const pay = { currency: "EUR", value: { unitText: "YEAR", minValue: "38000", maxValue: "44000" } };
  const items = [teamtailorItem({ _jobposting: { baseSalary: pay } })];
  const more: Record<string, Answer> = {
    "/harbour.teamtailor.com/jobs.rss": (_, response) => response.end(rss),
  };
  const { openings } = await ask("teamtailor", json({ items }), { more });
  expect(await openings()).toMatchObject([{ teams: ["Design", "Repair"], workplace: "remote", salary }]);
});

test("Recruitee's offers → contract and hours, its own form, and translations that have a text", async () => {
  const { openings } = await ask("recruitee", json({ offers: [recruiteeOffer, { title: "A draft" }] }));
  const [one, ...others] = await openings();
  expect(others).toEqual([]);
  expect(one).toMatchObject({
    ...{
      ...common,
      salary,
      workplace: "hybrid",
      contract: "fixed-term",
      hours: "part-time",
      countries: ["FR"],
    },
    ...{
      published: "2026-08-14T23:23:10Z",
      language: "en",
      html: joinedParts(["<p>Mend things.</p>", "<p>Patience</p>"]),
    },
    apply: "https://harbour.recruitee.com/o/repair-technician/c/new",
    translations: [{ language: "fr", title: "Technicien", html: "<p>Réparer.</p>" }],
  });
});

test("Personio's feed → sections under their names, and the feeds of other languages as translations", async () => {
  const feed: Answer = (request, response) => {
    const language = new URL(request.url ?? "", "http://localhost").searchParams.get("language");
    const text = language === "fr" ? "<p>Réparer.</p>" : language === "de" ? "" : "Mend<br><br>things.";
    response.end(personioFeed(language === "fr" ? "Technicien" : "Repair Technician", text));
  };
  const { read, waits } = await ask("personio", feed, { languages: ["en", "fr", "de"] });
  const { openings, unread } = await read();
  expect(openings).toMatchObject([
    {
      ...{
        id: "77",
        places: ["Paris", "Remote"],
        teams: ["Design", "Engineers"],
        contract: "permanent",
        salary,
      },
      ...{ hours: "part-time", apply: "https://harbour.jobs.personio.de/job/77", language: "en" },
      html: "<h2>What &amp; why</h2><div>Mend<br><br>things.</div>",
      translations: [{ language: "fr", title: "Technicien" }],
    },
  ]);
  expect(unread).toMatchObject([{ id: undefined, title: "Empty" }]);
  expect(waits).toEqual([1000, 1000, 1000]);
});

test("Workable's jobs → https, the day as it is, and no place that the company hides", async () => {
  const { openings } = await ask("workable", json({ name: "Harbour", jobs: [workableJob] }));
  expect(await openings()).toMatchObject([
    {
      ...{
        ...common,
        id: "AB12",
        teams: ["Design"],
        workplace: "remote",
        hours: "full-time",
        countries: ["FR"],
      },
      ...{ published: "2026-04-20", apply: "https://apply.workable.com/j/AB12/apply" },
    },
  ]);
});

test("SmartRecruiters' postings → page by page, each with its text; one without is named", async () => {
  const list: Answer = (request, response, count) => {
    const offset = Number(new URL(request.url ?? "", "http://localhost").searchParams.get("offset"));
    const content = offset === 0 ? [{ id: "744", name: "Repair Technician" }] : [{ id: "745", name: "Gone" }];
    json({ offset, limit: 100, totalFound: 2, content })(request, response, count);
  };
  const more = { [`${paths.smartrecruiters}/744`]: json(smartPosting) };
  const { read } = await ask("smartrecruiters", list, { more });
  const { openings, unread } = await read();
  expect(openings).toMatchObject([
    {
      ...{ ...common, teams: ["Design"], workplace: "hybrid", contract: "permanent", hours: "full-time" },
      ...{ countries: ["FR"], language: "en", html: "<h2>The work</h2><div><p>Mend things.</p></div>" },
    },
  ]);
  expect(unread).toMatchObject([{ id: "745" }]);
});

test("an address of a company's old careers site → Greenhouse's form, by https", async () => {
  const own = greenhouseJob({ id: 5, absolute_url: "http://www.harbour.example/careers?gh_jid=5" });
  const { openings } = await ask("greenhouse", json({ jobs: [own] }));
  expect((await openings())[0]?.apply).toBe(
    "https://job-boards.greenhouse.io/embed/job_app?for=harbour&token=5",
  );
});

test.each<[keyof typeof paths, string, string]>([
  ["ashby", "https://jobs.ashbyhq.com/acme/5", "acme"],
  ["lever", "https://jobs.eu.lever.co/acme?team=x", "acme"],
  ["greenhouse", "https://boards.greenhouse.io/acme/jobs/1", "acme"],
  ["greenhouse", "https://boards.greenhouse.io/embed/job_board?for=acme", "acme"],
  ["teamtailor", "https://acme.teamtailor.com/jobs", "acme"],
  ["teamtailor", "https://careers.acme.com/jobs", "careers.acme.com"],
  ["personio", "https://acme.jobs.personio.com/", "acme"],
  ["smartrecruiters", "https://careers.smartrecruiters.com/Acme", "Acme"],
  ["workable", "https://apply.workable.com/acme/", "acme"],
  ["recruitee", "acme.recruitee.com", "acme"],
  ["ashby", " Acme ", "Acme"],
  ["ashby", "https://jobs.ashbyhq.com/Rails%20Co?utm=1#x", "Rails Co"],
  ["lever", "acme/", "acme"],
  ["lever", "%E0%A4%A", "%E0%A4%A"],
  ["greenhouse", "https://boards.greenhouse.io/embed/job_app?token=5&for=acme", "acme"],
  ["smartrecruiters", "https://jobs.smartrecruiters.com/oneclick-ui/company/Acme/publication/5", "Acme"],
  ["smartrecruiters", "https://jobs.smartrecruiters.com/Acme/744-baker?trid=1", "Acme"],
  ["workable", "https://apply.workable.com/acme/j/ABC/apply/", "acme"],
  ["workable", "https://www.workable.com/api/accounts/acme?details=true", "acme"],
  ["teamtailor", "https://acme.na.teamtailor.com/jobs", "acme.na.teamtailor.com"],
])("a board of %s as %j → %s", (name, written, board) => {
  expect(boardName(systems[name], written)).toBe(board);
});

test.each<[keyof typeof paths, string, RegExp | undefined]>([
  [
    "lever",
    "https://boards.greenhouse.io/acme/jobs/1",
    /is an address of greenhouse\. Write system: greenhouse,/,
  ],
  ["teamtailor", "jobs.lever.co/acme", /Write system: lever,/],
  [
    "greenhouse",
    "https://careers.acme.com/jobs?gh_jid=5",
    /probably your own site\. Press Apply on an opening/,
  ],
  ["greenhouse", "careers.acme.com/jobs", /probably your own site/],
  ["teamtailor", "https://careers.acme.com/jobs", undefined],
  ["recruitee", "https://Jobs.acme.com", undefined],
  ["personio", "https://acme.jobs.personio.com/", undefined],
  ["lever", "acme.io", undefined],
  ["teamtailor", "https://acme.na.teamtailor.com/jobs", undefined],
  ["ashby", "https://jobs.ashbyhq.com/", /names no board\. Open an opening/],
  ["greenhouse", "https://boards.greenhouse.io/embed/job_app?token=5", /names no board/],
  ["workable", "https://apply.workable.com/j/ABC", /names no board/],
])("%s with the address %s → %s", (name, written, said) => {
  const found = wrongAddress(name, written);
  if (said === undefined) expect(found).toBeUndefined();
  else expect(found).toMatch(said);
});

const xml =
  (text: string): Answer =>
  (_, response) =>
    response.setHeader("content-type", "text/xml").end(text);

/** What each system answers where there is no opening, and where its answer has another form. */
const answersOf: Record<keyof typeof paths, [empty: Answer, other: Answer]> = {
  ashby: [json({ jobs: [] }), json({ jobs: "none" })],
  greenhouse: [json({ jobs: [] }), json({ jobs: { id: 5 } })],
  lever: [json([]), json({ ok: false })],
  teamtailor: [json({ items: [] }), json({ items: null })],
  personio: [xml("<workzag-jobs/>"), xml("<html><body>Sign in<br></body></html>")],
  smartrecruiters: [json({ totalFound: 0, content: [] }), json({ totalFound: "0", content: [] })],
  workable: [json({ jobs: [] }), json({ jobs: 5 })],
  recruitee: [json({ offers: [] }), json({ offers: 5 })],
};

describe.each(boardSystems)("%s", (name) => {
  const [empty, other] = answersOf[name];
  test.each<[string, Answer, RegExp]>([
    ["no such board", status(404), /has no board "harbour"\. Copy its address/],
    ["an answer that breaks off", xml('{"jobs": [{'), /did not send (?:JSON|XML), or only a part of it/],
    ["an answer in another form", other, /another form than documented|did not send XML/],
    ["always busy", status(429), /answered 429, 5 times\. Try again later\./],
    ["no leave", status(401), /answered 401\. It asks for a token: content\/SYNC\.md/],
    [
      "a redirect to elsewhere",
      status(307, { location: "https://elsewhere.example/" }),
      /redirects to https:\/\/elsewhere\.example\/, which isn't an address of the board/,
    ],
  ])("%s → a sentence that says so, and no board", async (_, answer, sentence) => {
    const { openings } = await ask(name, answer);
    await expect(openings()).rejects.toThrow(sentence);
  });

  test("no opening → an empty board", async () => {
    const { read } = await ask(name, empty);
    expect(await read()).toEqual({ openings: [], unread: [], others: 0 });
  });
});

test("an opening in another form → named, with the field and what is in it; the others are read", async () => {
  const jobs = [
    ashbyJob({ title: "Baker", publishedAt: "yesterday" }),
    ashbyJob({ id: 7, secondaryLocations: "Paris" }),
    ashbyJob({ id: "8" }),
  ];
  const { read } = await ask("ashby", json({ jobs }));
  const { openings, unread } = await read();
  expect(openings.map(({ id }) => id)).toEqual(["8"]);
  expect(unread).toMatchObject([
    { sentence: expect.stringMatching(/^"Baker" cannot be read: publishedAt is "yesterday"/) },
    { id: "7", sentence: expect.stringMatching(/cannot be read: secondaryLocations is "Paris"/) },
  ]);
});

const one = ashbyJob({ id: "1", title: "Baker" });
const cook = (changes: object) => ashbyJob({ id: "2", title: "Cook", ...changes });
test.each<[what: string, entry: unknown, sentence: string | undefined, others: number]>([
  ["an opening once more", { ...one, location: "Lyon" }, undefined, 0],
  ["the id of another", cook({ id: 1 }), '"Cook" cannot be read: another opening has its id, 1, too.', 0],
  ["no id", cook({ id: undefined }), '"Cook" cannot be read: its id is missing.', 0],
  ["an empty id", cook({ id: " " }), '"Cook" cannot be read: its id is " ".', 0],
  ["an id with a fraction", cook({ id: 1.5 }), '"Cook" cannot be read: its id is 1.5.', 0],
  [
    "an invisible title",
    cook({ title: "\u200b" }),
    'The opening 2 cannot be read: title is "\u200b" (no words).',
    0,
  ],
  [
    "elements in each other by the thousand",
    cook({ descriptionHtml: "<div>".repeat(3000) }),
    '"Cook" cannot be read: its text is nested too deeply.',
    0,
  ],
  ["neither", cook({ id: null, title: "" }), undefined, 1],
  ["no object", 5, undefined, 1],
])("an entry with %s → named, unless it is no opening", async (_, entry, sentence, others) => {
  const { read } = await ask("ashby", json({ jobs: [one, entry] }));
  const board = await read();
  expect(board.openings.map(({ id }) => id)).toEqual(["1"]);
  expect([board.unread[0]?.sentence, board.others]).toEqual([sentence, others]);
});

test.each<[unknown, string | undefined]>([
  ["2026-04-20T22:43:56.531+00:00", "2026-04-20T22:43:56.531+00:00"],
  ["2026-04-20T22:43:56", "2026-04-20T22:43:56Z"],
  ["2026-08-14 08:23:10 UTC", "2026-08-14T08:23:10Z"],
  ["2026-04-20", "2026-04-20"],
  [1784278363924, "2026-07-17T08:52:43.924Z"],
  [null, undefined],
  ["", undefined],
])("a date such as %j → %j", (sent, published) => {
  expect(moment.parse(sent)).toBe(published);
});

test.each<[string, object, object]>([
  [
    "a highlight",
    { highlight: "Four days & a boat" },
    { html: joinedParts(["<p>Four days &amp; a boat</p>", "<p>Mend things.</p>", "<p>Patience</p>"]) },
  ],
  ["hours by the week", { min_hours: 20, max_hours: 30 }, { hours: "part-time" }],
  ["hours to choose from", { min_hours: "30", max_hours: "40" }, { hours: ["full-time", "part-time"] }],
  [
    "a town in the US",
    { locations: [{ city: "Portland", state_code: "ME", country_code: "US" }] },
    { places: ["Portland, ME"] },
  ],
  [
    "a town elsewhere",
    { locations: [{ city: "Perth", state_code: "WA", country_code: "AU" }] },
    { places: ["Perth"] },
  ],
  [
    "nothing but a title",
    {
      locations: null,
      slug: null,
      careers_apply_url: null,
      published_at: null,
      salary: null,
      translations: null,
    },
    { apply: "https://harbour.recruitee.com/" },
  ],
])("%s at Recruitee → %j", async (_, changes, fields) => {
  const offer = { ...recruiteeOffer, employment_type_code: "internship", ...changes };
  const { openings } = await ask("recruitee", json({ offers: [offer] }));
  expect((await openings())[0]).toMatchObject(fields);
});

test("an answer with a byte order mark → read", async () => {
  const { openings } = await ask("ashby", xml(`\ufeff${JSON.stringify({ jobs: [ashbyJob()] })}`));
  expect(await openings()).toHaveLength(1);
});

test("all openings in another form → no board", async () => {
  const { read } = await ask("ashby", json({ jobs: [ashbyJob({ title: 5 })] }));
  await expect(read()).rejects.toThrow(/title is 5/);
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

const faults: [fault: string, answer: Answer, sentence: RegExp, options?: Partial<RequestOptions>][] = [
  ["a wait of an hour", status(429, { "retry-after": "3600" }), /asks to wait 60 minutes/],
  [
    "a broken connection",
    (request) => request.socket.destroy(),
    /could not be reached, or broke off, 5 times/,
  ],
  ["a refusal", status(403), /answered 403\./],
  ["a redirect without end", status(302, { location: "" }), /without end/],
  ["silence", () => {}, /did not answer in 0\.05 seconds, 5 times/, { timeLimit: 50 }],
  ["too much", (_, response) => response.end("x".repeat(5000)), /more than 0 MB/, { sizeLimit: 1000 }],
];

test.each(faults)("%s → one sentence that says so", async (_, answer, sentence, options) => {
  const { openings } = await ask("ashby", answer, options);
  await expect(openings()).rejects.toThrow(sentence);
});
