import { type FieldValues, isGroup } from "./as-written.ts";

const amount = (value: unknown) => (typeof value === "string" && value !== "" ? Number(value) : Number.NaN);

/** Which two fields of a position can't both be right, in the words of its form; Sveltia looks at each field alone. */
export function contradictionIn({ opened, closes, salary }: FieldValues): string | undefined {
  if (typeof opened === "string" && typeof closes === "string" && closes !== "" && closes < opened)
    return "“Last day” is before “Opens on”. Change one of them, and save again.";
  if (isGroup(salary) && amount(salary.min) > amount(salary.max))
    return "In the pay, “From” is more than “To”. Change one of them, and save again.";
  return undefined;
}
