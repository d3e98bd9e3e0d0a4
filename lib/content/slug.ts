import slugify from "@sindresorhus/slugify";

/** A text as a slug: lower-case letters, digits and hyphens; empty if it has no Latin letter or digit. */
export function slugified(text: string): string {
  // "&" would become an English word, and the `·` of gender-neutral French titles a hyphen.
  return slugify(text, {
    decamelize: false,
    customReplacements: [
      ["&", " "],
      ["·", " "],
    ],
  });
}

// (m/w/d), H/F and the like say that the job is for everybody; an address doesn't need them.
const marker = /[([]?(?<!\p{L})[mwfdhxi](?:\s*[/|]\s*[mwfdhxi])+(?!\p{L})[)\]]?/giu;

/** How many characters of a title its address has at most. */
const longest = 80;

/** The slug for a city: ö is oe only where people write German, so there is koeln in Germany and malmo in Sweden. */
export function slugOfPlace(title: string, country: string): string {
  const { language } = new Intl.Locale(`und-${country}`).maximize();
  return slugOf(language === "de" ? title : title.normalize("NFD").replaceAll("\u0308", ""));
}

/** The slug for a title; empty if it has no Latin letter or digit. */
export function slugOf(title: string): string {
  const slug = slugified(title.replace(marker, " ")) || slugified(title);
  // A number and a hyphen in front would set the order.
  const named = slug.replace(
    /^((?:\d+-)+)(\d*[a-z].*)$/,
    (_, number: string, rest: string) => `${rest}-${number.slice(0, -1)}`,
  );
  return named.slice(0, longest).replace(/-+$/, "");
}

/** The first of `slug`, `slug-2`, `slug-3` … that is free. */
export function firstFree(slug: string, isFree: (slug: string) => boolean): string {
  let free = slug;
  for (let number = 2; !isFree(free); number++) free = `${slug}-${number}`;
  return free;
}
