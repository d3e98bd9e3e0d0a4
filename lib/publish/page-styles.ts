import { type ChildNode, parse } from "postcss";

/**
 * A stylesheet as far as a page needs it: without the rules for elements that the page lacks. It's given what the page
 * has: classes by name, elements as `<td>` and languages as `:lang(ja)`.
 */
export type PageStyles = (has: ReadonlySet<string>) => string;

/**
 * Takes a stylesheet apart once, so that each page can bring its part of it. All rules together take 4,000 bytes as
 * Brotli, a quarter of what arrives in the first round trip, and most pages use half of them.
 */
export function pageStylesOf(css: string): PageStyles {
  const parts = parse(css).nodes.map(partOf);
  return (has) => withoutUnread(parts.map((part) => part(has)).join(""));
}

const setting = /(?<=[{;])(--(?:tw|lightningcss)-[\w-]+):([^;{}]*)(;|(?=\}))/g;
const registration = /@property (--tw-[\w-]+)\s*\{([^}]*)\}/g;

/**
 * Drops the variables of Tailwind and Lightning CSS that nothing reads, and puts the initial value where nothing sets
 * another, such as the style of a border that is never dashed: 140 bytes of a page as Brotli.
 */
function withoutUnread(css: string): string {
  const initial = new Map(
    Array.from(css.matchAll(registration), ([, name, body = ""]) => [
      name,
      /initial-value:([^;]+)/.exec(body)?.[1]?.trim(),
    ]),
  );
  const read = new Set(Array.from(css.matchAll(/var\((--[\w-]+)/g), ([, name]) => name));
  const set = new Set(
    Array.from(css.matchAll(setting))
      .filter(([, name, value = ""]) => value.trim() !== initial.get(name))
      .map(([, name]) => name),
  );
  const isConstant = (name: string) => initial.get(name) !== undefined && !set.has(name);
  const isKept = (name: string) => read.has(name) && !isConstant(name);
  return (
    css
      .replace(registration, (rule, name) => (isKept(name) ? rule : ""))
      .replace(setting, (declaration, name) => (isKept(name) ? declaration : ""))
      .replace(/var\((--tw-[\w-]+)\)/g, (value, name) => (isConstant(name) ? `${initial.get(name)}` : value))
      .replace(/@(?:media|supports)[^{}]*\{[^{}]*\{\}\}/g, "")
      // A layer of which nothing is left, a selector for a component's own tree, and what stands there twice.
      .replace("@layer properties{}", "")
      .replaceAll(":root,:host{", ":root{")
      .replace(/(?<=[{;])([^{};]+;)\1+/g, "$1")
  );
}

function partOf(node: ChildNode): PageStyles {
  if (node.type === "rule") {
    const body = `{${node.nodes.map(String).join(";")}}`;
    const selectors = node.selectors.map((selector) => ({ selector, needs: needsOf(selector) }));
    return (has) => {
      const kept = selectors.filter(({ needs }) =>
        needs.every((names) => names.some((name) => has.has(name))),
      );
      return kept.length === 0 ? "" : kept.map(({ selector }) => selector).join() + body;
    };
  }
  if (
    node.type === "atrule" &&
    ["media", "supports", "container", "layer"].includes(node.name) &&
    node.nodes
  ) {
    const { name, params } = node;
    const parts = node.nodes.map(partOf);
    return (has) => {
      const inside = parts.map((part) => part(has)).join("");
      // The first mention of a layer gives it its place, even without rules.
      return inside === "" && name !== "layer" ? "" : `@${name} ${params}{${inside}}`;
    };
  }
  // Keyframes stay if the page has a class of the same name.
  if (node.type === "atrule" && node.name === "keyframes")
    return (has) => (has.has(node.params) ? String(node) : "");
  const text = node.type === "atrule" && node.nodes ? String(node) : `${node};`;
  return () => (node.type === "comment" ? "" : text);
}

/**
 * What an element, those around it or, in a plain `:has(.class)`, those in it must be or have: a list of which one is
 * enough for each need, so `:is(td,th)` is one. What is in any other `:is()` or in `:not()` may be missing.
 */
function needsOf(selector: string): string[][] {
  const choices = Array.from(
    selector.matchAll(/(?<=^|(?<!\\)[\s>+~]):is\(([a-z][a-z\d,\s]*)\)/g),
    ([, names = ""]) => names.split(",").map((name) => `<${name.trim()}>`),
  );
  const required = selector
    .replace(/(?<!\\)"[^"]*"|(?<!\\)'[^']*'/g, "")
    .replace(/(?<!\\):(?:is|not|where)\((?:[^()]|\([^()]*\))*\)/g, "")
    .replace(/(?<!\\):has\((\.[\w-]+)\)/g, "$1")
    .replace(/(?<!\\):has\((?:[^()]|\([^()]*\))*\)/g, "");
  const languages = Array.from(
    required.matchAll(/:lang\(["']?([\w-]+)["']?\)/g),
    ([, tag]) => `:lang(${tag})`,
  );
  const elements = Array.from(
    required.matchAll(/(?<=^|(?<!\\)[\s>+~])[a-z][a-z\d-]*/gi),
    ([name]) => `<${name}>`,
  );
  const classes = Array.from(required.matchAll(/(?<!\\)\.((?:\\.|[\w-]|[^\0-\x7f])+)/g), ([, name = ""]) =>
    name.replace(/\\(.)/g, "$1"),
  );
  return [...choices, ...[...languages, ...elements, ...classes].map((name) => [name])];
}
