declare module "fontverter" {
  /** Turns a font (WOFF2, WOFF, SFNT) into another form of the same font. */
  export function convert(font: Uint8Array, to: "sfnt"): Promise<Uint8Array>;
}
