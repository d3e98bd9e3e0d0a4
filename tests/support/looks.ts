import type { Page } from "playwright-core";

/** What moves, or would move on a change of style. */
export function motion(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const moving = [...document.querySelectorAll("*")].flatMap((element) =>
      [null, "::before", "::after"].flatMap((part) => {
        const { animationName, animationDuration, transitionDuration, scrollBehavior } = getComputedStyle(
          element,
          part,
        );
        const lasts = (durations: string) =>
          durations.split(",").some((time) => Number.parseFloat(time) > 0.001);
        return [
          ...(animationName !== "none" && lasts(animationDuration)
            ? [`<${element.localName}> animation ${animationName}`]
            : []),
          ...(lasts(transitionDuration) ? [`<${element.localName}> transition`] : []),
          ...(scrollBehavior === "smooth" ? [`<${element.localName}> smooth scrolling`] : []),
        ];
      }),
    );
    const rulesOf = (rules: CSSRuleList): CSSRule[] =>
      [...rules].flatMap((rule) => {
        if (rule instanceof CSSMediaRule)
          return matchMedia(rule.conditionText).matches ? rulesOf(rule.cssRules) : [];
        return rule instanceof CSSGroupingRule ? [rule, ...rulesOf(rule.cssRules)] : [rule];
      });
    const transitions = [...document.styleSheets]
      .flatMap((sheet) => rulesOf(sheet.cssRules))
      .filter((rule) => rule.cssText.startsWith("@view-transition"));
    return [...new Set([...moving, ...transitions.map(() => "a transition between pages")])];
  });
}

/** Elements whose own text hardly stands out from what is behind it. */
export function faintTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: Element[] = [];
    while (walker.nextNode()) {
      const { parentElement, nodeValue } = walker.currentNode;
      if (nodeValue?.trim() && parentElement?.checkVisibility()) texts.push(parentElement);
    }
    return texts
      .filter((element) => (window.contrastBehind(element, getComputedStyle(element).color) ?? 1) < 4.5)
      .map((element) => element.outerHTML.slice(0, 100));
  });
}

/**
 * Headings whose lines are so close together that the plate which forced colours put behind each line covers the letters
 * of the line above, and names on maps whose outline has the colour of their letters.
 */
export function coveredLetters(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const close = [...document.querySelectorAll("h1, h2, h3")].filter((heading) => {
      const { lineHeight, fontSize } = getComputedStyle(heading);
      return heading.checkVisibility() && Number.parseFloat(lineHeight) < 1.19 * Number.parseFloat(fontSize);
    });
    const blurred = [...document.querySelectorAll("svg text")].filter((name) => {
      const { fill, stroke } = getComputedStyle(name);
      return fill === stroke;
    });
    return [...close, ...blurred].map((element) => element.outerHTML.slice(0, 100));
  });
}

/** What people come to do: go about the site, filter, open a position, apply. Links within a text are none of these. */
const actions = [
  "body > header a",
  "nav a",
  "body > footer a",
  "main .position a",
  "main a[href^='mailto:']:not(.prose *)",
  "button",
  "select",
  "input",
  "summary",
].join(", ");

/** The main actions that take fewer than 44 × 44 px, each with the size on which it answers. */
export function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate((selector) => {
    const elements = [...document.querySelectorAll<HTMLElement>(selector)];
    return elements
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .flatMap((element) => {
        element.scrollIntoView({ block: "center", behavior: "instant" });
        const { left, top, width, height } = element.getBoundingClientRect();
        const hits = (x: number, y: number) => {
          const hit = document.elementFromPoint(x, y);
          return hit !== null && (element.contains(hit) || hit.closest("label")?.contains(element));
        };
        // From the middle outwards, in steps of half a pixel, as far as the element answers.
        const reach = (dx: number, dy: number) => {
          let steps = 0;
          while (
            steps < 100 &&
            hits(left + width / 2 + (dx * steps) / 2, top + height / 2 + (dy * steps) / 2)
          )
            steps++;
          return steps / 2;
        };
        // From the middle, as most of them are hit.
        if (
          [-1, 1].every(
            (side) =>
              hits(left + width / 2 + side * 22, top + height / 2) &&
              hits(left + width / 2, top + height / 2 + side * 22),
          )
        )
          return [];
        const wide = reach(1, 0) + reach(-1, 0);
        const high = reach(0, 1) + reach(0, -1);
        const name = (element.textContent || element.id || element.localName).trim().slice(0, 30);
        return wide >= 44 && high >= 44 ? [] : `${innerWidth} px: ${name} is ${wide} × ${high} px`;
      });
  }, actions);
}

/** Adds a word of 58 letters to each text of the page, except where text scrolls or is chosen from a list. */
export function lengthenWords(page: Page): Promise<void> {
  return page.evaluate(() => {
    const word = "Rindfleischetikettierungsueberwachungsaufgabenuebertragung";
    for (const element of document.querySelectorAll("main *, header *, footer *")) {
      if (element.closest("option, button, pre, table, svg, script, style")) continue;
      for (const node of element.childNodes)
        if (node.nodeType === Node.TEXT_NODE && node.textContent?.trim()) node.textContent += ` ${word}`;
    }
  });
}
