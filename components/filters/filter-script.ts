import type { PositionIndex } from "../../lib/machines/position-index.ts";

/*
 * What the list of positions gains with JavaScript: keywords, the count, ways out of an empty list, and its state in
 * the address. The filters themselves are CSS and work without it; all words are in the page.
 */

/** What each filter looks for in a position; several values have spaces between. */
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
const folded = sure(form.querySelector("details"));
/** The names of the fields, in the order of the page. */
const fields = [...new FormData(form).keys()];
const list = sure(document.querySelector("#results ul"));
const template = sure(list.querySelector("li"));
const found = sure(document.querySelector<HTMLElement>("#results h2"));
const loosen = sure(document.querySelector("#loosen"));
const status = sure(document.querySelector("[role=status]"));
const more = document.querySelector("p#more");
const { none = "", among = "", without = "", at = "", next = "", index } = form.dataset;
const plural = new Intl.PluralRules(document.documentElement.lang);
const everything = found.textContent;
const limit = list.childElementCount;
let complete = !index;
let asked = complete;
let timer = 0;
let announced = everything;

/** What can be chosen: options and radio buttons, and a way to show the number of positions with each. */
const choices = Array.from(
  form.querySelectorAll<HTMLOptionElement | HTMLInputElement>("[value]:not([value=''])"),
  (choice) => {
    const label = sure(choice.closest("option, label"));
    const text = label.textContent.replace(/ \(?\d+\)?$/, "");
    return {
      name: ("name" in choice ? choice : sure(choice.closest("select"))).name,
      value: choice.value,
      text,
      show(count: number) {
        // The choice that a closed select shows has no number.
        const number = "selected" in choice ? (choice.selected ? text : `${text} (${count})`) : ` ${count}`;
        sure(label.lastChild).textContent = number;
      },
    };
  },
);

const names: Record<string, string> = {};
for (const { name, value, text } of choices) names[name + value] = text;

/** Sets a field, be it one control or a group of radio buttons. */
const put = (name: string, value: string) => {
  for (const control of form.querySelectorAll<HTMLInputElement | HTMLSelectElement>(`[name=${name}]`)) {
    if (control.type === "radio" && "checked" in control) control.checked = control.value === value;
    else control.value = value;
  }
};

const focusOn = (name: string | undefined) => {
  const control = sure(form.querySelector<HTMLElement>(`[name=${name}]`));
  folded.open ||= folded.contains(control);
  control.focus();
};

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
  const active = [...new FormData(form)]
    .map(([name, value]) => [name, `${value}`.trim()] as const)
    .filter(([, value]) => value);
  if (active.length) load();
  const chosen = Object.fromEntries(active);
  const { q = "" } = chosen;
  // A keyword matches the start of a word; writing systems without case may not put spaces between words.
  const spellings = [q, joined(q)].map((text) =>
    fold(text).map((word) => (/\p{Lo}/u.test(word) ? word : ` ${word}`)),
  );

  const fitting = (ignored?: string) =>
    entries.filter(({ values, text }) =>
      active.every(
        ([name, value]) =>
          name === ignored ||
          (name === "q"
            ? spellings.some((words) => words.every((word) => text.includes(word)))
            : isOf(values, name, value)),
      ),
    );
  const counted = (count: number) => (form.dataset[plural.select(count)] ?? "#").replace("#", `${count}`);

  // Each choice shows how many positions it would find with the other fields; that takes all positions.
  for (const field of complete ? fields : []) {
    const others = fitting(field);
    for (const { name, value, show } of choices)
      if (name === field) show(others.filter(({ values }) => isOf(values, name, value)).length);
  }

  const hits = fitting();
  const named = active.map(([name, value]) =>
    name === "q" ? "" : (name === "office" ? at : next).replace("#", () => names[name + value] ?? ""),
  );
  list.replaceChildren(...hits.slice(0, limit).map(({ item }) => item()));
  found.textContent = active.length
    ? (hits.length ? counted(hits.length) + named.join("") : none) + (complete ? "" : among)
    : everything;
  more?.toggleAttribute("hidden", complete && hits.length <= limit);

  loosen.replaceChildren();
  for (const [name, value] of hits.length ? [] : active) {
    const { length } = fitting(name);
    if (!length) continue;
    const button = document.createElement("button");
    button.textContent = without.replace("#", () => names[name + value] ?? value) + counted(length);
    button.onclick = () => {
      put(name, "");
      focusOn(name);
      changed();
    };
    loosen.append(button);
  }

  const query = new URLSearchParams(location.search);
  for (const name of fields) {
    if (chosen[name]) query.set(name, chosen[name]);
    else query.delete(name);
  }
  const search = `?${query}`.replace(/^\?$/, "");
  history.replaceState({}, "", location.pathname + search + location.hash);
  try {
    sessionStorage.positions = search;
  } catch {}
  // The chosen office may be at the far end of its row, where WebKit leaves it when an arrow key chooses it.
  const chip = form.querySelector<HTMLElement>("label:has(:checked)");
  if (chip?.parentElement) chip.parentElement.scrollLeft = chip.offsetLeft - 16;
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

/**
 * Takes the state from the address, or, on the way back from a position, the state that the list had. Where neither says
 * anything, a choice made before this script ran stays.
 */
const restore = (moved?: Event) => {
  let { search } = location;
  const [, slug] = document.referrer.split(location.origin + location.pathname);
  try {
    if (!search && !history.state && /^(?!page\/)[^/?#]+\//.test(slug ?? ""))
      search = sessionStorage.positions ?? "";
  } catch {}
  const query = new URLSearchParams(search);
  for (const name of search || moved ? fields : []) {
    const value = query.get(name) ?? "";
    put(name, name === "q" || names[name + value] ? value : "");
  }
  update();
};

form.addEventListener("focusin", load);
form.addEventListener("input", changed);
form.addEventListener("reset", () =>
  setTimeout(() => {
    changed();
    // The button that was pressed is gone.
    focusOn(fields[0]);
  }),
);
form.addEventListener("submit", (event) => {
  event.preventDefault();
  found.focus();
});
addEventListener("popstate", restore);
restore();
form.dataset.ready = "";
