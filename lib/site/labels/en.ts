import type { Contract, Hours, PayPeriod, Workplace } from "../../content/content.ts";
import type { Status } from "../status.ts";
import { plural } from "./plural.ts";

const openPositions = plural("en", { one: "open position", other: "open positions" });
const problems = plural("en", { one: "error in the content", other: "errors in the content" });
const advice = plural("en", { one: "piece of advice", other: "pieces of advice" });

/** Every word of the interface that is not content. */
export const en = {
  skip: "Skip to content",
  menu: "Main",
  home: "Careers",
  story: "Story",
  readStory: "Read the story",
  values: "Values",
  offices: "Offices",
  teams: "Teams",
  hiring: "Hiring",
  hiringSteps: "Each step of hiring",
  stepTakes: "Takes",
  stepWith: "With",
  positions: "Positions",
  allPositions: "All open positions",
  backToPositions: "Back to all positions",
  seePositions: "See open positions",
  openPositions: (count: number) => `${count} ${openPositions(count)}`,
  /** What follows the number where the number is set apart. */
  openPositionsUnit: openPositions,
  openPositionsAt: (count: number, where: string) => `${count} ${openPositions(count)} at ${where}`,
  noPositions: "No position is open here right now.",
  asOf: (date: string) => `As of ${date}`,
  founded: (year: number) => `Founded in ${year}`,
  soon: "Soon",
  team: "Team",
  office: plural("en", { one: "Office", other: "Offices" }),
  workplace: { "on-site": "On site", hybrid: "Hybrid", remote: "Remote" } satisfies Record<Workplace, string>,
  workplaceTerm: "Workplace",
  contract: {
    permanent: "Permanent",
    "fixed-term": "Fixed-term",
    internship: "Internship",
    apprenticeship: "Apprenticeship",
    freelance: "Freelance",
  } satisfies Record<Contract, string>,
  /** The kind of contract as the name of a page of positions. */
  contractPositions: {
    permanent: "Permanent positions",
    "fixed-term": "Fixed-term positions",
    internship: "Internships",
    apprenticeship: "Apprenticeships",
    freelance: "Freelance work",
  } satisfies Record<Contract, string>,
  contractTerm: "Contract",
  hours: { "full-time": "Full time", "part-time": "Part time" } satisfies Record<Hours, string>,
  hoursTerm: "Hours",
  pay: "Pay",
  payNotStated: "Not stated",
  per: { year: "a year", month: "a month", day: "a day", hour: "an hour" } satisfies Record<
    PayPeriod,
    string
  >,
  applicants: "Open to people in",
  opened: "Opened",
  lastDay: "Last day to apply",
  start: "Starts",
  agreement: "Collective agreement",
  openUntilFilled: "None set",
  apply: "Apply",
  applyByMail: "Apply by e-mail",
  applyElsewhere: (host: string) => `Apply on ${host}`,
  share: "Share this position",
  shareByMail: "Send by e-mail",
  pageAddress: "Address of this page",
  readInThisLanguage: "Read in English",
  status: { draft: "Draft", scheduled: "Scheduled", open: "Open", closed: "Closed" } satisfies Record<
    Status,
    string
  >,
  closedSince: (date: string) => `Closed since ${date}`,
  closedExplanation: "One can no longer apply for this position.",
  similar: "Open positions like this one",
  breadcrumb: "Breadcrumb",
  episode: (number: number, series: string) => `No. ${number} of ${series}`,
  after: (names: string) => `After ${names}`,
  broughtBy: "Brought by",
  published: "Published",
  feed: "Feed of new positions",
  alerts: "New positions by e-mail",
  moved: "This page has moved",
  movedTo: "It stands here now:",
  notFound: "This page is not here",
  notFoundExplanation: "It may have moved, or the address has a slip in it. These pages are here:",
  newer: "Newer positions",
  older: "Older positions",
  page: (number: number, of: number) => `Page ${number} of ${of}`,
  any: "Any",
  filter: "Filter positions",
  clearFilters: "Clear all filters",
  keywords: "Keywords",
  keywordsHint: "in title, team, office, contract or workplace",
  search: "Search",
  emptyFilters: "No open position fits all of these",
  /** A way out of an empty list: what would be found if this choice were given up. */
  withoutFilter: (choice: string) => `Without “${choice}”`,
  /** Stands before the number of positions that fit the filters. */
  fitting: "With these filters:",
  narrow: "Narrow your search to see others.",
  /** What one reads who follows a link with filters in it while scripts are off. */
  withoutScripts: "Scripts are off, so a shared link shows all positions, whatever it filters by.",
  ownPages: "Each office, team and contract has its own page.",
  newestShown: (count: number) => `The newest ${count} are shown.`,
  /** Follows what was found among them only. */
  amongNewest: (count: number) => `among the newest ${count}`,
  morePositions: "More ways to all of them",
  allOf: (count: number) => `All ${count} open positions`,
  pages: "Pages",
  links: "Elsewhere",
  problems: (count: number) => `${count} ${problems(count)}`,
  advice: (count: number) => `${count} ${advice(count)}`,
};

export type Labels = typeof en;
