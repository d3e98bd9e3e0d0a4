import { mix, readable } from "../content/checks/colour.ts";
import { type Colours, nightSignal, onSignal } from "../content/kinds/brand.ts";

/** The colours of a site that sets none. */
const defaults: Colours = {
  paper: "#fbfaf7",
  ink: "#16181d",
  signal: "#a8c7ff",
  dark: { paper: "#14161b", ink: "#f3f2ee", signal: "#a8c7ff" },
};

/** Mixes as much of another colour into one, at most a part of `most`, as the result still passes. */
function mixed(colour: string, other: string, most: number, passes: (tone: string) => boolean): string {
  for (let part = most; part > 0; part -= 0.01) {
    const tone = mix(colour, other, part);
    if (passes(tone)) return tone;
  }
  return colour;
}

const muted = (ink: string, paper: string) => mixed(ink, paper, 0.22, (tone) => readable(tone, paper));
const line = (ink: string, paper: string) => mix(ink, paper, 0.78);

/** All colours of the pages by the names of their variables in app/site.css, by day and by night. */
export function paletteOf(colours: Colours = defaults) {
  const { dark = { paper: colours.ink, ink: colours.paper, signal: nightSignal(colours) }, ...day } = colours;
  // In the dark scheme, sections that are dark by day too are lifted from the paper, as far as their text stays readable.
  const lifted = mixed(dark.paper, dark.ink, 0.06, (tone) =>
    [dark.ink, dark.signal].every((text) => readable(text, tone)),
  );
  const night = (ground: string) => ({
    night: ground,
    "night-ink": dark.ink,
    "night-muted": muted(dark.ink, ground),
    "night-line": line(dark.ink, ground),
    "night-signal": dark.signal,
  });
  const on = onSignal(day);
  return {
    light: {
      ...day,
      muted: muted(day.ink, day.paper),
      line: line(day.ink, day.paper),
      "on-signal": on,
      hero: day.signal,
      "hero-ink": on,
      "hero-loop": on,
      action: day.ink,
      "on-action": day.paper,
      ...night(dark.paper),
    },
    dark: {
      ...dark,
      muted: muted(dark.ink, dark.paper),
      line: line(dark.ink, dark.paper),
      "on-signal": dark.paper,
      hero: dark.paper,
      "hero-ink": dark.ink,
      "hero-loop": dark.signal,
      action: dark.signal,
      "on-action": dark.paper,
      ...night(lifted),
    },
  };
}

export type Palette = ReturnType<typeof paletteOf>;
