import { wholeLine } from "../../content/in-brackets.ts";
import { type FieldValues, isGroup } from "./as-written.ts";

const amount = (value: unknown) => (typeof value === "string" && value !== "" ? Number(value) : Number.NaN);
const isEmpty = (value: unknown) =>
  value === undefined || value === null || value === "" || (Array.isArray(value) && value.length === 0);

/** What a position lacks that its form can't require, as it depends on other fields. */
function missingIn({ offices, workplace, applicants, source, salary, contact }: FieldValues) {
  const isAnywhere = workplace === "remote" && !isEmpty(applicants);
  if (isEmpty(offices) && !isAnywhere && isEmpty(source))
    return "Choose one of “Offices”; or, for a remote job, say in “Applicants from” where people may apply from.";
  if (isGroup(salary) && isEmpty(salary.min) && isEmpty(salary.max))
    return "In the salary, fill in “From” or “To”, or untick “Add Salary”.";
  if (isGroup(contact) && isEmpty(contact.email) && isEmpty(contact.phone))
    return "In the contact, fill in “Email” or “Phone”, or untick “Add Contact”.";
  return undefined;
}

/**
 * What keeps a form from being saved, in its own words: fields that need or contradict each other, and words in
 * brackets that nobody has replaced. Sveltia looks at each field alone.
 *
 * @param first the values in the first language
 * @param translations those in the others
 */
export function contradictionIn(
  first: FieldValues,
  translations: readonly FieldValues[],
): string | undefined {
  const { opened, closes, salary, draft } = first;
  if (typeof opened === "string" && typeof closes === "string" && closes !== "" && closes < opened)
    return "“Last day” is before “Opens on”. Change one of them, and save again.";
  if (isGroup(salary) && amount(salary.min) > amount(salary.max))
    return "In the pay, “From” is more than “To”. Change one of them, and save again.";
  // Only positions open on a day.
  const missing = opened === undefined ? undefined : missingIn(first);
  if (missing !== undefined || draft === true) return missing;
  const left = [first, ...translations].map(({ body }) => wholeLine.exec(String(body ?? ""))?.[0]);
  const words = left
    .find((line) => line !== undefined)
    ?.replace(/^[^[]*/, "")
    .trim();
  if (words === undefined) return undefined;
  const orHide = draft === undefined ? "" : ", or turn on “Hidden” until it is ready";
  return `The text still has words to replace: ${words} Replace everything in square brackets${orHide}.`;
}
