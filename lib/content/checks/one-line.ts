import { country } from "./place.ts";

const looksLikeCountry = (text: string) => {
  const wrong = country(text);
  return wrong === undefined || wrong.fix !== undefined;
};

const street = String.raw`(?<street>[^,]*\d[^,]*), *`;
const town = String.raw`(?<locality>[^,\d]+)`;

/** How people write an address in one line; in any other form it isn't clear which part is what. */
const forms = [
  // 12 rue Oberkampf, 75011 Paris, France
  new RegExp(String.raw`^${street}(?<postalCode>\d{3} ?\d{1,3}) +${town}(?:, *(?<country>[^,\d]+))?$`),
  // 1 Market Street, San Francisco, CA 94105
  new RegExp(String.raw`^${street}${town}, *(?<state>[A-Z]{2}) +(?<postalCode>\d{5}(?:-\d{4})?)$`),
  // 12 rue Oberkampf, Paris
  new RegExp(`^${street}${town}$`),
  // Paris
  new RegExp(`^${town}$`),
];

/** A postal address that was written in one line, as a group of fields; its country has a field outside the group. */
export function addressMeantBy(line: string): string | undefined {
  const groups = forms.map((form) => form.exec(line.trim())?.groups).find((each) => each !== undefined);
  const { country: last, ...parts } = groups ?? {};
  if (groups === undefined || (last !== undefined && !looksLikeCountry(last)) || line.includes('"'))
    return undefined;
  // A code such as 01067 is only safe in quotes.
  const written = Object.entries(parts).map(([name, part]) => `${name}: "${part.trim()}"`);
  return `{ ${written.join(", ")} }`;
}

/** Whom to ask, as people write it in one line: a name with an email address, a phone number or both. */
export function contactMeantBy(line: string): string | undefined {
  const [email] = /[^\s,;:<>()|]+@[^\s,;:<>()|]+/.exec(line) ?? [];
  const [phone] = /\+\d[\d ().-]{6,}\d/.exec(line) ?? [];
  const name = line
    .replace(email ?? "", "")
    .replace(phone ?? "", "")
    .replace(/^[\s,;:<>()|–—-]+|[\s,;:<>()|–—-]+$/g, "");
  const isName = /^\p{L}[\p{L}\p{M}.'’ -]*$/u.test(name);
  if (!isName || (email === undefined && phone === undefined)) return undefined;
  const reached = [email && `email: ${email}`, phone && `phone: "${phone}"`].filter(
    (part) => part !== undefined,
  );
  return `{ name: ${name}, ${reached.join(", ")} }`;
}
