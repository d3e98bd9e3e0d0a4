/** One opening each system has, in its recorded shape and with made-up content. */

export const ashbyJob = (changes: object = {}) => ({
  id: "3f1c8a52-6f0e-4b6f-9d5e-000000000001",
  title: " Repair Technician ",
  department: "Operations ",
  team: "Design",
  employmentType: "FullTime",
  location: "Paris",
  secondaryLocations: [],
  address: { postalAddress: { addressLocality: "Paris", addressRegion: "", addressCountry: "France" } },
  isListed: true,
  isRemote: null,
  workplaceType: "Hybrid",
  publishedAt: "2026-04-20T22:43:56.531+00:00",
  jobUrl: "https://jobs.ashbyhq.com/harbour/1",
  applyUrl: "https://jobs.ashbyhq.com/harbour/1/application?utm_source=site",
  descriptionHtml: "<h1>What you will do</h1><p>Mend <b>things</b>.</p><h3>How</h3><ul><li>Well</li></ul>",
  descriptionPlain: "What you will do\n\nMend things.",
  shouldDisplayCompensationOnJobPostings: true,
  compensation: {
    compensationTierSummary: null,
    summaryComponents: [
      {
        compensationType: "Salary",
        interval: "1 YEAR",
        currencyCode: "EUR",
        minValue: 38000,
        maxValue: 44000,
      },
    ],
  },
  ...changes,
});

export const leverPosting = (changes: object = {}) => ({
  id: "5ac21346-8e0c-4494-8e7a-3eb92ff77902",
  text: "Repair Technician",
  categories: {
    location: "Paris",
    commitment: "Full-time",
    team: "Design",
    allLocations: ["Paris", "Bordeaux"],
  },
  country: "FR",
  workplaceType: "onsite",
  createdAt: 1_776_724_836_000,
  description: "<div><b>What you will do</b></div><div>Mend things.</div>",
  lists: [{ text: "What you bring", content: "<li>Patience</li><li>A steady hand</li>" }],
  additional: "<p>Write to us.</p>",
  hostedUrl: "https://jobs.lever.co/harbour/5ac2",
  applyUrl: "https://jobs.lever.co/harbour/5ac2/apply?lever-source=site",
  salaryRange: { min: 38000, max: 44000, currency: "EUR", interval: "per-year-salary" },
  ...changes,
});

export const greenhouseJob = (changes: object = {}) => ({
  id: 4001,
  internal_job_id: 7001,
  title: "Repair Technician ",
  absolute_url: "https://boards.greenhouse.io/harbour/jobs/4001?gh_jid=4001",
  location: { name: "Paris, France" },
  updated_at: "2026-07-27T05:04:22-04:00",
  first_published: "2026-04-20T18:43:56-04:00",
  requisition_id: null,
  language: "en",
  application_deadline: null,
  metadata: null,
  content: "&lt;h2&gt;What you will do&lt;/h2&gt;&lt;p&gt;Mend&amp;nbsp;things &amp;amp; more.&lt;/p&gt;",
  departments: [{ id: 1, name: "Design", child_ids: [], parent_id: null }],
  offices: [{ id: 2, name: "Paris", location: null, child_ids: [], parent_id: null }],
  pay_input_ranges: [
    { min_cents: 3_800_000, max_cents: 4_400_000, currency_type: "EUR", title: "Annual pay", blurb: "" },
  ],
  ...changes,
});

export const teamtailorItem = (changes: object = {}) => ({
  id: "b1a7c3c2-0000-4000-8000-000000000001",
  title: "Repair Technician",
  url: "https://harbour.teamtailor.com/jobs/1-repair-technician",
  date_published: "2026-04-21T00:43:56+02:00",
  content_html: "<h2>What you will do</h2><p>Mend things.</p>",
  _jobposting: {
    "@context": "http://schema.org/",
    "@type": "JobPosting",
    jobLocation: [
      {
        "@type": "Place",
        address: {
          "@type": "PostalAddress",
          addressLocality: "Paris",
          postalCode: null,
          addressCountry: "FR",
        },
      },
    ],
  },
  ...changes,
});
