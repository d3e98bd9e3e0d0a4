import { isMap, isScalar, parseDocument } from "yaml";
import { same, writeField } from "./write-field.js";

/** @import { Fields } from "./write-field.js" */

/**
 * Takes front matter apart into its fields, each with the text that it takes, and the lines above the first.
 *
 * @param {string} head
 */
function takeApart(head) {
  const { contents } = parseDocument(head);
  const pairs = isMap(contents) && contents.flow !== true ? contents.items : [];
  const starts = pairs.map(({ key }) => (isScalar(key) ? (key.range?.[0] ?? 0) : 0));
  const blocks = pairs.map(({ key }, index) => {
    const text = head.slice(starts[index], starts[index + 1]);
    // Comments and blank lines in front of the next field stay where they are.
    const tail = /(?:(?<=\n)(?:#[^\n]*)?\n)*$/.exec(text)?.[0] ?? "";
    return { name: String(key), text: text.slice(0, text.length - tail.length), tail };
  });
  return { intro: head.slice(0, starts[0] ?? 0), blocks };
}

/**
 * Writes fields into front matter: those that have not changed stay as they stand.
 *
 * @param {string} head
 * @param {Fields} old the fields as they are in `head`
 * @param {Fields} fields
 */
export function writeFields(head, old, fields) {
  const { intro, blocks } = takeApart(head);
  const known = blocks.map(({ name, text, tail }) => {
    if (!Object.hasOwn(fields, name)) return tail;
    return (same(old[name], fields[name]) ? text : writeField(name, fields[name], text)) + tail;
  });
  const names = new Set(blocks.map(({ name }) => name));
  const more = Object.keys(fields).filter((name) => !names.has(name));
  return [intro, ...known, ...more.map((name) => writeField(name, fields[name]))].join("");
}
