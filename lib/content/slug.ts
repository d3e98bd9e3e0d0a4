import slugify from "@sindresorhus/slugify";

/** A name as it could be: lower-case letters, digits and hyphens; empty where a text has no letter that is Latin. */
export function slugified(text: string): string {
  // "&" would become an English word, and `·` is a hyphen in French titles that mean everybody.
  return slugify(text, {
    decamelize: false,
    customReplacements: [
      ["&", " "],
      ["·", " "],
    ],
  });
}

// (m/w/d), H/F and the like say that everybody is meant, which an address need not.
const marker = /[([]?(?<!\p{L})[mwfdhxi](?:\s*[/|]\s*[mwfdhxi])+(?!\p{L})[)\]]?/giu;

/** How many characters of a title its address has at most. */
const longest = 80;

/** The part of the address that a title gives; empty where it has no Latin letter or digit. */
export function slugOf(title: string): string {
  const slug = slugified(title.replace(marker, " ")) || slugified(title);
  // A number and a hyphen in front would be the place in the order.
  const named = slug.replace(
    /^((?:\d+-)+)(\d*[a-z].*)$/,
    (_, number: string, rest: string) => `${rest}-${number.slice(0, -1)}`,
  );
  return named.slice(0, longest).replace(/-+$/, "");
}
