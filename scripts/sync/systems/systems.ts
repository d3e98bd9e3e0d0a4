import type { sourceSystems } from "../../../lib/content/kinds/company.ts";
import { ashby } from "./ashby.ts";
import { greenhouse } from "./greenhouse.ts";
import { lever } from "./lever.ts";
import { personio } from "./personio.ts";
import { recruitee } from "./recruitee.ts";
import { smartrecruiters } from "./smartrecruiters.ts";
import type { System } from "./system.ts";
import { teamtailor } from "./teamtailor.ts";
import { workable } from "./workable.ts";

/** The systems by their names in `source` of company.md. To add one, write its file here, and add its name to `sourceSystems`. */
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

/** The name of a board, also from its address. */
export function boardName({ addresses }: System, written: string): string {
  const text = written.trim().replace(/^https?:\/\//i, "");
  const [found] = addresses.flatMap((address) => address.exec(text)?.[1] ?? []);
  return decodeURIComponent(found ?? text.replace(/\/.*$/, ""));
}
