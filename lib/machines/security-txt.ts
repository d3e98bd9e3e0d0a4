import type { Temporal } from "temporal-polyfill";
import { applyAddress } from "../content/addresses.ts";
import type { Company } from "../content/content.ts";

/** RFC 9116 recommends less than a year; the build of every night renews it. */
const validHours = 330 * 24;

/** The text of `/.well-known/security.txt` (RFC 9116): reports go where applications go, for eleven months. */
export function securityTxt(
  { apply, url, language }: Pick<Company, "apply" | "url" | "language">,
  now: Temporal.Instant,
): string {
  return [
    `Contact: ${applyAddress(apply)}`,
    `Expires: ${now.add({ hours: validHours }).round("second")}`,
    `Preferred-Languages: ${language}`,
    `Canonical: ${new URL("../discovery/.well-known/security.txt", url)}`,
    "",
  ].join("\n");
}
