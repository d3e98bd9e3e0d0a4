import { setTimeout } from "node:timers/promises";
import { urlOf } from "../../lib/content/checks/web.ts";

/** A system that could not be asked, in one sentence. */
export class NoAnswer extends Error {}

/** The system has no such board. */
export class NotFound extends NoAnswer {}

/** What getting depends on, apart from the address. */
export interface Getting {
  /** The hosts that may be asked. */
  hosts: readonly string[];
  /** An address to put before host and path of each: a proxy's, or a test's. */
  baseUrl?: string | undefined;
  wait?: ((milliseconds: number) => Promise<unknown>) | undefined;
  /** How long one answer may take, in milliseconds. */
  timeLimit?: number | undefined;
  /** How long one answer may be, in bytes. */
  sizeLimit?: number | undefined;
}

const tries = 5;
const redirects = 5;
/** A longer wait is for the next run. */
const longestWait = 60_000;

const isAgain = (status: number) => status === 429 || status >= 500;

/** How long to wait before the next try: as long as the server says, or else twice as long each time. */
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
        `${host} sent more than ${Math.round(limit / 2 ** 20)} MB, which is no list of openings.`,
      );
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

/** Makes the function that gets the JSON of an address, or says in one sentence why there is none. */
export function getter(options: Getting): (url: string) => Promise<unknown> {
  const { hosts, baseUrl, wait = setTimeout, timeLimit = 30_000, sizeLimit = 64 * 2 ** 20 } = options;

  function placeOf(url: URL): URL {
    return baseUrl === undefined
      ? url
      : new URL(`${url.host}${url.pathname}${url.search}`, `${baseUrl.replace(/\/$/, "")}/`);
  }

  function checked(address: string | URL, from?: URL): URL {
    let url = urlOf(address, from);
    // A redirect inside a proxy names the proxy.
    if (url !== undefined && baseUrl !== undefined && url.href.startsWith(`${baseUrl}/`)) {
      url = new URL(`https://${url.href.slice(baseUrl.length + 1)}`);
    }
    if (url !== undefined && url.protocol === "https:" && hosts.includes(url.host)) return url;
    const reason =
      from === undefined
        ? `${address} is not asked`
        : `${from.host} leads to ${address}, which is not followed`;
    throw new NoAnswer(`${reason}: only https on ${hosts.join(" and ")} is.`);
  }

  async function once(url: URL): Promise<Response> {
    let at = url;
    for (let followed = 0; followed <= redirects; followed++) {
      const response = await fetch(placeOf(at), {
        redirect: "manual",
        signal: AbortSignal.timeout(timeLimit),
        headers: { accept: "application/json" },
      });
      const location = response.headers.get("location");
      if (response.status < 300 || response.status >= 400 || location === null) return response;
      at = checked(location, at);
    }
    throw new NoAnswer(`${url.host} leads from one address to the next without end.`);
  }

  async function answered(url: URL): Promise<string> {
    for (let tried = 1; ; tried++) {
      let response: Response | undefined;
      let text: string | undefined;
      let fault = "";
      try {
        response = await once(url);
        if (response.status === 404)
          throw new NotFound(`${url.host} has no such board: look at \`board\` in company.md.`);
        text = await textOf(response, sizeLimit, url.host);
        fault = `answered ${response.status}`;
      } catch (error) {
        if (error instanceof NoAnswer) throw error;
        const isLate = error instanceof Error && error.name === "TimeoutError";
        fault = isLate ? `did not answer in ${timeLimit / 1000} seconds` : "was not reached, or broke off";
      }
      if (response?.ok && text !== undefined) return text;
      const final = response !== undefined && text !== undefined && !isAgain(response.status);
      const delay = waitOf(response, tried);
      if (delay > longestWait) {
        throw new NoAnswer(
          `${url.host} ${fault}, and wants to be left alone for ${Math.ceil(delay / 60_000)} minutes.`,
        );
      }
      if (final || tried === tries)
        throw new NoAnswer(`${url.host} ${fault}${final ? "" : `, ${tries} times`}.`);
      await wait(delay);
    }
  }

  return async (address) => {
    const url = checked(address);
    const text = await answered(url);
    try {
      return JSON.parse(text);
    } catch {
      throw new NoAnswer(
        `${url.host} did not send JSON, or only a part of it (${text.length} characters came).`,
      );
    }
  };
}
