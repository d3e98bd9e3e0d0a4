/** What a one-line text has to look like, as far as a pattern can say; the check judges the rest. */
export const patterns: Record<string, [pattern: string, message: string]> = {
  url: ["^https?://[^\\s/]+\\S*$", "A web address begins with https://, such as https://www.example.com."],
  apply: [
    "^(https://[^\\s/]+\\S*|[^\\s@:]+@[^\\s@]+\\.[A-Za-z]{2,})$",
    "Write an e-mail address or an https address: jobs@example.com or https://jobs.example.com/apply.",
  ],
  country: ["^[A-Z]{2}$", "Write the two-letter code in capitals, such as FR, DE, US or JP."],
  applicants: ["^[A-Z]{2}$", "Write the two-letter code in capitals, such as FR, DE, US or JP."],
  currency: ["^[A-Z]{3}$", "Write the three-letter code in capitals, such as EUR, USD, GBP, CZK or JPY."],
  language: ["^[A-Za-z]{2,3}(-[A-Za-z0-9]+)*$", "Write the short code, such as en, fr, de, cs, es or ja."],
  timezone: [
    "^(UTC|[A-Z][A-Za-z]+/[A-Za-z_/+-]+)$",
    "Write continent and city, such as Europe/Paris, America/New_York or Asia/Tokyo.",
  ],
  published: [
    "^(19|20)\\d\\d(-(0[1-9]|1[0-2])(-\\d\\d)?)?$",
    "Write the year, the month or the day: 2021, 2021-05 or 2021-05-17.",
  ],
};
