import type { Element } from "hast";
import { fromParse5 } from "hast-util-from-parse5";
import { parse } from "parse5";
import { visit } from "unist-util-visit";

/*
 * The rules of Mozilla's HTTP Observatory, for a page that is served by https with a valid certificate and sets no
 * cookie: https://github.com/mdn/mdn-http-observatory/blob/main/src/grader/charts.js and src/analyzer/tests/.
 * Left out is what depends on the host: redirection from http, and the list of preloaded sites (+5).
 */

type Policy = Map<string, Set<string>>;

const broad = ["ftp:", "http:", "https:", "*", "http://*", "http://*.*", "https://*", "https://*.*"];

/** Several policies apply together: a source counts if the first has it and every other that names the directive. */
function combine(policies: string[]): Policy {
  const combined: Policy = new Map();
  for (const [index, policy] of policies.entries()) {
    const seen = new Set<string>();
    for (const part of policy.split(";")) {
      const [name = "", ...sources] = part.trim().toLowerCase().split(/\s+/);
      if (name === "") continue;
      if (seen.has(name)) throw new Error(`Duplicate directive ${name}`);
      seen.add(name);
      const earlier = combined.get(name);
      const kept =
        index === 0 || earlier === undefined ? sources : sources.filter((source) => earlier.has(source));
      combined.set(name, new Set(kept.length === 0 ? ["'none'"] : kept));
    }
  }
  return combined;
}

function scoreOfPolicy(policy: Policy): number {
  if (policy.size === 0) return -25;
  const sources = (name: string) => policy.get(name) ?? policy.get("default-src") ?? new Set(["*"]);
  const has = (name: string, ...refused: string[]) => refused.some((source) => sources(name).has(source));
  if (has("script-src", ...broad, "'unsafe-inline'", "data:") || has("object-src", ...broad)) return -20;
  const all = [...policy.values()].flatMap((values) => [...values]);
  if (all.some((source) => /^(http|ftp):/.test(source))) return -20;
  if (has("script-src", "'unsafe-eval'") || has("style-src", "'unsafe-eval'")) return -10;
  if (has("style-src", ...broad, "'unsafe-inline'", "data:")) return 0;
  const fallback = policy.get("default-src");
  return fallback?.size === 1 && fallback.has("'none'") ? 10 : 5;
}

function scoreOfScripts(scripts: Element[], host: string): number {
  const files = scripts.filter(({ properties }) => properties.src !== undefined);
  const elsewhere = files.filter(
    ({ properties }) => new URL(String(properties.src), `https://${host}`).host !== host,
  );
  if (elsewhere.some(({ properties }) => properties.integrity === undefined)) return -5;
  return files.some(({ properties }) => properties.integrity !== undefined) ? 5 : 0;
}

const modifiers: Record<string, (value: string) => number> = {
  "referrer-policy": (value) =>
    value === ""
      ? 0
      : /^(no-referrer|same-origin|strict-origin|strict-origin-when-cross-origin)$/.test(value)
        ? 5
        : -5,
  "strict-transport-security": (value) => {
    const age = Number(/max-age=(\d+)/.exec(value)?.[1]);
    return Number.isNaN(age) ? -20 : age < 15_552_000 ? -10 : 0;
  },
  "x-content-type-options": (value) => (value === "nosniff" ? 0 : -5),
  "cross-origin-resource-policy": (value) =>
    /^same-(origin|site)$/.test(value) ? 10 : value === "" || value === "cross-origin" ? 0 : -5,
  "cross-origin-opener-policy": (value) =>
    /^(same-origin|same-origin-allow-popups|noopener-allow-popups)$/.test(value)
      ? 10
      : value === "" || value === "unsafe-none"
        ? 0
        : -5,
  "cross-origin-embedder-policy": (value) =>
    /^(require-corp|credentialless)$/.test(value) ? 10 : value === "" || value === "unsafe-none" ? 0 : -5,
};

/** The score of a page, from what its host answers; 100 and more is A+. */
export function scoreOf(headers: Headers, html: string, host: string): number {
  const metas: string[] = [];
  const scripts: Element[] = [];
  visit(fromParse5(parse(html)), "element", (node) => {
    if (node.tagName === "script") scripts.push(node);
    if (String(node.properties.httpEquiv).toLowerCase() === "content-security-policy") {
      metas.push(String(node.properties.content));
    }
  });
  const header = headers.get("content-security-policy");
  const policy = combine(header === null ? metas : [header, ...metas]);
  const inHeader = combine(header === null ? [] : [header]);
  const framing = inHeader.has("frame-ancestors") || headers.has("x-frame-options") ? 5 : -20;
  let score = 100;
  const extras: number[] = [scoreOfPolicy(policy), framing, scoreOfScripts(scripts, host)];
  for (const [name, modifier] of Object.entries(modifiers)) extras.push(modifier(headers.get(name) ?? ""));
  for (const extra of extras) if (extra < 0) score += extra;
  // Extra points count from 90 on.
  if (score >= 90) for (const extra of extras) if (extra > 0) score += extra;
  return score;
}
