import { pictureOf } from "../lib/content/photo.ts";
import type { Fields } from "../lib/content/schema.ts";
import { decorative } from "../lib/read/body-parts.ts";
import type { Site } from "../lib/site/site.ts";

/** What may have a picture at the head of its page. */
export type Photographed = Pick<Fields<"company" | "office" | "team">, "photo">;

/** The picture that a file names; nothing where it names none. Its place is kept before it arrives. */
export function Photo({ site, photo, className }: Photographed & { site: Site; className: string }) {
  const found = photo && site.photos?.get(`content/${photo.file}`);
  if (!found) return null;
  const { sources, img } = pictureOf(found, site.base, "100vw");
  return (
    <picture>
      {sources.map((source) => (
        <source key={source.type} {...source} />
      ))}
      <img {...img} alt={photo.alt === decorative ? "" : photo.alt} decoding="async" className={className} />
    </picture>
  );
}
