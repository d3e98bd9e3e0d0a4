import { isMap, isScalar, isSeq, parseDocument } from "yaml";

/** @import { Document, YAMLMap } from "yaml" */
/** @typedef {Record<string, unknown>} Fields */

/** @param {unknown} value @returns {value is Fields} */
export function isFields(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * Whether two values are written alike; a form hands back as text what YAML reads as a number, such as `asOf: 2021`.
 *
 * @param {unknown} one
 * @param {unknown} other
 * @returns {boolean}
 */
export function same(one, other) {
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((item, index) => same(item, other[index]));
  }
  if (isFields(one) && isFields(other)) {
    const names = Object.keys({ ...one, ...other });
    return names.every((name) => same(one[name], other[name]));
  }
  if (typeof one === "object" || typeof other === "object") return one === other;
  return one !== undefined && other !== undefined && String(one).trim() === String(other).trim();
}

/**
 * Brings the fields of a map to the given ones, and leaves alone what has them already.
 *
 * @param {Document} document
 * @param {YAMLMap} map
 * @param {Fields} fields
 */
function update(document, map, fields) {
  /** @type {unknown} */
  const read = map.toJS(document);
  const old = isFields(read) ? read : {};
  for (const name of Object.keys(old)) if (!Object.hasOwn(fields, name)) map.delete(name);
  for (const [name, value] of Object.entries(fields)) {
    if (same(old[name], value)) continue;
    const node = map.get(name, true);
    if (isMap(node) && isFields(value)) update(document, node, value);
    else if (isScalar(node) && typeof value !== "object") node.value = value;
    else {
      const written = document.createNode(value);
      // As people write them: a list of words stands in one line, a list of fields below each other.
      if (isSeq(written)) written.flow = written.items.every(isScalar);
      map.set(name, written);
    }
  }
}

/**
 * The text of a field with a new value, in the manner of the old text where there is one: its quotes, its comment, its
 * line or lines.
 *
 * @param {string} name
 * @param {unknown} value
 * @param {string} text
 */
export function writeField(name, value, text = "") {
  const old = parseDocument(text);
  // A field that leans on another one (an alias) cannot stand alone, and is written anew.
  const document = old.errors.length === 0 && isMap(old.contents) ? old : parseDocument("{}");
  const map = document.contents;
  if (!isMap(map)) throw new TypeError("A field is not a map.");
  if (document !== old) map.flow = false;
  update(document, map, { [name]: value });
  // Lines stay whole. Braces are padded and brackets are not, as in `{ a: b }` and `[a, b]`.
  return document.toString({ lineWidth: 0, flowCollectionPadding: isMap(map.get(name, true)) });
}
