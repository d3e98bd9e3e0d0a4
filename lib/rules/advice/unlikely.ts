import { isDate } from "../../content/checks/date.ts";
import { unusualPay } from "../../content/checks/money.ts";
import { coordinatesSigned, isFarOff } from "../../content/checks/place.ts";
import { regionName } from "../../content/region-names.ts";
import { daysBetween } from "../../content/status.ts";
import { stale } from "../../messages/about-advice.ts";
import type { Found } from "../../messages/catalogue.ts";
import { valueAt } from "../../read/source.ts";
import { type Rule, rule } from "../rule.ts";

/** Half a year. */
const longest = 184;

/** Whether a day or words such as "summer 2026" are in the past; "summer" never is. */
function hasPassed(start: string, today: string): boolean {
  const isDay: boolean = isDate(start);
  const year = start
    .match(/(?<!\d)(?:19|20)\d\d(?!\d)/g)
    ?.sort()
    .at(-1);
  return isDay ? start < today : year !== undefined && year < today.slice(0, 4);
}

export const unlikelyRules: readonly Rule[] = [
  rule({
    code: "odd-pay",
    kinds: ["position"],
    originals: true,
    find({ ad, source }) {
      const { salary } = ad?.position ?? {};
      const what = salary && unusualPay(salary);
      if (salary === undefined || what === undefined) return undefined;
      const { currency, per } = salary;
      return {
        span: source.valueSpan(["salary", what === "wide" || salary.max !== undefined ? "max" : "min"]),
        found: { what, currency, per },
      };
    },
  }),
  rule({
    code: "odd-date",
    kinds: ["position"],
    originals: true,
    find({ ad, source }) {
      const at = (what: Found<"odd-date">["what"], field: string, date: string) => ({
        span: source.valueSpan([field]),
        found: { what, date },
      });
      if (ad === undefined || ad.status === "closed") return undefined;
      const { start, opened, closes = opened } = ad.position;
      return [
        ...(start !== undefined && hasPassed(start, ad.today) ? [at("started", "start", start)] : []),
        ...(daysBetween(ad.today, opened) > longest ? [at("opens", "opened", opened)] : []),
        // An apprenticeship that starts next autumn may well be open until the summer.
        ...(!(start !== undefined && isDate(start) && closes < start) &&
        Math.min(daysBetween(opened, closes), daysBetween(ad.today, closes)) > longest
          ? [at("closes", "closes", closes)]
          : []),
      ];
    },
  }),
  rule({
    code: "opened-long-ago",
    kinds: ["position"],
    originals: true,
    find({ ad, source }) {
      if (ad?.status !== "open") return undefined;
      const days = daysBetween(ad.position.opened, ad.today);
      return days > stale ? { span: source.valueSpan(["opened"]), found: { days } } : undefined;
    },
  }),
  rule({
    code: "other-workplace",
    kinds: ["position"],
    originals: true,
    find({ ad, source: { data, valueSpan } }) {
      // A board may name countries for any job, and say nothing about its place.
      const { workplace, source: opening } = ad?.position ?? {};
      if (workplace === undefined || opening !== undefined) return undefined;
      const at = (what: "officeDays" | "applicants") => ({
        span: valueSpan([what]),
        found: { what, workplace },
      });
      if (workplace !== "hybrid" && data.officeDays !== undefined) return at("officeDays");
      return workplace !== "remote" && data.applicants !== undefined ? at("applicants") : undefined;
    },
  }),
  rule({
    code: "coordinates-elsewhere",
    kinds: ["office"],
    originals: true,
    find({ source, around: { content } }) {
      const office = content.offices.list.find(({ slug }) => slug === source.name.slug);
      if (office === undefined) return undefined;
      const { country, coordinates } = office;
      const signed = coordinatesSigned(country, coordinates);
      if (signed === undefined && !isFarOff(office)) return undefined;
      const found = { country: regionName(country) ?? country, coordinates };
      return { span: source.valueSpan(["coordinates"]), found, fix: signed && `[${signed.join(", ")}]` };
    },
  }),
  rule({
    code: "photo-cropped",
    kinds: ["company", "office", "team"],
    originals: true,
    find({ source, around }) {
      const shown = around.known.photos.get(`content/${valueAt(source.data, ["photo", "file"])}`);
      if (shown === undefined || shown.height <= shown.width) return undefined;
      return { span: source.valueSpan(["photo", "file"]), found: shown };
    },
  }),
];
