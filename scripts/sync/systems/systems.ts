import type { sourceSystems } from "../../../lib/content/kinds/company.ts";
import type { Opening } from "../opening.ts";
import { ashby } from "./ashby.ts";
import { greenhouse } from "./greenhouse.ts";
import { lever } from "./lever.ts";
import { teamtailor } from "./teamtailor.ts";

/** A recruiters' system whose board of openings can be read without a secret. */
export interface System {
  /** The hosts that it answers from, and no others are asked. */
  hosts: (board: string) => readonly string[];
  /** All openings that the board shows; `get` fetches the JSON of an address. */
  openings: (board: string, get: (url: string) => Promise<unknown>) => Promise<Opening[]>;
}

/** The systems by the name that `source` in company.md has for them; a further one is a file here and a word. */
export const systems = { ashby, lever, greenhouse, teamtailor } satisfies Record<
  (typeof sourceSystems)[number],
  System
>;
