import { DOMParser, type Element } from "@xmldom/xmldom";
import { NoAnswer } from "./get.ts";

/** Reads an XML document. @throws NoAnswer if the text isn't XML, or only a part of it */
export function parseXml(text: string, from: string): Element {
  try {
    const document = new DOMParser({
      onError: (level, message) => {
        if (level !== "warning") throw new Error(message);
      },
    }).parseFromString(text, "text/xml");
    if (document.documentElement !== null) return document.documentElement;
  } catch {
    // The next lines throw.
  }
  throw new NoAnswer(
    `${from} did not send XML, or only a part of it (${text.length} characters came). Try again later.`,
  );
}

/** The child elements with a name, with or without a namespace prefix. */
export function childrenOf(parent: Element, name: string): Element[] {
  return Array.from(parent.childNodes).filter(
    (node): node is Element =>
      node.nodeType === 1 && (node.nodeName === name || node.nodeName.endsWith(`:${name}`)),
  );
}

/** The text of the first child element with a name, if there is one. */
export function textIn(parent: Element | undefined, name: string): string | undefined {
  return (parent && childrenOf(parent, name)[0]?.textContent?.trim()) || undefined;
}
