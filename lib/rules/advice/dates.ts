import { Temporal } from "temporal-polyfill";
import { openDays } from "../../content/kinds/position.ts";
import { stale } from "../../messages/limits.ts";
import { type Rule, rule } from "../rule.ts";

const dayInMs = 24 * 60 * 60 * 1000;

/** The date a number of days after another one. */
export function daysAfter(date: string, days: number): string {
  // Temporal takes ten times as long, and a thousand positions ask.
  return new Date(Date.parse(date) + days * dayInMs).toISOString().slice(0, 10);
}

/** The later of two days. */
const later = (a: string, b: string) => [a, b].sort().reverse()[0] ?? a;

/** Advice on the days of a position. */
export const dateRules: readonly Rule[] = [
  rule({
    code: "no-closing-date",
    kinds: ["position"],
    originals: true,
    finished: true,
    find({ ad, source }) {
      if (ad === undefined || ad.position.closes !== undefined) return undefined;
      const from = later(ad.position.opened, ad.today);
      return {
        span: source.keySpan(["opened"]),
        found: { closes: daysAfter(from, openDays) },
      };
    },
  }),
  rule({
    code: "closes-late",
    kinds: ["position"],
    originals: true,
    find({ ad, source }) {
      const { opened, closes } = ad?.position ?? {};
      if (ad === undefined || opened === undefined || closes === undefined) return undefined;
      const from = later(opened, ad.today);
      // Six months have at least 181 days.
      if (closes <= daysAfter(from, 181)) return undefined;
      if (closes <= Temporal.PlainDate.from(from).add({ months: 6 }).toString()) return undefined;
      return {
        span: source.valueSpan(["closes"]),
        found: { isOpen: opened <= ad.today },
      };
    },
  }),
  rule({
    code: "opened-long-ago",
    kinds: ["position"],
    originals: true,
    find({ ad, source }) {
      if (ad?.status !== "open") return undefined;
      const { opened } = ad.position;
      const days = (Date.parse(ad.today) - Date.parse(opened)) / dayInMs;
      if (days <= stale) return undefined;
      return { span: source.valueSpan(["opened"]), found: { days } };
    },
  }),
];
