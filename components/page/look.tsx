import { atRoot, href } from "../../lib/schema/addresses.ts";
import { stylesOf } from "../../lib/site/look.ts";
import type { Site } from "../../lib/site/site.ts";

/** The colours and the typeface of a page, as styles in its head; the publishing step has the font fetched early. */
export function Look({ site }: { site: Site }) {
  const { look } = site;
  return (
    <style href={look.key} precedence="look">
      {stylesOf(look, href(atRoot(site), look.font))}
    </style>
  );
}
