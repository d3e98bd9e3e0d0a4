import { sourceSystems } from "../../../lib/content/kinds/company.ts";
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

/** What to say of an address that isn't one of a board of the system; undefined if it may be. */
export function wrongAddress(name: keyof typeof systems, written: string): string | undefined {
  const text = withoutProtocol(written);
  const leadsTo = ({ addresses }: System) => addresses.some((address) => address.test(text));
  const system = systems[name];
  if (leadsTo(system)) return undefined;
  const other = sourceSystems.find((each) => leadsTo(systems[each]));
  const where = "under source in content/company.md";
  if (other !== undefined) return `${written} is an address of ${other}. Write system: ${other}, ${where}.`;
  const board = boardName(system, written);
  // Some systems have boards on the company's own host.
  const isName = text === written.trim() && !text.includes("/");
  if (isName || system.hosts(board).includes(board.toLowerCase())) return undefined;
  return `${written} is no address of ${name}, but probably your own site. Press Apply on an opening there, and copy the address of that page into board, ${where}.`;
}

const withoutProtocol = (written: string) => written.trim().replace(/^https?:\/\//i, "");

/** The name of a board, also from its address. */
export function boardName({ addresses }: System, written: string): string {
  const text = withoutProtocol(written);
  const [found] = addresses.flatMap((address) => address.exec(text)?.[1] ?? []);
  return decodeURIComponent(found ?? text.replace(/\/.*$/, ""));
}
