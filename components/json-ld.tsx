import { jsonLd } from "../lib/machines/structured-data/linked-data.ts";

/** Structured data for search engines: a data block, which the security policy does not count as a script. */
export function JsonLd({ value }: { value: Parameters<typeof jsonLd>[0] }) {
  return (
    <script
      type="application/ld+json"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON with every character of markup escaped
      dangerouslySetInnerHTML={{ __html: jsonLd(value) }}
    />
  );
}
