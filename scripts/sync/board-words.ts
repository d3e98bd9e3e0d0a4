import { impossiblePay, currency as isCurrency } from "../../lib/content/checks/money.ts";
import type { Contract, Hours, Salary, Workplace } from "../../lib/content/content.ts";

/* What boards' words mean. One list for all systems, since companies choose many of the words themselves. */

/** In this order: an internship may be temporary, and "permanent contract" has "contract" in it. */
const contracts: [words: RegExp, contract: Contract][] = [
  [/\bintern(?:ship)?\b|praktik|\bstage\b|pr[aá]cticas|tirocinio|インターン|인턴/i, "internship"],
  [/apprentice|ausbildung|alternance|trainee/i, "apprenticeship"],
  [/permanent|unbefristet|festanstellung|\bcdi\b|indefinido|indeterminat|正社員|정규직/i, "permanent"],
  // A voluntary year ends, too.
  [/fixed[\s-]?term|temporary|befristet|\bcdd\b|determinat|volunteer|契約社員|계약직/i, "fixed-term"],
  [/freelance|contractor|\bcontract\b|業務委託|프리랜서/i, "freelance"],
];

/** Titles that name a contract; an internship coordinator is no intern. */
const contractsInTitles: [words: RegExp, contract: Contract][] = [
  [
    /\b(?:intern|internship|praktikum|praktikant(?:in)?|stagiaire|becari[oa])\b(?![\s-]+(?:program|coordinator|manager|recruit|lead|experience))/i,
    "internship",
  ],
  [/インターン|인턴/, "internship"],
  [/契約社員|계약직/, "fixed-term"],
  [
    /\b(?:apprentice|apprenticeship|azubi|auszubildende[rn]?|alternant|alternance)\b(?![\s-]+(?:program|coordinator|manager|recruit|lead))/i,
    "apprenticeship",
  ],
];

const plain = (words: string | null | undefined) => words?.replaceAll("_", " ").trim() ?? "";

/** The contract that the words of a board mean; `full-time` is about hours, not a contract. */
export const contractOf = (words: string | null | undefined): Contract | undefined =>
  contracts.find(([looks]) => looks.test(plain(words)))?.[1];

export const contractInTitle = (title: string): Contract | undefined =>
  contractsInTitles.find(([looks]) => looks.test(title))?.[1];

/** The hours that the words of a board mean: both, if the applicant chooses. */
export function hoursOf(words: string | null | undefined): Hours | Hours[] | undefined {
  const text = plain(words);
  const isPart = /part[\s-]?time|teilzeit|temps partiel|パート|アルバイト|파트타임/i.test(text);
  const isFull =
    /full[\s-]?time|vollzeit|temps plein|フルタイム|풀타임/i.test(text) ||
    (isPart && /\bfull\b|\bvoll\b/i.test(text));
  if (isFull && isPart) return ["full-time", "part-time"];
  return isFull ? "full-time" : isPart ? "part-time" : undefined;
}

const workplaces: [words: RegExp, workplace: Workplace][] = [
  [/^(?:(?:fully|100 ?%) )?remot[eoa]\b|^fully$|^telecommut|^télétravail$/i, "remote"],
  [/^(?:h[yií]brid[aeo]?|ibrid[oa])\b/i, "hybrid"],
  // Teamtailor calls it "none".
  [/^(?:on[- ]?site|in[- ]office|presencial|présentiel|vor ort|none$)/i, "on-site"],
];

export const workplaceOf = (words: string | null | undefined): Workplace | undefined =>
  workplaces.find(([looks]) => looks.test(plain(words)))?.[1];

const periods: [words: RegExp, per: Salary["per"]][] = [
  [/\b(?:annual|annum|year)/i, "year"],
  [/\bmonth/i, "month"],
  [/\bweek/i, "week"],
  [/\b(?:day|daily)\b/i, "day"],
  [/\bhour/i, "hour"],
];

/** Pay as a system sends it; figures may be numbers or strings. */
export interface Pay {
  min?: number | string | null | undefined;
  max?: number | string | null | undefined;
  currency: string | null | undefined;
  /** Words that name one period, such as `1 YEAR`, `per-hour-wage` or `yearly`. */
  per: string | null | undefined;
  /** What the board calls it or says about it. */
  called?: string | null | undefined;
}

/** Words for pay that is only reached with commission; a split of a base salary is said beside it. */
const isOnTarget = (words: string) =>
  /\bOTE\b|\bon[\s-]target\b/i.test(words) ||
  (/\d ?\/ ?\d.{0,30}\bsplit\b/i.test(words) && !/\bbase (?:salary|pay)\b/i.test(words));

/** The pay of an opening, if the board gives all that a salary needs; a single figure is "from" or "up to". */
export function salaryOf(pay: Pay): Salary | undefined {
  const figure = (value: Pay["min"]) => (Number(value) > 0 ? Number(value) : undefined);
  const [min, max] = [figure(pay.min), figure(pay.max)];
  const [[, per] = [], ...others] = periods.filter(([looks]) => looks.test(pay.per ?? ""));
  const currency = pay.currency?.toUpperCase() ?? "";
  if (per === undefined || others.length > 0 || isCurrency(currency) !== undefined) return undefined;
  if (isOnTarget(pay.called ?? "")) return undefined;
  if ((min === undefined && max === undefined) || (min ?? 0) > (max ?? Number.POSITIVE_INFINITY))
    return undefined;
  const figures = { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
  const salary = { ...figures, currency, per };
  // A slip on the board, such as pay by the year called by the hour, isn't repeated.
  return impossiblePay(salary) === undefined ? salary : undefined;
}

/** The range that several ranges make together, as for several places; none if they can't be compared. */
export function salaryOfAll(pays: readonly Pay[]): Salary | undefined {
  const all = pays.flatMap((pay) => salaryOf(pay) ?? []);
  const [first] = all;
  const isOne = all.every(({ currency, per }) => currency === first?.currency && per === first?.per);
  if (first === undefined || all.length < pays.length || !isOne) return undefined;
  const min = Math.min(...all.map((each) => each.min ?? 0));
  const max = Math.max(...all.map((each) => each.max ?? Number.POSITIVE_INFINITY));
  const { currency, per } = first;
  return salaryOf({ min, max: Number.isFinite(max) ? max : undefined, currency, per });
}

/** The day that a date starts with, as it's written. */
export const dayOf = (date: string | null | undefined) => /^\d{4}-\d{2}-\d{2}/.exec(date ?? "")?.[0];
