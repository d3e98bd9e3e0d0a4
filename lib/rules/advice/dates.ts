import { Temporal } from "temporal-polyfill";
import type { Rule } from "../rule.ts";
import { googleEnd } from "./citations.ts";

const length = 24 * 60 * 60 * 1000;
// Temporal takes ten times as long, and a thousand positions ask.
const daysAfter = (date: string, days: number) =>
  new Date(Date.parse(date) + days * length).toISOString().slice(0, 10);

/** The later of two days; as texts they are in the order of time. */
const later = (a: string, b: string) => [a, b].sort().reverse()[0] ?? a;

/** After how many days people take an ad for dead. */
const stale = 90;

/** Advice on the days of a position. */
export const dateRules: readonly Rule[] = [
  {
    code: "no-closing-date",
    about: "The ad has no last day (`closes`), so it stays until somebody remembers it.",
    citations: [googleEnd],
    kinds: ["position"],
    originals: true,
    finished: true,
    find({ ad, source }) {
      if (ad === undefined || ad.position.closes !== undefined) return undefined;
      const from = later(ad.position.opened, ad.today);
      return {
        span: source.keySpan(["opened"]),
        message: "There is no last day, so this ad stays open until somebody remembers it.",
        hint: `Add one; it can be changed later. For example: closes: ${daysAfter(from, 60)}`,
      };
    },
  },
  {
    code: "closes-late",
    about: "The last day is more than six months away.",
    citations: [googleEnd],
    kinds: ["position"],
    originals: true,
    find({ ad, source }) {
      const { opened, closes } = ad?.position ?? {};
      if (ad === undefined || opened === undefined || closes === undefined) return undefined;
      const from = later(opened, ad.today);
      // Six months have 181 days at least.
      if (closes <= daysAfter(from, 181)) return undefined;
      if (closes <= Temporal.PlainDate.from(from).add({ months: 6 }).toString()) return undefined;
      return {
        span: source.valueSpan(["closes"]),
        message: `The last day is more than six months after ${opened > ad.today ? "the ad opens" : "today"}.`,
        hint: "Is the year right? An earlier day keeps the ad fresh; it can be moved later.",
      };
    },
  },
  {
    code: "opened-long-ago",
    about: `The ad has been open for more than ${stale} days.`,
    citations: [googleEnd],
    kinds: ["position"],
    originals: true,
    find({ ad, source }) {
      if (ad?.status !== "open") return undefined;
      const { opened } = ad.position;
      const days = (Date.parse(ad.today) - Date.parse(opened)) / length;
      if (days <= stale) return undefined;
      return {
        span: source.valueSpan(["opened"]),
        message: `This ad has been open for ${days} days, and people take old ads for dead ones.`,
        hint: 'Close it by setting "closes" to yesterday; or, if it is still true, read it again and set "opened" to today.',
      };
    },
  },
];
