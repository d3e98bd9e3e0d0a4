import { fault } from "../../messages/catalogue.ts";
import { photoName } from "../photo-file.ts";
import type { Check } from "./value-check.ts";

/** A path in the folder of photos; whether the file exists is checked in `lib/rules/references.ts`. */
export const photoPath: Check = (value) => {
  const name = photoName.exec(value)?.[0];
  if (name !== undefined && value === `photos/${name}`) return undefined;
  return fault("bad-photo", { value }, name && `photos/${name}`);
};

/** The path of an SVG under `public/`; whether the file exists is checked in `lib/rules/references.ts`. */
export const svgPath: Check = (value) =>
  /^\/(?!\/)[^\s\\?#]+\.svg$/.test(value) && !value.includes("..")
    ? undefined
    : fault(
        "bad-emblem",
        { value },
        /^[\w/-]+\.svg$/.test(value) ? value.replace(/^\/*(?:public\/)?/, "/") : undefined,
      );
