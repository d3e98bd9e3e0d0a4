export const photoEndings = ["jpg", "jpeg", "png", "webp", "avif"];

export const photoEnding = photoEndings.join("|");

/** Finds the name of a picture at the end of a path. */
export const photoName = new RegExp(`[^/\\\\]+\\.(?:${photoEnding})$`, "i");

/** What phones and scanners write as well, as a pattern. */
export const otherPhotoEnding = "heic|heif|tiff?";
const otherPhoto = new RegExp(`\\.(?:${otherPhotoEnding})$`, "i");

/** The path of a picture once it is saved as JPEG, if it has to be. */
export const asJpeg = (path: string) => path.replace(otherPhoto, ".jpg");

/** A picture in `content/photos/`, as its header describes it; it is published under other names, in other formats and widths. */
export interface PhotoFile {
  /** What the names of its versions begin with; it changes whenever the picture does, so they can be cached forever. */
  name: string;
  /** In pixels, turned the right way up. */
  width: number;
  height: number;
}

/** The photos by their paths, such as `content/photos/workbench.jpg`; undefined for one that can't be shown. */
export type Photos = ReadonlyMap<string, PhotoFile | undefined>;

/** In place of a caption, this marks a picture that is mere decoration. */
export const decorative = "decorative";

/** The most pixels that are decoded: a file of some kilobytes can hold a picture that takes gigabytes. */
export const maxPixels = 60e6;

/** The formats, the smallest files first; the last is for browsers that don't know the others. */
const photoFormats = ["avif", "webp", "jpeg"] as const;

export interface Version {
  file: string;
  format: (typeof photoFormats)[number];
  width: number;
}

// Up to `phoneWidth` for phones, which need small files; the largest for a page 1,080 CSS pixels wide at 2x.
const widths = [480, 720, 960, 1440, 2160];

export const phoneWidth = 960;

/** All files made from a photo: each format in the widths that pages need, none wider than the photo. */
export function versionsOf({ name, width }: PhotoFile): Version[] {
  const narrower = widths.filter((each) => each * 1.2 < width);
  const own = width <= Math.max(...widths) ? [width] : [];
  return photoFormats.flatMap((format) => {
    const wanted = format === "jpeg" ? [Math.min(720, width)] : [...narrower, ...own];
    return wanted.map((each) => ({ file: `${name}-${each}.${format}`, format, width: each }));
  });
}
