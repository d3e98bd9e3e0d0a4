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

/** What a page loads or runs, as far as its security policy depends on it. */
export interface Needs {
  /** Hashes of the inline styles. */
  styles: ReadonlySet<string>;
  /** Hashes of the inline rules (speculation rules), which count as scripts. */
  rules: ReadonlySet<string>;
  /** Whether it runs a script file of the project's own. */
  script: boolean;
  form: boolean;
}

const hashes = new Map<string, string>();

/** The CSP source that allows an inline text: `'sha256-…'`; computed once for a text that many pages share. */
export function hashOf(text: string): string {
  let hash = hashes.get(text);
  if (hash === undefined) {
    hash = `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
    hashes.set(text, hash);
  }
  return hash;
}

/** Reads off the elements of a published page what its security policy has to allow. */
export function needsOf(elements: readonly Element[]): Needs {
  const styles = new Set<string>();
  const rules = new Set<string>();
  let script = false;
  let form = false;
  for (const element of elements) {
    const { src } = element.properties;
    if (element.tagName === "style") styles.add(hashOf(textOf(element)));
    else if (element.tagName === "form") form = true;
    else if (element.tagName === "script") {
      if (kindOf(element) === "rules") rules.add(hashOf(textOf(element)));
      else script ||= src !== undefined;
    }
  }
  return { styles, rules, script, form };
}

/** What any of several pages needs. */
export function joinNeeds(pages: Iterable<Needs>): Needs {
  const all = [...pages];
  return {
    styles: new Set(all.flatMap(({ styles }) => [...styles])),
    rules: new Set(all.flatMap(({ rules }) => [...rules])),
    script: all.some(({ script }) => script),
    form: all.some(({ form }) => form),
  };
}

function directive(name: string, sources: readonly (string | false)[]): string {
  const allowed = sources.filter((source) => source !== false);
  return allowed.length === 0 ? "" : `${name} ${allowed.join(" ")}`;
}

/**
 * The Content-Security-Policy that allows what is needed and nothing else. It starts from `default-src 'none'`
 * (https://developer.mozilla.org/docs/Web/HTTP/Guides/CSP); fonts and pictures come from the site itself.
 */
export function policyFor(needs: Needs): string {
  return [
    "default-src 'none'",
    directive("script-src", [needs.script && "'self'", ...needs.rules]),
    directive("style-src", [...needs.styles]),
    "img-src 'self'",
    "font-src 'self'",
    // Without a script nothing can connect, but tools that look at a page from inside it read robots.txt.
    "connect-src 'self'",
    "base-uri 'none'",
    `form-action ${needs.form ? "'self'" : "'none'"}`,
    "require-trusted-types-for 'script'",
  ]
    .filter((part) => part !== "")
    .join("; ");
}
