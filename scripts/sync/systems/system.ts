import type * as z from "zod";
import type { Ask } from "../get.ts";
import type { Board, Said } from "../opening.ts";
import { readOpenings } from "../read-openings.ts";

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

/** What one system is: where its entries are, their fields, and which field holds what. */
interface Form<T> extends Omit<System, "read"> {
  /** The entries of the board, as they come. */
  entries: System["read"] extends (...asked: infer Asked) => unknown
    ? (...asked: Asked) => Promise<readonly unknown[]>
    : never;
  entry: z.ZodType<T>;
  /** What an entry says; nothing, where it is no opening. */
  said: (entry: T, board: string) => Said | undefined;
}

/** Makes a system of its form. */
export function system<T>({ entries, entry, said, ...rest }: Form<T>): System {
  return {
    ...rest,
    async read(board, ...asked) {
      const all = await entries(board, ...asked);
      return readOpenings(entry, all, (one) => said(one, board));
    },
  };
}
