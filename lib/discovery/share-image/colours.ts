/** The site's colours, as `app/site.css` has them. */
export const colours = { paper: "#f1eee6", ink: "#15130f", signal: "#ff7a38" } as const;

/** What is drawn in which colour. */
export interface Scheme {
  ground: string;
  loop: string;
  type: string;
  /** Type where it crosses the loop. */
  crossing: string;
}

/** Each kind of page has its own scheme; type has a contrast of at least 7:1 with what lies behind it. */
export const schemes = {
  site: { ground: colours.ink, loop: colours.signal, type: colours.paper, crossing: colours.ink },
  story: { ground: colours.paper, loop: colours.signal, type: colours.ink, crossing: colours.ink },
  position: { ground: colours.signal, loop: colours.paper, type: colours.ink, crossing: colours.ink },
} satisfies Record<string, Scheme>;
