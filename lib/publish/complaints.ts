import type { Element } from "hast";
import { kindOf, textOf } from "./element.ts";

function isElsewhere(address: unknown): boolean {
  return typeof address === "string" && /^([a-z][a-z+.-]*:|\/\/)/i.test(address);
}

/** What of a published element would not work without a client runtime or under the policy, in plain words. */
export function complaintsAbout(node: Element): string[] {
  const { tagName, properties } = node;
  const complaints: string[] = [];
  if (tagName === "script" && kindOf(node) === "code" && properties.src === undefined) {
    complaints.push(
      `has an inline script, which the security policy forbids: ${JSON.stringify(textOf(node).slice(0, 60))}. ` +
        'Put it into a file under public/ and write <script src="/….js" defer>.',
    );
  }
  if (isElsewhere(properties.src)) {
    complaints.push(`asks another site for ${properties.src}. Put the file under public/.`);
  }
  if (tagName === "template" && String(properties.id ?? "").startsWith("B:")) {
    complaints.push(
      "has content that a script would put in place (a Suspense boundary). Await the data in the page itself.",
    );
  }
  if (properties.style !== undefined) {
    complaints.push(
      `has a style attribute on <${tagName}>, which the security policy forbids: "${properties.style}". Use a class.`,
    );
  }
  for (const name of Object.keys(properties)) {
    if (!name.startsWith("on")) continue;
    complaints.push(`has ${name.toLowerCase()} on <${tagName}>, which the security policy forbids.`);
  }
  return complaints;
}
