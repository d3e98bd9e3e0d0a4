import type { Page } from "playwright-core";

declare global {
  interface Window {
    /** The relative luminance of a colour (WCAG 2.2), undefined for one that lets through what is behind it. */
    luminance: (color: string) => number | undefined;
    /** How well a colour stands out from what is behind an element, as a contrast ratio. */
    contrastBehind: (element: Element | null, color: string) => number | undefined;
  }
}

/** Gives a page the functions above. */
export function measureContrast(page: Page): Promise<void> {
  return page.evaluate(() => {
    const pen = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
    window.luminance = (color) => {
      if (pen === null) return undefined;
      pen.clearRect(0, 0, 1, 1);
      pen.fillStyle = color;
      pen.fillRect(0, 0, 1, 1);
      const [r = 0, g = 0, b = 0, alpha = 0] = pen.getImageData(0, 0, 1, 1).data;
      const linear = (value: number) => (value <= 10 ? value / 3294 : ((value / 255 + 0.055) / 1.055) ** 2.4);
      return alpha < 255 ? undefined : 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
    };
    window.contrastBehind = (element, color) => {
      const line = window.luminance(color);
      let ground: number | undefined;
      for (let behind = element; behind && ground === undefined; behind = behind.parentElement) {
        ground = window.luminance(getComputedStyle(behind).backgroundColor);
      }
      if (line === undefined || ground === undefined) return undefined;
      return (Math.max(line, ground) + 0.05) / (Math.min(line, ground) + 0.05);
    };
  });
}
