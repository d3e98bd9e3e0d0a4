import type { Page } from "playwright-core";

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** A line of visible text, where it stands and what it may be cut off by. */
interface TextLine extends Box {
  text: string;
  /** Which run of text it belongs to. */
  run: number;
  /** Where what is outside does not show; undefined where nothing cuts. */
  clip?: Box;
  /** Whether it can be scrolled into view within a part of the page. */
  scrolls?: boolean;
  /** Whether it stays at the foot of the screen, over what the page scrolls past. */
  stays?: boolean;
}

/** Reads every line of text that shows on a page, in the page's own coordinates. */
export function textLines(page: Page): Promise<TextLine[]> {
  return page.evaluate(() => {
    const infinite = Number.POSITIVE_INFINITY;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const lines: TextLine[] = [];
    const range = document.createRange();
    for (let run = 0; walker.nextNode(); run++) {
      const node = walker.currentNode;
      const parent = node.parentElement;
      const text = node.nodeValue?.trim() ?? "";
      if (text === "" || !parent?.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
        continue;
      let [scrolls, stays, hides] = [false, false, false];
      const clip = { left: -infinite, top: -infinite, right: infinite, bottom: infinite };
      for (let box: Element | null = parent; box && box !== document.body; box = box.parentElement) {
        const { overflowX, overflowY, position, bottom: foot, clipPath } = getComputedStyle(box);
        // For screen readers alone: it takes no room, whatever its size.
        hides ||= position === "absolute" && clipPath === "inset(50%)";
        stays ||= position === "sticky" && foot !== "auto";
        scrolls ||= /auto|scroll/.test(overflowX + overflowY);
        if (scrolls) break;
        const { left, top, right, bottom } = box.getBoundingClientRect();
        if (overflowX !== "visible") {
          clip.left = Math.max(clip.left, left + scrollX);
          clip.right = Math.min(clip.right, right + scrollX);
        }
        if (overflowY !== "visible") {
          clip.top = Math.max(clip.top, top + scrollY);
          clip.bottom = Math.min(clip.bottom, bottom + scrollY);
        }
      }
      if (hides) continue;
      range.selectNodeContents(node);
      for (const { left, top, right, bottom, width, height } of range.getClientRects()) {
        // A skip link waits above the page.
        if (width < 1 || height < 1 || bottom + scrollY <= 0) continue;
        const at = {
          left: left + scrollX,
          top: top + scrollY,
          right: right + scrollX,
          bottom: bottom + scrollY,
        };
        lines.push({ ...at, text: text.slice(0, 40), run, clip, scrolls, stays });
      }
    }
    return lines;
  });
}

/** Words of up to 14 letters, and numbers, that go on in the next line without a hyphen. */
export function brokenWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const walker = document.createTreeWalker(
      document.querySelector("main") ?? document.body,
      NodeFilter.SHOW_TEXT,
    );
    const range = document.createRange();
    const broken: string[] = [];
    while (walker.nextNode()) {
      const node = walker.currentNode;
      if (!node.parentElement?.checkVisibility({ visibilityProperty: true })) continue;
      for (const { 0: word, index } of node.nodeValue?.matchAll(/[\p{L}\p{N}.,]+/gu) ?? []) {
        if (word.length > 14) continue;
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        const tops = [...range.getClientRects()].filter(({ width }) => width > 0).map(({ top }) => top);
        if (Math.max(...tops) - Math.min(...tops) > 8) broken.push(word);
      }
    }
    return broken;
  });
}

/** The part of a line that letters fill: a line's box is higher than they are, and touches its neighbours. */
function inkOf({ left, top, right, bottom }: Box): Box {
  const height = bottom - top;
  return { left: left + 1, right: right - 1, top: top + height * 0.3, bottom: bottom - height * 0.25 };
}

/** The lines that something cuts off, or that reach over the right edge of a page of some width. */
export function cutOff(lines: TextLine[], width: number): string[] {
  return lines
    .filter((line) => {
      const { left, top, right, bottom } = inkOf(line);
      const { clip, scrolls } = line;
      const beyond = scrolls !== true && (left < -1 || right > width + 1);
      return (
        beyond ||
        (clip &&
          (left < clip.left - 1 || right > clip.right + 1 || top < clip.top - 1 || bottom > clip.bottom + 1))
      );
    })
    .map(({ text, left, right }) => `"${text}" from ${Math.round(left)} to ${Math.round(right)}`);
}

/** Pairs of lines of different runs of text that cover each other. */
export function overlapping(lines: TextLine[]): string[] {
  const byTop = lines.map((line) => ({ ...line, ink: inkOf(line) })).sort((a, b) => a.ink.top - b.ink.top);
  return byTop.flatMap((line, index) => {
    const pairs: string[] = [];
    for (const other of byTop.slice(index + 1)) {
      if (other.ink.top >= line.ink.bottom) break;
      const apart = other.ink.left >= line.ink.right || other.ink.right <= line.ink.left;
      if (!apart && other.run !== line.run && other.stays === line.stays)
        pairs.push(`"${line.text}" and "${other.text}"`);
    }
    return pairs;
  });
}
