import type { Position, Salary } from "../../content/content.ts";
import { ads, rule } from "../rule.ts";
import { cityNames, placeNamesOf, type Subject } from "../subject.ts";
import { findIn, spanOf, type Text, wholeWords } from "../text-search.ts";
import { payIn } from "./pay.ts";

/** A value of a field, with words that say it for certain, and words in lower case that only speak of it. */
interface Statement {
  value: string;
  /** Missing where no words say it for certain. */
  says: RegExp | undefined;
  mentions: RegExp;
}

function statement(value: string, says: string | undefined, mentions: string): Statement {
  return {
    value,
    says: says === undefined ? undefined : wholeWords(says),
    mentions: new RegExp(mentions, "u"),
  };
}

const months = "(?:\\d{1,2}|\\p{L}+) (?:monate|jahre?)";
const aWeek = "(?:\\d{1,2}(?:[.,]\\d)? ?(?:std|stunden|h|heures|hours))";

/** In six languages; to add words, add an alternative. */
const statements: Record<"contract" | "hours" | "workplace", readonly Statement[]> = {
  contract: [
    statement(
      "permanent",
      "permanent contract|(?:poste en|contrat ?:|contrat en) CDI|CDI à pourvoir|unbefristete[rn]? (?:arbeits)?vertrag|na dobu neurčitou|contrato indefinido|正社員",
      "permanent|(?<!\\p{L})cdi(?!\\p{L})|unbefristet|entfristet|neurčitou|indefinido|正社員|無期",
    ),
    statement(
      "fixed-term",
      `CDD de \\d{1,2} mois|befristeter (?:arbeits)?vertrag|befristet (?:auf|für) ${months}|(?:auf|für) ${months} befristet|fixed[- ]term contract of \\d{1,2} \\p{L}+|\\d{1,2}[- ]months? fixed[- ]term|na dobu určitou|contrato temporal|契約社員`,
      "fixed[- ]term|(?<!\\p{L})cdd(?!\\p{L})|(?<!un)befristet|určitou|temporal|契約社員|有期",
    ),
  ],
  hours: [
    statement(
      "full-time",
      `(?:vollzeit|temps (?:plein|complet)|full[- ]time) ?[(,:] ?${aWeek}|plný úvazek|jornada completa`,
      "vollzeit|temps (?:plein|complet)|full[- ]time|plný|jornada completa",
    ),
    statement(
      "part-time",
      `(?:in teilzeit|(?:à )?temps partiel|part[- ]time) ?[(,:]? ?(?:mit |à |de |of )?${aWeek}|(?:částečný|zkrácený) úvazek|jornada parcial|media jornada`,
      "teilzeit|temps partiel|part[- ]time|úvazek|jornada (?:parcial|reducida)|media jornada",
    ),
  ],
  workplace: [
    statement("on-site", undefined, "on[- ]?site|vor ort|présentiel|presencial|(?:in|at) the office"),
    statement(
      "hybrid",
      "poste hybride|hybrid (?:role|position|job)|(?:\\d|\\p{L}+) (?:jours? de télétravail|tage? home[- ]?office|días de teletrabajo)",
      "hybrid|télétravail|home[- ]?office|teletrabajo",
    ),
    statement(
      "remote",
      "(?:fully|100 ?%) remote|100 ?% (?:remoto|home[- ]?office|teletrabajo|(?:en )?télétravail)|télétravail (?:complet|total)|完全在宅|フルリモート",
      "remot|télétravail|home[- ]?office|teletrabajo|在宅|リモート",
    ),
  ],
};

// A line that denies something, offers a choice or speaks of later claims nothing.
const claimsNothing =
  /(?<!\p{L})(?:not?|nicht|keine?\p{L}*|pas|sans|sin|ne|auch|oder|or|ou|nebo|o|option|optional|then|puis|danach|possib\p{L}*|posib\p{L}*|möglich\p{L}*|lze|verlänger\p{L}*|extend\p{L}*|übernahme)(?!\p{L})/iu;

/** The first words that contradict a field, where the text never mentions what the field says. */
function statementsThatDiffer(lines: readonly Text[], lower: string, position: Position) {
  return (["contract", "hours", "workplace"] as const).flatMap((field) => {
    const said: readonly (string | undefined)[] = [position[field]].flat();
    const own = statements[field].filter(({ value }) => said.includes(value));
    if (own.length === 0 || own.length < said.length) return [];
    const others = statements[field].flatMap(({ value, says, mentions }) =>
      says !== undefined && !said.includes(value) && mentions.test(lower) ? says : [],
    );
    // A text that says what the field says also mentions it.
    if (others.length === 0 || own.some(({ mentions }) => mentions.test(lower))) return [];
    const found = others.flatMap((says) =>
      lines.flatMap((line) => findIn(line, says).filter(() => !claimsNothing.test(line.text))),
    );
    return found
      .slice(0, 1)
      .map(({ words, span }) => ({ span, found: { words, field, value: said.join(" or ") } }));
  });
}

