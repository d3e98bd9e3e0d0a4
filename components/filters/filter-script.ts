import type { PositionIndex } from "../../lib/machines/position-index.ts";

/*
 * What the list of positions gains with JavaScript: keywords, the count, ways out of an empty list, and its state in
 * the address. The filters themselves are CSS and work without it; all words are in the page.
 */

/** What each filter looks for in a position; offices are separated by spaces. */
type Values = Record<string, string | undefined>;

interface Entry {
  values: Values;
  text: string;
  item: () => Element;
}

const sure = <T>(part: T | null | undefined): T => {
  if (part) return part;
  throw Error("No filters");
};

const form = sure(document.querySelector("form"));
const keywords = sure(form.querySelector("input"));
const selects = [...form.querySelectorAll("select")];
const fields = [...selects, keywords];
const list = sure(document.querySelector("#results ul"));
const template = sure(list.querySelector("li"));
// Only this heading can take the focus; those of the text above it cannot.
const found = sure(Array.from(document.querySelectorAll("h2")).find((h2) => h2.matches("[tabindex]")));
const loosen = sure(document.querySelector("#loosen"));
const status = sure(document.querySelector("[role=status]"));
const more = document.querySelector("p#more");
const { one = "", many = "", none = "", among = "", without = "", index } = form.dataset;
const everything = found.textContent;
const limit = list.childElementCount;
let complete = !index;
let asked = complete;
let timer = 0;
let announced = everything;

/** The labels of the options, without their numbers. */
const names: Record<string, string> = {};
for (const { name, options } of selects)
  for (const { value, text } of options) names[name + value] = text.replace(/ \(\d+\)$/, "");

/** Letters that Unicode does not decompose. */
const plain: Record<string, string> = { Œ: "OE", Æ: "AE", Ø: "O", Ł: "L", Đ: "D" };

/** The words of a text without accents, ligatures and case. */
const fold = (text: string): string[] =>
  text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toUpperCase()
    .replace(/[ŒÆØŁĐ]/g, (letter) => plain[letter] ?? letter)
    .match(/[\p{L}\p{N}+#]+/gu) ?? [];

/** A text with its compounds in one word, as many write them: back-end, backend. */
const joined = (text: string) => text.replace(/(?<=\p{L})[-‐‑](?=\p{L})/gu, "");

const entry = (values: Values, lines: (string | undefined)[], item: Entry["item"]): Entry => {
  const words = [...lines, names[`workplace${values.workplace}`]].join();
  return { values, text: ["", ...fold(words), ...fold(joined(words))].join(" "), item };
};

let entries = Array.from(list.querySelectorAll("li"), (li) =>
  entry(
    li.dataset,
    Array.from(li.querySelectorAll("a, p:not(:last-child)"), (line) => line.textContent),
    () => li,
  ),
);

/** Uses all positions instead of those of the page. */
const use = ({ places, kinds, pay, positions }: PositionIndex) => {
  entries = positions.map(([path, title, placeNumber, kindNumber, payNumber, language]) => {
    const [office, workplace, place] = places[placeNumber] ?? [];
    const [team, contract, kind] = kinds[kindNumber] ?? [];
    const values = { office, team, contract, workplace };
    return entry(values, [title, place, kind], () => {
      const li = document.importNode(template, true);
      Object.assign(li.dataset, values);
      const link = sure(li.querySelector("a"));
      link.href = new URL(path, location.href).pathname;
      link.removeAttribute("lang");
      if (language) link.lang = language;
      const lines = [title, place, kind, pay[payNumber]];
      for (const part of li.querySelectorAll("a, p")) part.textContent = lines.shift() ?? "";
      return li;
    });
  });
  complete = true;
  changed();
};

const load = () => {
  if (asked || !index) return;
  asked = true;
  fetch(index)
    .then((response) => response.json())
    .then(use)
    .catch(() => {
      asked = false;
    });
};

/** Whether a position has a value of a filter; it can have several. */
const isOf = (values: Values, name: string, value: string) => ` ${values[name]} `.includes(` ${value} `);

const update = () => {
  // A keyword matches the start of a word; writing systems without case may not put spaces between words.
  const spellings = [keywords.value, joined(keywords.value)].map((text) =>
    fold(text).map((word) => (/\p{Lo}/u.test(word) ? word : ` ${word}`)),
  );
  const active = fields.filter(({ value }) => value.trim());
  if (active.length) load();

  /** The positions that fit, with one of the fields ignored. */
  const fitting = (ignored?: Element) =>
    entries.filter(({ values, text }) =>
      active.every(
        (field) =>
          field === ignored ||
          (field === keywords
            ? spellings.some((words) => words.every((word) => text.includes(word)))
            : isOf(values, field.name, field.value)),
      ),
    );
  const counted = (count: number) => (count === 1 ? one : many.replace("#", `${count}`));

  // Each option shows how many positions it would find with the other choices; that takes all positions.
  for (const select of complete ? selects : []) {
    const { name, options } = select;
    const others = fitting(select);
    for (const option of options) {
      const { value } = option;
      if (value)
        option.text = `${names[name + value]} (${others.filter(({ values }) => isOf(values, name, value)).length})`;
    }
  }

  const hits = fitting();
  list.replaceChildren(...hits.slice(0, limit).map(({ item }) => item()));
  found.textContent = active.length
    ? (hits.length ? counted(hits.length) : none) + (complete ? "" : among)
    : everything;
  more?.toggleAttribute("hidden", complete && hits.length <= limit);

  loosen.replaceChildren();
  for (const field of hits.length ? [] : active) {
    const { length } = fitting(field);
    if (!length) continue;
    const button = document.createElement("button");
    const name = names[field.name + field.value] ?? field.value;
    button.textContent = `${without.replace("#", () => name)}: ${counted(length)}`;
    button.onclick = () => {
      field.value = "";
      field.focus();
      changed();
    };
    loosen.append(button);
  }

  const query = new URLSearchParams(location.search);
  for (const field of fields) {
    if (active.includes(field)) query.set(field.name, field.value.trim());
    else query.delete(field.name);
  }
  const search = `?${query}`.replace(/^\?$/, "");
  history.replaceState({}, "", location.pathname + search + location.hash);
  try {
    sessionStorage.positions = search;
  } catch {}
};

/** Announces the result once the reader pauses. */
const changed = () => {
  update();
  clearTimeout(timer);
  timer = window.setTimeout(() => {
    const text = [found, ...loosen.children].map((part) => part.textContent).join(". ");
    if (text !== announced) status.textContent = announced = text;
  }, 500);
};

/** Takes the state from the address, or, on the way back from a position, the state that the list had. */
const restore = () => {
  let { search } = location;
  const [, slug] = document.referrer.split(location.origin + location.pathname);
  try {
    if (!search && !history.state && /^(?!page\/)[^/?#]+\//.test(slug ?? ""))
      search = sessionStorage.positions ?? "";
  } catch {}
  const query = new URLSearchParams(search);
  for (const field of fields) {
    field.value = query.get(field.name) ?? "";
    // A value that is not among the options leaves a select empty.
    if (!field.value) field.value = "";
  }
  update();
};

form.addEventListener("focusin", load);
form.addEventListener("input", changed);
form.addEventListener("reset", () => setTimeout(changed));
form.addEventListener("submit", (event) => {
  event.preventDefault();
  found.focus();
});
addEventListener("popstate", restore);
restore();
form.dataset.ready = "";
