// Runs in the browser, between Sveltia CMS and the files, and in the tests. It writes only what has changed, so that
// comments, quotes and the order of the fields stay as a person wrote them; Sveltia's own writer drops all three.
import { parseDocument } from "yaml";
import { keepBlocks } from "./blocks.js";
import { writeFields } from "./head.js";
import { isFields, same } from "./write-field.js";

/** @import { Rules } from "../rules.ts" */
/** @import { Markdown } from "./blocks.js" */
/** @import { Fields } from "./write-field.js" */

/** Under this name an entry carries the text that it was read from; the forms show no field of that name. */
const sourceField = "sourceText";

/**
 * Takes a file apart: its fields as they are written, and everything below them.
 *
 * @param {string} text
 * @returns {{ head: string, rest: string } | undefined}
 */
function split(text) {
  const parts = /^---[ \t]*\n((?:[\s\S]*?\n)?)---[ \t]*(?:\n([\s\S]*))?$/.exec(text);
  return parts === null ? undefined : { head: parts[1] ?? "", rest: parts[2] ?? "" };
}

/**
 * What is left of a value without what a form leaves empty; undefined where that is nothing.
 *
 * @param {unknown} value
 * @returns {unknown}
 */
function filled(value) {
  if (value === null || value === "" || (Array.isArray(value) && value.length === 0)) return undefined;
  if (!isFields(value)) return value;
  const inner = Object.entries(value).flatMap(([name, each]) => {
    const rest = filled(each);
    return rest === undefined ? [] : [[name, rest]];
  });
  return inner.length === 0 ? undefined : Object.fromEntries(inner);
}

/**
 * The fields to be written: without what the form leaves empty, and without defaults that were not written before.
 *
 * @param {Fields} entry
 * @param {Fields} before
 * @param {Rules} rules
 * @returns {Fields}
 */
function toBeWritten(entry, before, rules) {
  /** @type {Fields} */
  const fields = {};
  for (const name of Object.keys({ ...rules, ...entry })) {
    const { required = false, value: fallback } = rules[name] ?? {};
    const rest = filled(entry[name]) ?? (required ? fallback : undefined);
    const implied = !required && same(rest, fallback) && !Object.hasOwn(before, name);
    if (rest !== undefined && !implied) fields[name] = rest;
  }
  return fields;
}

/**
 * The reader and the writer of one kind of file, in the form that Sveltia CMS wants them
 * (https://sveltiacms.app/en/docs/api/file-formats).
 *
 * @param {Rules} rules
 * @param {Markdown} markdown takes text apart into blocks and says what they mean
 */
export function formatOf(rules, markdown) {
  return {
    /**
     * @param {string} text with line feeds only, nothing before the first line and nothing after the last
     * @returns {Fields}
     * @throws {Error} where the fields cannot be read; such a file is not opened, and stays as it is
     */
    fromFile(text) {
      const parts = split(text);
      const document = parseDocument(parts?.head ?? "");
      if (parts === undefined || document.errors.length > 0) {
        throw new Error("The fields between the two lines --- cannot be read. npm run check says why.");
      }
      /** @type {unknown} */
      const read = document.toJS();
      const implied = Object.entries(rules).filter(([, { value }]) => value !== undefined);
      return {
        ...Object.fromEntries(implied.map(([name, { value }]) => [name, value])),
        ...(isFields(read) ? read : {}),
        body: parts.rest.trim(),
        [sourceField]: text,
      };
    },

    /**
     * @param {Fields} entry
     * @returns {string}
     */
    toFile({ body, [sourceField]: source, ...entry }) {
      let parts = typeof source === "string" ? split(source) : undefined;
      /** @type {unknown} */
      const read = parseDocument(parts?.head ?? "").toJS();
      let before = isFields(read) ? read : {};
      // A new translation comes with the text of the position itself, and does not have its fields.
      const isLost = (/** @type {string} */ name) => {
        const { required, value } = rules[name] ?? { required: false };
        return required && value === undefined && !Object.hasOwn(entry, name);
      };
      if (Object.keys(before).some(isLost)) [parts, before] = [undefined, {}];

      const head = writeFields(parts?.head ?? "", before, toBeWritten(entry, before, rules));
      const old = parts?.rest.trim() ?? "";
      const text = keepBlocks(old, typeof body === "string" ? body.trim() : "", markdown);
      const rest = parts !== undefined && text === old ? parts.rest : `\n${text}`;
      return `${`---\n${head}---\n${rest}`.trimEnd()}\n`;
    },
  };
}
