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
