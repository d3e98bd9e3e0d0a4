import { boardSystems } from "../../../lib/content/kinds/company.ts";
import { decoded } from "../../../lib/read/link-target.ts";
import { ashby } from "./ashby.ts";
import { greenhouse } from "./greenhouse.ts";
import { lever } from "./lever.ts";
import { personio } from "./personio.ts";
import { recruitee } from "./recruitee.ts";
import { smartrecruiters } from "./smartrecruiters.ts";
import type { System } from "./system.ts";
import { teamtailor } from "./teamtailor.ts";
import { workable } from "./workable.ts";

/**
 * The systems by their names in `source` of company.md. To add one, write its file here, and add its name to
 * `boardSystems` in lib/content/kinds/company.ts.
 */
export const systems: Record<(typeof boardSystems)[number], System> = {
  ashby,
  lever,
  greenhouse,
  teamtailor,
  personio,
  smartrecruiters,
  workable,
  recruitee,
};

/** An address on a domain of one of the systems, such as `lever.co`, whatever its ending. */
const own = new RegExp(`^(?:[\\w-]+\\.)*(?:${domainNames().join("|")})\\.\\w+(?:[/?#]|$)`, "i");

/** The names of the systems' domains: `ashbyhq` of `api.ashbyhq.com`. */
function domainNames() {
  const hosts = Object.values(systems).flatMap((system) => system.hosts(""));
  return [...new Set(hosts.map((host) => host.split(".").at(-2)))];
}

/** What to say of an address that isn't one of a board of the system; undefined if it may be. */
export function wrongAddress(name: keyof typeof systems, written: string): string | undefined {
  const text = bare(written);
  const leadsTo = ({ addresses }: System) => addresses.some((address) => address.test(text));
  const system = systems[name];
  if (leadsTo(system)) return undefined;
  const other = boardSystems.find((each) => leadsTo(systems[each]));
  const where = "under source in content/company.md";
  if (other !== undefined) return `${written} is an address of ${other}. Write system: ${other}, ${where}.`;
  // Some systems have boards on the company's own host.
  const host = boardName(system, written).toLowerCase();
  const isHost = system.hosts(host).includes(host) && !system.hosts("").includes(host);
  const isName = /^[^/]+$/.test(text) && !/^https?:/i.test(written.trim()) && !own.test(text);
  if (isName || isHost) return undefined;
  if (own.test(text))
    return `${written} names no board. Open an opening as candidates see it, and copy the address of that page into board, ${where}.`;
  return `${written} is no address of ${name}, but probably your own site. Press Apply on an opening there, and copy the address of that page into board, ${where}.`;
}

const bare = (written: string) =>
  written
    .trim()
    .replace(/^https?:\/\//i, "")
    .replaceAll(/^\/+|\/+$/g, "");

/** The name of a board, also from its address. */
export function boardName({ addresses }: System, written: string): string {
  const text = bare(written);
  const [found] = addresses.flatMap((address) => address.exec(text)?.[1] ?? []);
  return decoded(found ?? text.replace(/\/.*$/, ""));
}
