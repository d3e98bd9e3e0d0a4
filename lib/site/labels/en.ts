import type { Contract, Hours, PayPeriod, Workplace } from "../../content/content.ts";
import type { Status } from "../../content/status.ts";
import type { FilterName } from "../filters.ts";
import { lowered, plural, withSigns } from "./grammar.ts";

const openPositions = plural("en", { one: "open position", other: "open positions" });
const days = plural("en", { one: "day", other: "days" });
const daysLeft = plural("en", { one: "day left", other: "days left" });

/** The words of the interface, in English. */
export const en = {
  quoted: (text: string) => `“${text}”`,
  /** A text with no-break spaces between what must not be parted at the end of a line. */
  bound: withSigns,
  /** A label within a sentence. */
  within: lowered,
  /** The first day of a month, which is an ordinal in some languages. */
  firstDay: "1",
  skip: "Skip to content",
  menu: "Main",
  home: "Careers",
  story: "Story",
  readStory: "Read the story",
  values: "Values",
  offices: "Offices",
  teams: "Teams",
  hiring: "Hiring",
  hiringSteps: "See each step",
  stepTakes: "Takes",
  /** Before how long an answer takes: of the last step of hiring. */
  hearBack: "You hear back",
  stepWith: "With",
  positions: "Positions",
  allPositions: "All open positions",
  backToPositions: "Back to all positions",
  seePositions: "See open positions",
  /** Begins with the number, which the filters replace. */
  openPositions: (count: number) => `${count} ${openPositions(count)}`,
  /** For a number that is set apart from its unit. */
  openPositionsUnit: openPositions,
  openPositionsAt: (count: number, where: string) => `${count} ${openPositions(count)} at ${where}`,
  noPositions: "No open positions here right now.",
  /** Over the jobs elsewhere that people in the country of an office may do from there. */
  remoteHere: "Also remote from this country",
  asOf: (date: string) => `Figures as of ${date}`,
  founded: (year: number) => `Founded in ${year}`,
  soon: "Soon",
  team: "Team",
  office: plural("en", { one: "Office", other: "Offices" }),
  workplace: { "on-site": "On site", hybrid: "Hybrid", remote: "Remote" } satisfies Record<Workplace, string>,
  workplaceTerm: "Workplace",
  /** From `2` or `2-3`. */
  officeDays: (range: string) => `${range.replace("-", "–")} ${days(Number(range))} a week in the office`,
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
  contracts: "Contracts",
  hours: { "full-time": "Full time", "part-time": "Part time" } satisfies Record<Hours, string>,
  hoursTerm: "Hours",
  pay: "Pay",
  payNotStated: "Ask us",
  per: {
    year: "a year",
    month: "a month",
    week: "a week",
    day: "a day",
    hour: "an hour",
  } satisfies Record<PayPeriod, string>,
  payPer: (amount: string, per: string) => `${amount} ${per}`,
  payFrom: (amount: string) => `From ${amount}`,
  payUpTo: (amount: string) => `Up to ${amount}`,
  applicants: "Open to people in",
  worldwide: "All countries",
  economicArea: "European Economic Area (EEA)",
  opened: "Posted",
  lastDay: "Last day to apply",
  /** Follows the last day where offices are in several time zones: the office whose midnight ends it. */
  timeIn: (office: string) => ` (${office} time)`,
  contact: "Questions? Ask",
  start: "Starts",
  agreement: "Collective agreement",
  openUntilFilled: "Open until filled",
  /** How long people can still apply. */
  daysLeft: (count: number) => `${count} ${daysLeft(count)}`,
  /** The same without the number, which stands above it, in a ring with room for two lines of about eight letters. */
  daysLeftUnit: daysLeft,
  lastDayNow: "Last day",
  apply: "Apply",
  applyByMail: "Apply by email",
  /** Before an address to copy. */
  orWriteTo: "Or write to",
  applyElsewhere: (host: string) => `Apply on ${host}`,
  share: "Share this position:",
  shareByMail: "Send by email",
  readInThisLanguage: "Read in English",
  status: { draft: "Draft", scheduled: "Scheduled", open: "Open", closed: "Closed" } satisfies Record<
    Status,
    string
  >,
  closedOn: (date: string) => `Applications closed on ${date}.`,
  similar: "Similar positions",
  breadcrumb: "Breadcrumb",
  episode: (number: number, series: string) => `No. ${number} of ${series}`,
  after: (names: string) => `After ${names}`,
  broughtBy: "Presented by",
  published: (date: string) => `Published ${date}`,
  feed: "RSS",
  alerts: "Get new positions by email",
  privacy: "Privacy policy",
  moved: "This page has moved",
  movedTo: "It’s here now:",
  notFound: "We can’t find that page",
  notFoundExplanation: "It may have moved, or there’s a typo in the address. Try one of these:",
  newer: "Newer positions",
  older: "Older positions",
  page: (number: number, of: number) => `Page ${number} of ${of}`,
  any: {
    office: "All offices",
    team: "All teams",
    contract: "All contracts",
    workplace: "Any workplace",
  } satisfies Record<FilterName, string>,
  filter: "Filter positions",
  clearFilters: "Clear all filters",
  keywords: "Keywords",
  keywordsHint: "Title, team, office…",
  emptyFilters: "No open positions match these filters",
  /** Drops one filter of a search that found nothing; the number it would find follows. */
  withoutFilter: (choice: string) => `Without “${choice}”: `,
  /** Where positions are, after their number. */
  inOffice: (office: string) => ` in ${office}`,
  narrow: "Narrow your search to see others.",
  /** Only a script can read the filters in a link. */
  withoutScripts: "JavaScript is off, so this list shows every position, even if your link has filters.",
  ownPages: "Each office, team and contract has its own page.",
  newestShown: (count: number) => `Showing the newest ${count}.`,
  /** After a result that was searched for among the newest only. */
  amongNewest: (count: number) => ` among the newest ${count}`,
  morePositions: "More ways to browse",
  allOf: (count: number) => `${count === 1 ? "" : "All "}${count} ${openPositions(count)}`,
  pages: "Pages",
  links: "Elsewhere",
};

export type Labels = typeof en;
