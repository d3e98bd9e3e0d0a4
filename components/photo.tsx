import { decorative } from "../lib/content/photo-file.ts";
import type { Fields } from "../lib/content/schema.ts";
import { pictureOf } from "../lib/site/picture.ts";
import type { Site } from "../lib/site/site.ts";

type Picture = NonNullable<ReturnType<typeof headPhotoOf>>;

export function headPhotoOf(site: Site, { photo }: Pick<Fields<"company" | "office" | "team">, "photo">) {
  const found = photo && site.photos?.get(`content/${photo.file}`);
  if (!found) return undefined;
  return { ...pictureOf(found, site.base, "100vw"), alt: photo.alt === decorative ? "" : photo.alt };
}

const aboveHeading =
  "mt-4 aspect-[4/3] w-full object-cover sm:mt-6 sm:aspect-[21/9] sm:max-h-[50svh] print:max-h-60";

/** A picture whose place is kept before it arrives. */
export function Photo({ picture, className = aboveHeading }: { picture: Picture; className?: string }) {
  const { sources, img, alt } = picture;
  return (
    <picture>
      {sources.map((source) => (
        <source key={source.type} {...source} />
      ))}
      <img {...img} alt={alt} decoding="async" className={className} />
    </picture>
  );
}
