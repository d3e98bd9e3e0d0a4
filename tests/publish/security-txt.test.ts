import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { securityTxt } from "../../lib/machines/security-txt.ts";

const company = { apply: "jobs@example.org", url: "https://example.org/careers/", language: "fr" };
const now = Temporal.Instant.from("2026-01-31T12:00:00.5Z");

test("security.txt has every field of RFC 9116 that it needs, once", () => {
  expect(securityTxt(company, now)).toBe(
    "Contact: mailto:jobs@example.org\nExpires: 2026-12-27T12:00:01Z\nPreferred-Languages: fr\n" +
      "Canonical: https://example.org/careers/.well-known/security.txt\n",
  );
});

test("an address of a page is a contact as it stands", () => {
  expect(securityTxt({ ...company, apply: "https://example.org/jobs" }, now)).toMatch(
    /^Contact: https:\/\/example\.org\/jobs\n/,
  );
});
