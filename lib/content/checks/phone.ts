import { fault } from "../../messages/catalogue.ts";
import type { Check } from "./value-check.ts";

const phone = /^\+?[\d\s()./\u2010-\u2013-]+$/;

/** A phone number as people write it: digits with spaces, dots, hyphens, slashes and brackets, and a + first. */
export const phoneNumber: Check = (value) =>
  phone.test(value) && (value.match(/\d/g) ?? []).length >= 5 ? undefined : fault("bad-phone", { value });

/** What a form lets people type as a phone number. */
export const phoneTyped = [
  phone.source,
  "Digits and spaces, with the country's code first, such as +33 1 23 45 67 89.",
] as const;

// The ITU's codes (https://www.itu.int/pub/T-SP-E.164D) of countries where offices are likely; not of those, such as Hungary,
// where numbers at home begin with something other than a 0.
const codes = new Map(
  (
    "AE971 AR54 AT43 AU61 BE32 BG359 BR55 CA1 CH41 CL56 CN86 CO57 CY357 CZ420 DE49 DK45 EE372 EG20 ES34 FI358 FR33 GB44 GR30 " +
    "HK852 HR385 ID62 IE353 IL972 IN91 IS354 IT39 JP81 KE254 KR82 LI423 LU352 LV371 MA212 MT356 MX52 MY60 NG234 NL31 NO47 " +
    "NZ64 PE51 PH63 PL48 PT351 RO40 RS381 SE46 SG65 SI386 SK421 SN221 TH66 TN216 TR90 TW886 UA380 US1 VN84 ZA27"
  )
    .split(" ")
    .map((each) => [each.slice(0, 2), each.slice(2)] as const),
);

/** The code of a country with its plus: `+33`. */
export function callingCode(country: string): string | undefined {
  const code = codes.get(country);
  return code === undefined ? undefined : `+${code}`;
}

/** A number as people dial it from abroad: `01 23 45 67 89` in France as `+33 1 23 45 67 89`. */
export function fromAbroad(number: string, country: string): string | undefined {
  if (/^00[1-9]/.test(number)) return `+${number.slice(2)}`;
  const code = callingCode(country);
  if (code === undefined) return undefined;
  const digits = number.replace(/\D/g, "");
  if (digits.length > 10 && `+${digits}`.startsWith(code)) return `+${number.replace(/^\D+/, "")}`;
  // Italy keeps its 0.
  return `${code} ${country === "IT" ? number : number.replace(/^(\D*)0/, "$1")}`;
}
