import type { Page } from "playwright-core";

/** Where the focus is after a press of a key. */
interface Stop {
  /** What one would call it in a report. */
  name: string;
  /** Its place among all elements that take the focus. */
  index: number;
  /** What is wrong with it; empty where one sees it well. */
  faults: string[];
}

declare global {
  interface Window {
    focusable: HTMLElement[];
    unfocused: string[];
    /** All that could show the focus on an element. */
    lookOf: (element: Element) => string;
    stops: (Stop | null)[];
  }
}

/** Notes all elements that take the focus, and how each looks without it; gives their number. */
export function noteFocusable(page: Page): Promise<number> {
  return page.evaluate(() => {
    const selector = "a[href], button, input, select, textarea, summary, [tabindex]:not([tabindex^='-'])";
    window.focusable = [...document.querySelectorAll<HTMLElement>(selector)].filter(
      (element) =>
        element.checkVisibility({ visibilityProperty: true }) &&
        // Of a group of radio buttons, Tab stops at the chosen one; arrow keys reach the others.
        !element.matches(":disabled, [type=radio]:not(:checked)"),
    );
    window.lookOf = (element) =>
      [null, "::before", "::after"]
        .map((part) => {
          const { outlineStyle, outlineWidth, boxShadow, backgroundColor, color, border, textDecoration } =
            getComputedStyle(element, part);
          return [
            outlineStyle,
            outlineWidth,
            boxShadow,
            backgroundColor,
            color,
            border,
            textDecoration,
          ].join();
        })
        .join();
    window.unfocused = window.focusable.map(window.lookOf);
    return window.focusable.length;
  });
}

/** Has the page look at what has the focus whenever Tab is let go: asking it from outside takes far longer. */
export function watchFocus(page: Page): Promise<void> {
  return page.evaluate(() => {
    const contrastOfOutline = (element: Element) => {
      // What only comes into view with the focus shows it by that.
      if (element.matches("body > a:first-child")) return undefined;
      const part = [null, "::after", "::before"].find((candidate) => {
        const { outlineStyle, outlineWidth } = getComputedStyle(element, candidate);
        return outlineStyle !== "none" && Number.parseFloat(outlineWidth) > 0;
      });
      if (part === undefined) return undefined;
      const { outlineColor, outlineOffset, outlineWidth } = getComputedStyle(element, part);
      // Outside the element lies what is behind it; an outline that is drawn inside lies on the element itself.
      const inside = Number.parseFloat(outlineOffset) + Number.parseFloat(outlineWidth) <= 0;
      return window.contrastBehind(inside ? element : element.parentElement, outlineColor);
    };

    const look = (element: HTMLElement): Stop => {
      const faults: string[] = [];
      const index = window.focusable.indexOf(element);
      const name = `<${element.localName}> ${(element.getAttribute("aria-label") ?? element.textContent).trim().slice(0, 40)}`;

      if (window.lookOf(element) === window.unfocused[index]) faults.push("looks as without the focus");

      const box = element.getClientRects()[0] ?? element.getBoundingClientRect();
      const { left, top, right, bottom } = box;
      const fits = box.height <= innerHeight && box.width <= innerWidth;
      if (fits && (top < -1 || left < -1 || bottom > innerHeight + 1 || right > innerWidth + 1)) {
        faults.push(`is out of view: ${Math.round(top)} to ${Math.round(bottom)} of ${innerHeight} px`);
      }

      // The middle, and points towards each side that round corners still leave to the element.
      const points = [
        [0.5, 0.5],
        [0.1, 0.5],
        [0.9, 0.5],
        [0.5, 0.2],
        [0.5, 0.8],
      ];
      const covers = points.flatMap(([x = 0, y = 0]) => {
        const hit = document.elementFromPoint(left + box.width * x, top + box.height * y);
        return hit === null || element.contains(hit) || hit.contains(element) ? [] : hit;
      });
      if (fits && covers[0] !== undefined) faults.push(`is covered by <${covers[0].localName}>`);

      const contrast = contrastOfOutline(element);
      if (contrast !== undefined && contrast < 3) faults.push(`has a pale outline, ${contrast.toFixed(1)}:1`);
      return { name, index, faults };
    };

    const isWatched = "stops" in window;
    window.stops = [];
    if (isWatched) return;
    addEventListener("keyup", ({ key }) => {
      if (key !== "Tab") return;
      const element = document.activeElement;
      window.stops.push(element instanceof HTMLElement && element !== document.body ? look(element) : null);
    });
  });
}

/** What the page saw since it was last asked; null where nothing on the page had the focus. */
export function takeStops(page: Page): Promise<(Stop | null)[]> {
  return page.evaluate(() => window.stops.splice(0));
}
