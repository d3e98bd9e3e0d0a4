import type { Element } from "hast";
import { textOf } from "./element.ts";

const found = new Map<string, readonly string[]>();

/**
 * The files of Next's folder that an address, a list of addresses or a stylesheet names, as paths from the site's
 * root: `/_next/static/media/….woff2`. A text that many pages share is searched once.
 */
export function assetsIn(text: string): readonly string[] {
  if (!text.includes("/_next/static/")) return [];
  let assets = found.get(text);
  if (assets === undefined) {
    assets = Array.from(text.matchAll(/\/_next\/static\/[\w./~-]+/g), ([path]) => path);
    found.set(text, assets);
  }
  return assets;
}

/** A version of a photo, in an address or in a list of them. */
const photo = /\/photo\/[\w-]+\.[0-9a-f]{12}-\d+\.\w+/g;

/** A file of the look of the site, in an address or in styles; a site may itself stand under `/brand/`. */
const brand = /\/brand\/[\w-]+\.[\da-f]{12}\.\w+/g;

/** The files that the elements of a published page ask for: of Next's folder, photos, its picture for shared links. */
export function assetsOf(elements: readonly Element[]): Set<string> {
  const assets = new Set<string>();
  for (const element of elements) {
    const texts = Object.values(element.properties).filter((value) => typeof value === "string");
    if (element.tagName === "style") texts.push(textOf(element));
    for (const text of texts) for (const path of assetsIn(text)) assets.add(path);
    for (const [path] of texts.join(" ").matchAll(brand)) assets.add(path);
    if (element.properties.property === "og:image") {
      const [image] = /\/share\/[\w.-]+$/.exec(String(element.properties.content)) ?? [];
      if (image !== undefined) assets.add(image);
    }
    for (const list of [element.properties.srcSet, element.tagName === "img" && element.properties.src])
      for (const [version] of String(list).matchAll(photo)) assets.add(version);
  }
  return assets;
}
