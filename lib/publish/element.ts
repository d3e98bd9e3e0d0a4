import type { Element } from "hast";

/** The text of a script or style as the browser takes it: raw, as one string. */
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
