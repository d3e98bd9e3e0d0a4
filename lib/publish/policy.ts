import { hash } from "node:crypto";
import type { Element } from "hast";
import { once } from "../content/once.ts";

/** The raw text of a script or style, as one string. */
export function rawText(node: Element): string {
  return node.children.map((child) => (child.type === "text" ? child.value : "")).join("");
}

/** What a `<script>` is to the browser, by its `type` (https://html.spec.whatwg.org/#prepare-the-script-element). */
export function scriptKind(script: Element): "code" | "rules" | "data" {
  const type = String(script.properties.type ?? "")
    .trim()
    .toLowerCase();
  if (type === "speculationrules" || type === "importmap") return "rules";
  return type === "" || type === "module" || type.endsWith("javascript") ? "code" : "data";
}

/** The CSP source that allows an inline text: `'sha256-…'`; computed once for a text that many pages share. */
const hashOf = once((text: string) => `'sha256-${hash("sha256", text, "base64")}'`);

type Directives = Readonly<Record<string, readonly string[]>>;

/** A Content-Security-Policy from its directives; one without sources is left to `default-src 'none'`. */
function policy(directives: Readonly<Record<string, Iterable<string>>>): string {
  return Object.entries({ "default-src": ["'none'"], ...directives })
    .map(([name, sources]) => [name, ...sources])
    .filter((words) => words.length > 1)
    .map((words) => words.join(" "))
    .join("; ");
}

const fromTheSite = {
  "img-src": ["'self'"],
  "font-src": ["'self'"],
  // The list's script fetches its index; tools that inspect a page read robots.txt.
  "connect-src": ["'self'"],
  "base-uri": ["'none'"],
};
const trustedTypes = { "require-trusted-types-for": ["'script'"] };

/**
 * The policy in the headers, which is the same for every page and build. It allows any inline style, and any
 * speculation rules (https://wicg.github.io/nav-speculation/speculation-rules.html#content-security-policy), because
 * each page's own policy says which; browsers enforce both. `frame-ancestors` only works in a header.
 */
export function headerPolicy(editor?: EditorAccess): string {
  const pages: Directives = {
    "script-src": ["'self'", "'inline-speculation-rules'"],
    "style-src": ["'unsafe-inline'"],
    ...fromTheSite,
    "form-action": ["'self'"],
  };
  const framed = { "frame-ancestors": ["'none'"] };
  if (editor === undefined) return policy({ ...pages, ...trustedTypes, ...framed });
  // What the form may do as well. Hosts join the headers of two matching rules, so it can't have a header to itself.
  const form = editorDirectives(editor);
  const names = [...new Set([...Object.keys(pages), ...Object.keys(form)])];
  const both = names.map((name) => {
    const sources = new Set([...(pages[name] ?? []), ...(form[name] ?? [])]);
    return [name, [...sources].filter((source) => source !== "'none'" || sources.size === 1)];
  });
  return policy({ ...Object.fromEntries(both), ...framed });
}

/** Where the form in the browser may ask for things, other than the site itself. */
export interface EditorAccess {
  /** The origin of the code host's API; none for the folder on disk. */
  api: string | undefined;
  /**
   * How people sign in: with a token alone, or also in a window, which opens at an OAuth helper, or at the form itself and
   * goes to the code host and back.
   */
  signIn: "token" | "helper" | "application";
}

/**
 * What the form in the browser may do. The browser refuses what Sveltia CMS would fetch from other hosts and can do
 * without: its translations and modules (bundled here), pictures of people, the status of the code host. It writes its
 * styles into the page, and shows pictures as `blob:` and `data:`.
 */
function editorDirectives({ api }: EditorAccess): Directives {
  return {
    "script-src": ["'self'"],
    "style-src": ["'self'", "'unsafe-inline'"],
    "font-src": ["'self'"],
    "img-src": ["'self'", "blob:", "data:"],
    "media-src": ["blob:"],
    "connect-src": ["'self'", "blob:", "data:", ...(api === undefined ? [] : [api])],
    "manifest-src": ["blob:", "data:"],
    "base-uri": ["'none'"],
    "form-action": ["'none'"],
  };
}

/** The policy of the form, for its meta element. */
export const editorPolicy = (access: EditorAccess) => policy(editorDirectives(access));

/** The policy of one page, for its meta element: it allows what these elements of the page need and nothing else. */
export function pagePolicy(elements: readonly Element[]): string {
  const styles = new Set<string>();
  const rules = new Set<string>();
  let script = false;
  let form = false;
  for (const element of elements) {
    if (element.tagName === "style") styles.add(hashOf(rawText(element)));
    else if (element.tagName === "form") form = true;
    else if (element.tagName === "script") {
      if (scriptKind(element) === "rules") rules.add(hashOf(rawText(element)));
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
