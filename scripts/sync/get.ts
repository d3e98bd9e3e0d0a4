import { setTimeout } from "node:timers/promises";
import { urlOf } from "../../lib/content/checks/web.ts";

/** Says in one sentence why a board couldn't be read. */
export class NoAnswer extends Error {}

/** The system has no such board. */
export class NoBoard extends NoAnswer {}

/** Fetches addresses. @throws NoAnswer if an answer can't be read */
export interface Ask {
  json(url: string): Promise<unknown>;
  text(url: string): Promise<string>;
}

/** How to fetch, apart from the address. */
export interface RequestOptions {
  /** The board as it is written in company.md. */
  board: string;
  /** The hosts that may be fetched from. */
  hosts: readonly string[];
  /** An address that goes before the host and path of each request: that of a proxy or a test. */
  baseUrl?: string | undefined;
  wait?: ((milliseconds: number) => Promise<unknown>) | undefined;
  /** The least time between two requests, in milliseconds. */
  pace?: number | undefined;
  headers?: Readonly<Record<string, string>> | undefined;
  /** How long one answer may take, in milliseconds. */
  timeLimit?: number | undefined;
  /** How long one answer may be, in bytes. */
  sizeLimit?: number | undefined;
}

const tries = 5;
const redirects = 5;
/** If the server asks for a longer wait, the run gives up. */
const longestWait = 60_000;

const isAgain = (status: number) => status === 429 || status >= 500;

/** How long to wait before the next try: as long as the server says, or twice as long each time. */
function waitOf(response: Response | undefined, tried: number): number {
  const said = response?.headers.get("retry-after") ?? "";
  const seconds = /^\d+$/.test(said) ? Number(said) : (Date.parse(said) - Date.now()) / 1000;
  return Number.isNaN(seconds) ? 1000 * 2 ** (tried - 1) : Math.max(0, seconds * 1000);
}

async function textOf(response: Response, limit: number, host: string): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > limit) {
      throw new NoAnswer(
        `${host} sent more than ${Math.round(limit / 2 ** 20)} MB, which is no list of openings. Look at source in content/company.md.`,
      );
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks)
    .toString("utf8")
    .replace(/^\ufeff/, "");
}

const status: Partial<Record<number, string>> = {
  401: " It asks for a token: content/SYNC.md says where it comes from.",
  403: " It may be open to the company's own pages only: look in the system's settings.",
};

/** The options, with what holds where they say nothing. */
function settingsOf({
  wait = setTimeout,
  timeLimit = 30_000,
  sizeLimit = 256 * 2 ** 20,
  pace = 0,
  ...options
}: RequestOptions) {
  return { ...options, wait, timeLimit, sizeLimit, pace };
}

type Settings = ReturnType<typeof settingsOf>;

/** Where to ask for an address: there, or at the proxy. */
function placeOf(url: URL, { baseUrl }: Settings): URL {
  return baseUrl === undefined
    ? url
    : new URL(`${url.host}${url.pathname}${url.search}`, `${baseUrl.replace(/\/$/, "")}/`);
}

/** @throws NoAnswer if an address isn't one of the board's; `from` is the address that redirects to it */
function allowed(address: string | URL, { hosts, baseUrl }: Settings, from?: URL): URL {
  let url = urlOf(address, from);
  // A redirect inside a proxy names the proxy.
  if (url !== undefined && baseUrl !== undefined && url.href.startsWith(`${baseUrl}/`)) {
    url = new URL(`https://${url.href.slice(baseUrl.length + 1)}`);
  }
  if (url !== undefined && url.protocol === "https:" && hosts.includes(url.host)) return url;
  const reason =
    from === undefined
      ? `${address} isn't an address of the board`
      : `${from.host} redirects to ${address}, which isn't an address of the board`;
  throw new NoAnswer(
    `${reason}: npm run sync asks only ${hosts.join(" and ")}, over https. Look at source in content/company.md.`,
  );
}

/** The response of an address, at the end of its redirects. */
async function responseOf(url: URL, settings: Settings): Promise<Response> {
  let at = url;
  for (let followed = 0; followed <= redirects; followed++) {
    const response = await fetch(placeOf(at, settings), {
      redirect: "manual",
      signal: AbortSignal.timeout(settings.timeLimit),
      headers: { accept: "application/json, application/xml;q=0.9, */*;q=0.1", ...settings.headers },
    });
    const location = response.headers.get("location");
    if (response.status < 300 || response.status >= 400 || location === null) return response;
    at = allowed(location, settings, at);
  }
  throw new NoAnswer(`${url.host} redirects from one address to the next without end. Try again later.`);
}

/** One attempt: the response and its text, as far as they came, and what to say if that isn't enough. */
async function attempt(url: URL, settings: Settings) {
  let response: Response | undefined;
  try {
    response = await responseOf(url, settings);
    if (response.status === 404)
      throw new NoBoard(
        `${url.host} has no board "${settings.board}". Copy its address from the browser into board, under source in content/company.md.`,
      );
    const text = await textOf(response, settings.sizeLimit, url.host);
    return { response, text, fault: `answered ${response.status}` };
  } catch (error) {
    if (error instanceof NoAnswer) throw error;
    const isLate = error instanceof Error && error.name === "TimeoutError";
    const fault = isLate
      ? `did not answer in ${settings.timeLimit / 1000} seconds`
      : "could not be reached, or broke off";
    return { response, text: undefined, fault };
  }
}

async function answered(url: URL, settings: Settings): Promise<string> {
  for (let tried = 1; ; tried++) {
    const { response, text, fault } = await attempt(url, settings);
    if (response?.ok && text !== undefined) return text;
    const final = response !== undefined && text !== undefined && !isAgain(response.status);
    const delay = waitOf(response, tried);
    if (delay > longestWait) {
      throw new NoAnswer(
        `${url.host} ${fault}, and asks to wait ${Math.ceil(delay / 60_000)} minutes. Try again after that.`,
      );
    }
    if (final || tried === tries)
      throw new NoAnswer(
        `${url.host} ${fault}${final ? "" : `, ${tries} times`}.${status[response?.status ?? 0] ?? " Try again later."}`,
      );
    await settings.wait(delay);
  }
}

/**
 * Makes the functions that ask a system. We write the retries, waits and limits ourselves, since no library here also retries an
 * answer that breaks off halfway, and keeps redirects within the system's hosts.
 */
export function asking(options: RequestOptions): Ask {
  const settings = settingsOf(options);
  let asked = 0;

  async function text(address: string): Promise<string> {
    const url = allowed(address, settings);
    if (asked++ > 0 && settings.pace > 0) await settings.wait(settings.pace);
    return await answered(url, settings);
  }

  return {
    text,
    async json(address) {
      const found = await text(address);
      try {
        return JSON.parse(found);
      } catch {
        throw new NoAnswer(
          `${new URL(address).host} did not send JSON, or only a part of it (${found.length} characters came). Try again later.`,
        );
      }
    },
  };
}
