import { mix, nearestColour, readable } from "../content/checks/colour.ts";
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
  // In the dark scheme, sections that are dark by day as well are lighter than the paper. The signal has to be readable on
  // both: two tones of it on one page would clash.
  const lifted = mixed(dark.paper, dark.ink, 0.06, (tone) => readable(dark.ink, tone));
  const signal =
    nearestColour(dark.signal, (tone) => readable(tone, lifted) && readable(tone, dark.paper)) ?? dark.signal;
  const night = (ground: string) => ({
    night: ground,
    "night-ink": dark.ink,
    "night-muted": muted(dark.ink, ground),
    "night-line": line(dark.ink, ground),
    "night-signal": nearestColour(dark.signal, (tone) => readable(tone, ground)) ?? dark.ink,
  });
  return {
    light: {
      ...day,
      muted: muted(day.ink, day.paper),
      line: line(day.ink, day.paper),
      "on-signal": onSignal(day),
      action: day.ink,
      "on-action": day.paper,
      ...night(dark.paper),
    },
    dark: {
      ...dark,
      signal,
      muted: muted(dark.ink, dark.paper),
      line: line(dark.ink, dark.paper),
      "on-signal": dark.paper,
      action: signal,
      "on-action": dark.paper,
      ...night(lifted),
    },
  };
}

export type Palette = ReturnType<typeof paletteOf>;
