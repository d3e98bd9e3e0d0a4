import type { Element } from "hast";
import { kindOf, textOf } from "./element.ts";
import { hashOf, type Needs } from "./policy.ts";

/** Reads off the elements of a published page what its security policy has to allow. */
export function needsOf(elements: readonly Element[]): Needs {
  const styles = new Set<string>();
  const rules = new Set<string>();
  let script = false;
  let form = false;
  let manifest = false;
  for (const element of elements) {
    const { rel, src } = element.properties;
    if (element.tagName === "style") styles.add(hashOf(textOf(element)));
    else if (element.tagName === "form") form = true;
    else if (element.tagName === "link") manifest ||= Array.isArray(rel) && rel.includes("manifest");
    else if (element.tagName === "script") {
      if (kindOf(element) === "rules") rules.add(hashOf(textOf(element)));
      else script ||= src !== undefined;
    }
  }
  return { styles, rules, script, form, manifest };
}
