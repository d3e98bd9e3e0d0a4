import { type PhotoFile, type Version, versionsOf } from "../content/photo-file.ts";

/**
 * How a page shows a photo: the attributes of a `picture`, by their names in the DOM.
 *
 * @param sizes how wide it is on a screen of more than 40rem, as in the attribute `sizes`
 */
export function pictureOf(photo: PhotoFile, base: string, sizes: string) {
  const versions = versionsOf(photo);
  const of = (format: Version["format"]) => versions.filter((version) => version.format === format);
  const address = ({ file }: Version) => `${base}/photo/${file}`;
  // On a phone nobody sees more than two pixels per CSS pixel, and every one beyond that costs bytes.
  const all = `(max-width: 40rem) and (min-resolution: 2.1dppx) 62vw, (max-width: 40rem) 92vw, ${sizes}`;
  return {
    sources: (["avif", "webp"] as const).map((format) => ({
      type: `image/${format}`,
      srcSet: of(format)
        .map((version) => `${address(version)} ${version.width}w`)
        .join(", "),
      sizes: all,
    })),
    img: { src: of("jpeg").map(address).join(), width: photo.width, height: photo.height },
  };
}
