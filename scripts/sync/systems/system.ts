import type * as z from "zod";
import type { Ask } from "../get.ts";
import type { Board, RawOpening } from "../opening.ts";
import { readOpenings } from "../read-openings.ts";

/** An applicant tracking system whose board of openings can be read without an account. */
export interface System {
  /** What names a board in the addresses that people paste. */
  addresses: readonly RegExp[];
  /** The only hosts to fetch from. */
  hosts: (board: string) => readonly string[];
  /** The least time between two requests, in milliseconds, if the system asks for one. */
  pace?: number;
  /** The headers that it wants with each request. */
  headers?: (env: NodeJS.ProcessEnv) => Record<string, string>;
  /** Everything on the board; `languages` are the site's. */
  read: (board: string, ask: Ask, languages: readonly string[]) => Promise<Board>;
}

/** How to read one system: where its entries are, their fields, and which field holds what. */
interface Definition<T> extends Omit<System, "read"> {
  /** The entries of the board, unchecked. */
  entries: System["read"] extends (...asked: infer Asked) => unknown
    ? (...asked: Asked) => Promise<readonly unknown[]>
    : never;
  entry: z.ZodType<T>;
  /** What an entry says; undefined if it isn't an opening. */
  said: (entry: T, board: string) => RawOpening | undefined;
}

/** The host of a board: a name below the system's own domain, or the host of a company's own careers site. */
export const hostBelow = (domain: string) => (board: string) =>
  (board.includes(".") ? board : `${board}.${domain}`).toLowerCase();

export function system<T>({ entries, entry, said, ...rest }: Definition<T>): System {
  return {
    ...rest,
    async read(board, ...asked) {
      const all = await entries(board, ...asked);
      return readOpenings(entry, all, (one) => said(one, board));
    },
  };
}
