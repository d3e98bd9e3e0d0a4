const sure = (part) => {
if (part) return part;
throw new Error("A part of the filters is missing.");
};
const form = sure(document.querySelector("form"));
const keywords = sure(form.querySelector("input"));
const selects = [...form.querySelectorAll("select")];
const fields = [...selects, keywords];
const list = sure(document.querySelector("#results ul"));
const template = sure(list.querySelector("li"));
const found = sure(document.querySelector("h2"));
const loosen = sure(document.querySelector("#loosen"));
const status = sure(document.querySelector("[role=status]"));
const more = document.querySelector("p#more");
const { one = "", many = "", none = "", among = "", without = "", index } = form.dataset;
const everything = found.textContent;
const limit = list.childElementCount;
let complete = !index;
let asked = complete;
let timer = 0;
let said = everything;
const names = {};
for (const { name, options } of selects)
for (const { value, text } of options) names[name + value] = text.replace(/ \(\d+\)$/, "");
const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toUpperCase().replace(/Œ/g, "OE");
const entry = (values, lines, item) => ({
values,
text: fold([...lines, names[`workplace${values.workplace}`]].join("\n")),
item,
});
let entries = Array.from(list.querySelectorAll("li"), (li) =>
entry(
li.dataset,
Array.from(li.querySelectorAll("a, p:not(:last-child)"), (line) => line.textContent),
() => li,
),
);
const use = ({ places, kinds, pay, positions }) => {
entries = positions.map(([path, title, placeNumber, kindNumber, payNumber, language]) => {
const [office, workplace, place] = places[placeNumber] ?? [];
const [team, contract, kind] = kinds[kindNumber] ?? [];
const values = { office, team, contract, workplace };
return entry(values, [title, place, kind], () => {
const li = document.importNode(template, true);
Object.assign(li.dataset, values);
const link = sure(li.querySelector("a"));
link.href = `${location.pathname}${path}`;
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
const update = () => {
const words = fold(keywords.value).match(/[\p{L}\p{N}+#]+/gu) ?? [];
const active = fields.filter(({ value }) => value.trim());
if (active.length) load();
const fitting = (aside) =>
entries.filter(({ values, text }) =>
active.every(
(field) =>
field === aside ||
(field === keywords
? words.every((word) => text.includes(word))
: ` ${values[field.name]} `.includes(` ${field.value} `)),
),
);
const counted = (count) => (count === 1 ? one : many.replace("#", `${count}`));
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
const search = query.size ? `?${query}` : "";
history.replaceState({}, "", location.pathname + search + location.hash);
try {
sessionStorage.positions = search;
} catch {}
};
const changed = () => {
update();
clearTimeout(timer);
timer = window.setTimeout(() => {
const text = [found, ...loosen.children].map((part) => part.textContent).join(". ");
if (text !== said) status.textContent = said = text;
}, 500);
};
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
export {};
