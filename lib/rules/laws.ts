import { europeanUnion } from "../content/areas.ts";
import { isCountry } from "../content/checks/place.ts";
import type { Office, Position } from "../content/content.ts";
import type { InterfaceLanguage } from "../content/languages.ts";
import type { Law } from "../messages/about-law.ts";

export const isInNewYork = ({ country, address }: Office) =>
  country === "US" && /^(NY|New York)$/i.test(address.state ?? "");

const byCountry: Partial<Record<string, Law>> = {
  US: "united-states",
  FR: "france",
  DE: "germany",
  JP: "japan",
};
const byLanguage: Readonly<Record<string, Law | undefined>> = {
  en: undefined,
  fr: "france",
  de: "germany",
  cs: undefined,
  es: undefined,
  ja: "japan",
} satisfies Record<InterfaceLanguage, Law | undefined>;

/** The countries that a remote job names in `applicants`; "worldwide" and the like are under no law in particular. */
export function namedCountries({ workplace, applicants = [] }: Position): string[] {
  return workplace === "remote" ? applicants.filter(isCountry) : [];
}

/**
 * The laws of the places of a job, the one that matters most first: that of the place whose language the ad is in, then
 * those of the offices in their order. A member state's law comes before that of the European Union.
 */
export function lawsOf(position: Position, language: string): readonly Law[] {
  const places = [
    ...position.offices.map((office) => ({ country: office.country, inNewYork: isInNewYork(office) })),
    ...namedCountries(position).map((country) => ({ country, inNewYork: false })),
  ];
  const laws = places.flatMap(({ country, inNewYork }): Law[] => [
    ...(inNewYork ? (["new-york"] as const) : []),
    ...[byCountry[country] ?? []].flat(),
    ...(europeanUnion.has(country) ? (["eu"] as const) : []),
  ]);
  if (position.workplace === "remote" && position.applicants?.some((area) => /^E(?:U|EA)$/.test(area)))
    laws.push("eu");
  const own = byLanguage[language];
  return own !== undefined && laws.includes(own) ? [own, ...laws] : laws;
}
