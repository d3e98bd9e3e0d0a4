import * as z from "zod";
import { fault } from "../../messages/catalogue.ts";
import { address } from "../addresses.ts";
import {
  colour,
  contrast,
  enough,
  least,
  lightTone,
  nearestColour,
  readable,
  wholeColour,
} from "../checks/colour.ts";
import { svgPath } from "../checks/picture-path.ts";
import { allow, checked, field, text } from "../field.ts";
import type { FieldFault, KindSchema } from "../kind-schema.ts";

const shade = (description: string, example: string) =>
  field(checked(colour).transform(wholeColour), description, `"${example}"`, { widget: "colour" });

const schemeOf = (paper: string, ink: string) => ({
  paper: shade("The page background.", paper),
  ink: shade("The colour of text.", ink),
  signal: shade("The accent colour: page headers, marks.", "#ffd84d"),
});

const scheme = schemeOf("#ffffff", "#15171c");

const colours = z.strictObject({
  ...scheme,
  dark: field(
    z.strictObject(schemeOf("#15171c", "#ffffff")).optional(),
    "The same three for screens that are set to dark; without them, paper and ink swap.",
    '{ paper: "#15171c", ink: "#ffffff", signal: "#ffd84d" }',
  ),
});

const typeface = z.strictObject({
  package: field(text(100), "The package of the typeface.", '"@fontsource-variable/literata"', {
    widget: "typeface",
  }),
  family: field(text(80), "The name of the typeface.", "Literata", { widget: "family" }),
});

const logo = z.strictObject({
  file: field(checked(svgPath), "An SVG file under public/.", "/logo.svg", { widget: "image" }),
  colours: field(
    z.enum(["own"]).optional(),
    "own: keeps its own colours, on a light background on dark screens too. Without it, the logo takes the colour of the text.",
    "own",
  ),
});

/** The colours on light screens, and those on dark ones if the brand names them. */
export type Colours = z.output<typeof colours>;
type Scheme = Omit<Colours, "dark">;

/** On light screens, text on the signal is in ink or in paper, whichever has more contrast. */
export function onSignal({ paper, ink, signal }: Scheme): string {
  return contrast(ink, signal) >= contrast(paper, signal) ? ink : paper;
}

/** The signal on dark screens for a brand that names no dark colours: light enough for text. */
export function nightSignal({ ink, signal }: Scheme): string {
  const passes = (one: string) => readable(one, ink);
  return lightTone(signal, passes) ?? nearestColour(signal, passes) ?? signal;
}

/** Below this contrast the signal hardly stands out. WCAG asks for 3 where a mark carries meaning; ours are decoration. */
const leastDistinct = 1.25;

/** Pairs of colours of one scheme in which text has too little contrast. */
function unreadable({ paper, ink, signal }: Scheme, path: string[], dark: boolean): FieldFault[] {
  const onPaper = (one: string) => readable(one, paper);
  const judged = (
    name: string,
    value: string,
    other: string,
    [text, ground]: [string, string],
    passes = onPaper,
  ) => {
    const found = contrast(value, other);
    if (found >= enough) return [];
    const near = nearestColour(value, passes);
    // Rounded down, so that 6.96 isn't reported as the 7 that it should be.
    const ratio = Math.floor(found * 10) / 10;
    const low = { text, ground, ratio, near };
    const fix = near && `"${near}"`;
    return [
      {
        path: [...path, name],
        fault: found < least ? fault("low-contrast", low, fix) : fault("faint-colour", low, fix),
      },
    ];
  };
  const isSigned = (one: string) => readable(onSignal({ paper, ink: one, signal }), signal);
  const fits = (one: string) => onPaper(one) && (dark || isSigned(one));
  const inkFits = nearestColour(ink, fits) !== undefined;
  const text = judged("ink", ink, paper, [`ink ${ink}`, `paper ${paper}`], inkFits ? fits : onPaper);
  const unseen = contrast(signal, paper) < leastDistinct && [
    { path: [...path, "signal"], fault: fault("faint-signal", { signal, paper }) },
  ];
  if (unseen && !dark) return [...text, ...unseen];
  // With another ink, text on the signal is readable as well.
  if (!dark && text.length > 0 && inkFits) return text;
  if (dark) return [...text, ...judged("signal", signal, paper, [`signal ${signal}`, `paper ${paper}`])];
  const on = onSignal({ paper, ink, signal });
  const passes = (one: string) => onPaper(one) || readable(one, ink);
  return [...text, ...judged("signal", signal, on, [on, `signal ${signal}`], passes)];
}

const written = z.object({ colours: z.object(scheme) });
const writtenDark = z.object({ colours: z.object({ dark: z.strictObject(scheme) }) });

/** How the site looks; the text below the fields is a note for the people who edit it. */
export const brand = {
  file: "brand.md",
  fields: z.strictObject({
    colours: field(
      colours.optional(),
      "The colours of the site.",
      '{ paper: "#ffffff", ink: "#15171c", signal: "#ffd84d" }',
    ),
    logo: field(
      z.preprocess((value) => (typeof value === "string" ? { file: value } : value), logo).optional(),
      "The logo; without it, the name is set in type. The path alone is enough: the logo then takes the colour of the text.",
      "/logo.svg",
    ),
    typeface: field(
      typeface.optional(),
      "The typeface, by its package on https://fontsource.org, which has to be installed with npm.",
      '{ package: "@fontsource-variable/literata", family: Literata }',
    ),
    allow,
  }),
  page: () => address.home,
  between(data) {
    const [day, night] = [written.safeParse(data), writtenDark.safeParse(data)];
    return [
      ...(day.success ? unreadable(day.data.colours, ["colours"], false) : []),
      ...(night.success ? unreadable(night.data.colours.dark, ["colours", "dark"], true) : []),
    ];
  },
} satisfies KindSchema;
