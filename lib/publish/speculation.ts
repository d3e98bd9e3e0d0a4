/**
 * Speculation rules (https://developer.mozilla.org/docs/Web/API/Speculation_Rules_API): the browser prerenders a page
 * of the site when a reader seems to go there (`moderate`: 200 ms of hovering, or touching). Every page's address
 * ends in a slash, so feeds, pictures and e-mail addresses stay out. Chromium leaves it under Save-Data, in its
 * energy saver and with preloading switched off; other browsers leave it altogether.
 */
export function speculationRules(base: string): string {
  return JSON.stringify({
    prerender: [{ where: { href_matches: [`${base}/`, `${base}/*/`] }, eagerness: "moderate" }],
  });
}