// Pay with what is on top of it, and that of other hours, isn't that of the field.
const otherPay = /(?<!\p{L})(?:OTE|on[- ]target|bonus|variable|pro ?rata|bei \d+ Std|FTE)(?!\p{L})/iu;

const isLike = (a: number, b: number) => a > b / 2 && a < b * 2;
const isNear = (a: number, b: number) => Math.abs(a - b) <= 0.02 * b;
const number = new Intl.NumberFormat("en").format;

/** The only pay that a text names, where it isn't the field's; several would be for several levels. */
function payThatDiffers(subject: Subject, { min, max, currency, per }: Salary) {
  if (min === undefined || max === undefined) return [];
  const all = payIn(subject).filter(({ line }) => !otherPay.test(line.text));
  const ranges = all.filter(({ pay }) => pay.max > pay.min);
  const [only, ...more] = ranges.length > 0 ? ranges : all;
  if (only === undefined || more.length > 0 || (only.pay.per ?? per) !== per) return [];
  const isSame = isNear(only.pay.min, min) && isNear(only.pay.max, max);
  // Converted, the figures would be others.
  if (isSame ? only.pay.currency === currency : only.pay.currency !== currency || !isLike(only.pay.max, max))
    return [];
  // A single figure inside the range may be one person's pay.
  if (ranges.length === 0 && !isSame && only.pay.min >= min && only.pay.max <= max) return [];
  const value = `${min === max ? "" : `${number(min)}–`}${number(max)} ${currency}`;
  return [{ span: spanOf(only.line), found: { words: only.pay.words, field: "salary", value } }];
}

/** What is written right before the place of work. */
const beforePlace =
  "location|place of work|(?:job|role|position|you) (?:is|are|will be) based in|work (?:in|from|at) our offices? in|standort|arbeitsort|einsatzort|dienstort|lieu(?: de travail)?|poste basé à|ubicación|lugar de trabajo|místo výkonu práce|勤務地";
const placeHint = new RegExp(beforePlace, "u");
const placeOfWork = new RegExp(`(?<!\\p{L})(?:${beforePlace})[ *:：]{1,6}(.+)`, "iu");

/** The place of another office as the place of work. */
function placeThatDiffers({ lines, lower, around }: Subject, { offices, workplace }: Position) {
  if (workplace === "remote" || offices.length === 0 || !placeHint.test(lower)) return [];
  const stated = lines.flatMap((line) => {
    const [said = "", place = ""] = placeOfWork.exec(line.text) ?? [];
    return place === "" || claimsNothing.test(place) ? [] : { line, said, place };
  });
  if (stated.length === 0) return [];
  const own = offices.flatMap(placeNamesOf).map((name) => name.toLowerCase());
  const all = around.content.offices.list.flatMap(cityNames);
  return stated.flatMap(({ line, said, place }) => {
    const written = place.toLowerCase();
    const other = all.find(
      (name) =>
        written.startsWith(name.toLowerCase()) && !/^\p{Script=Latin}/u.test(place.slice(name.length)),
    );
    if (other === undefined || own.some((name) => written.includes(name))) return [];
    const words = said.slice(0, other.length - place.length || undefined).replaceAll("*", "");
    const value = offices.map(({ title }) => title).join(", ");
    return [{ span: spanOf(line), found: { words, field: "offices", value } }];
  });
}

const closed =
  /(?<!(?:once|when|after|if|until) |\p{L})(?:applications are (?:currently |now )?closed|(?:die )?bewerbungsfrist ist abgelaufen|candidatures? (?:closes?|clôturées?)|výběrové řízení je ukončeno|(?:convocatoria|plazo) cerrad[ao])(?!\p{L})|募集は?終了しました/giu;

// A first look at the text in lower case.
const closedHint = /closed|abgelaufen|candidatures? cl|ukončeno|cerrad|終了/;

/** Where a text says something else than a field of the ad. */
export const textDiffersRule = rule({
  code: "text-differs",
  kinds: ads,
  find(subject) {
    const { ad, lines, lower, source } = subject;
    if (ad === undefined) return undefined;
    const { salary, closes = "nothing" } = ad.position;
    const over =
      ad.status === "open" && closedHint.test(lower) ? lines.flatMap((line) => findIn(line, closed)) : [];
    const others = [
      ...statementsThatDiffer(lines, lower, ad.position),
      ...placeThatDiffers(subject, ad.position),
      ...over.map(({ words, span }) => ({ span, found: { words, field: "closes", value: closes } })),
    ];
    // A file from a board has both its pay and its text from there.
    const isOwn = source.data.source === undefined;
    return isOwn && salary !== undefined ? [...others, ...payThatDiffers(subject, salary)] : others;
  },
});
