/** The largest content file, in characters: ten times a long article. */
export const maxFile = 64 * 1024;

/** The longest front matter, in characters; gray-matter's search for comments is quadratic in blank lines. */
export const maxFrontMatter = 16 * 1024;
