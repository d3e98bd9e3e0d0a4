import type { CSSProperties } from "react";
import type { Card } from "./card.ts";
import { alphabets } from "./card-look.ts";
import { shareSize } from "./share-image.ts";

/** The room of each text in pixels, and its largest size: what does not fit is set smaller, never cut. */
export const rooms = {
  name: { left: 56, top: 36, width: 1088, height: 60, size: 44 },
  title: { left: 56, top: 112, width: 1088, height: 378, size: 176 },
  facts: { left: 56, top: 512, width: 850, height: 96, size: 36 },
};

export type Text = keyof typeof rooms;

const styles = {
  name: { justifyContent: "center", fontWeight: 700, lineHeight: 1, letterSpacing: "-0.01em" },
  title: { justifyContent: "flex-end", fontWeight: 800, lineHeight: 0.92, letterSpacing: "-0.03em" },
  facts: { justifyContent: "center", fontWeight: 700, lineHeight: 1.2, letterSpacing: "-0.005em" },
} satisfies Record<Text, CSSProperties>;

const column = { display: "flex", flexDirection: "column" } satisfies CSSProperties;

// Keeps together what would look lost at the end or the start of a line: the last letters, as in `H/F`, and the marks
// that French sets apart. Its narrow space in amounts is none that the typeface has.
const bound = (text: string) => text.normalize("NFC").replace(/\u202f| (?=[:;?!»]|\S{1,3}$)/g, "\u00a0");

/** A card's texts in paragraphs: a headline's sentences, the short ones in one line; and where, above the rest. */
function paragraphs({ kind, name, title, facts: [first = "", ...rest] }: Card): Record<Text, string[]> {
  const sentences = kind === "position" ? [title] : title.split(/(?<=[.!?…]) /);
  const unbroken = (sentence: string) =>
    sentence.length < 25 ? sentence.replaceAll(" ", "\u00a0") : sentence;
  return {
    name: [name],
    title: sentences.length > 1 ? sentences.map(unbroken) : sentences,
    facts: rest.length > 0 ? [first, rest.join(" · ")] : [first],
  };
}

/** A card's texts as `satori` sets them, in pixels; each, and each paragraph of it, is keyed by the room it has to fit. */
export function Texts({ card, colour, sizes }: { card: Card; colour: string; sizes: Record<Text, number> }) {
  const texts = paragraphs(card);
  const text = (key: Text) => {
    const { left, top, width, height } = rooms[key];
    return (
      <div style={{ ...column, position: "absolute", left, top, width, height, ...styles[key] }}>
        <div key={key} style={{ ...column, fontSize: sizes[key] }}>
          {texts[key].map((paragraph) => (
            <div key={key} style={{ display: "block", minWidth: "min-content", textWrap: "balance" }}>
              {bound(paragraph)}
            </div>
          ))}
        </div>
      </div>
    );
  };
  return (
    <div style={{ display: "flex", ...shareSize, color: colour, fontFamily: alphabets.join() }}>
      {text("name")}
      {text("title")}
      {text("facts")}
    </div>
  );
}
