import { createHash } from "node:crypto";
import type { Element } from "hast";

/** The raw text of a script or style, as one string. */
export function textOf(node: Element): string {
  return node.children.map((child) => (child.type === "text" ? child.value : "")).join("");
}

/** What a `<script>` is to the browser, by its `type` (https://html.spec.whatwg.org/#prepare-the-script-element). */
export function kindOf(script: Element): "code" | "rules" | "data" {
  const type = String(script.properties.type ?? "")
    .trim()
    .toLowerCase();
  if (type === "speculationrules" || type === "importmap") return "rules";
  return type === "" || type === "module" || type.endsWith("javascript") ? "code" : "data";
}

const hashes = new Map<string, string>();

/** The CSP source that allows an inline text: `'sha256-…'`; computed once for a text that many pages share. */
function hashOf(text: string): string {
  let hash = hashes.get(text);
  if (hash === undefined) {
    hash = `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
    hashes.set(text, hash);
  }
  return hash;
}

/** A Content-Security-Policy from its directives; one without sources is left to `default-src 'none'`. */
function policy(directives: Record<string, Iterable<string>>): string {
  return Object.entries({ "default-src": ["'none'"], ...directives })
    .map(([name, sources]) => [name, ...sources])
    .filter((words) => words.length > 1)
    .map((words) => words.join(" "))
    .join("; ");
}

const fromTheSite = {
  "img-src": ["'self'"],
  "font-src": ["'self'"],
  // Without a script nothing can connect, but tools that look at a page from inside it read robots.txt.
  "connect-src": ["'self'"],
  "base-uri": ["'none'"],
};
const trustedTypes = { "require-trusted-types-for": ["'script'"] };

/**
 * The policy in the headers, which is the same for every page and build. It allows any inline style, and any
 * speculation rules (https://wicg.github.io/nav-speculation/speculation-rules.html#content-security-policy), because
 * each page's own policy says which; browsers enforce both. `frame-ancestors` only works in a header.
 */
export const headerPolicy = policy({
  "script-src": ["'self'", "'inline-speculation-rules'"],
  "style-src": ["'unsafe-inline'"],
  ...fromTheSite,
  "form-action": ["'self'"],
  ...trustedTypes,
  "frame-ancestors": ["'none'"],
});

/** The policy of one page, for its meta element: it allows what these elements of the page need and nothing else. */
export function pagePolicy(elements: readonly Element[]): string {
  const styles = new Set<string>();
  const rules = new Set<string>();
  let script = false;
  let form = false;
  for (const element of elements) {
    if (element.tagName === "style") styles.add(hashOf(textOf(element)));
    else if (element.tagName === "form") form = true;
    else if (element.tagName === "script") {
      if (kindOf(element) === "rules") rules.add(hashOf(textOf(element)));
      else script ||= element.properties.src !== undefined;
    }
  }
  return policy({
    "script-src": script ? ["'self'", ...rules] : rules,
    "style-src": styles,
    ...fromTheSite,
    "form-action": [form ? "'self'" : "'none'"],
    ...trustedTypes,
  });
}
