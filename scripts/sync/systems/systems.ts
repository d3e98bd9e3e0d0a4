import type { sourceSystems } from "../../../lib/content/kinds/company.ts";
import type { Ask } from "../get.ts";
import type { Board } from "../opening.ts";
import { ashby } from "./ashby.ts";
import { greenhouse } from "./greenhouse.ts";
import { lever } from "./lever.ts";
import { personio } from "./personio.ts";
import { recruitee } from "./recruitee.ts";
import { smartrecruiters } from "./smartrecruiters.ts";
import { teamtailor } from "./teamtailor.ts";
import { workable } from "./workable.ts";

/** An applicant tracking system whose board of openings can be read without an account. */
export interface System {
  /** What names a board in the addresses that people paste. */
  addresses: readonly RegExp[];
  /** The hosts it answers from; no others are asked. */
  hosts: (board: string) => readonly string[];
  /** The least time between two questions, in milliseconds, where it asks for one. */
  pace?: number;
  /** What it wants to be sent with each question. */
  headers?: (env: NodeJS.ProcessEnv) => Record<string, string>;
  /** All that the board shows; `languages` are the site's. */
  read: (board: string, ask: Ask, languages: readonly string[]) => Promise<Board>;
}

/** The systems under the names that `source` in company.md has for them; another one is a file here and a word there. */
export const systems: Record<(typeof sourceSystems)[number], System> = {
  ashby,
  lever,
  greenhouse,
  teamtailor,
  personio,
  smartrecruiters,
  workable,
  recruitee,
};

/** The name of a board, where people paste its address. */
export function boardName({ addresses }: System, written: string): string {
  const text = written.trim().replace(/^https?:\/\//i, "");
  const [found] = addresses.flatMap((address) => address.exec(text)?.[1] ?? []);
  return decodeURIComponent(found ?? text.replace(/\/.*$/, ""));
}
