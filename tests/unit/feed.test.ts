import { DOMParser, type Element } from "@xmldom/xmldom";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Position } from "../../lib/content/content.ts";
import { atomFeed, feedLength } from "../../lib/machines/feed.ts";
import { groupBySlug } from "../../lib/site/lists.ts";
import { aPosition, aSite, aTeam, inFrench, newYork } from "../support/site.ts";

const root = "https://careers.company.example";
const namespace = "http://www.w3.org/2005/Atom";
const rfc3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$/;

function parse(feed: string): Element {
  function fail(level: string, message: string): void {
    // A warning is advice, such as on a replacement character.
    if (level !== "warning") throw new Error(`${level}: ${message}`);
  }
  const document = new DOMParser({ onError: fail }).parseFromString(feed, "application/xml");
  if (!document.documentElement) throw new Error("no root");
  return document.documentElement;
}

function children(parent: Element, name: string): Element[] {
  return [...parent.getElementsByTagNameNS(namespace, name)].filter((node) => node.parentNode === parent);
}

function texts(parent: Element, name: string): (string | null)[] {
  return children(parent, name).map((node) => node.textContent);
}

const links = (parent: Element, rel: string, attribute = "href") =>
  children(parent, "link")
    .filter((node) => node.getAttribute("rel") === rel)
    .map((node) => node.getAttribute(attribute));

/** The entries of a feed of some positions. */
const entriesOf = (...positions: Position[]) => children(parse(atomFeed(aSite(positions))), "entry");

test("any feed → has what RFC 4287 says that it must, once", () => {
  for (const feed of [atomFeed(aSite()), atomFeed(aSite([]))]) {
    const element = parse(feed);
    expect([element.namespaceURI, element.localName]).toEqual([namespace, "feed"]);
    expect(texts(element, "id")).toEqual([`${root}/feed.xml`]);
    expect(texts(element, "title")).toHaveLength(1);
    expect(texts(element, "updated")).toEqual([expect.stringMatching(rfc3339)]);
    expect(texts(element, "author")).toHaveLength(1);
    expect(links(element, "self")).toEqual([`${root}/feed.xml`]);
    expect(links(element, "alternate")).toEqual([`${root}/positions/`]);
    expect(element.getAttribute("xml:lang")).toBe("en");
  }
});

test("any entry → has what RFC 4287 says that it must, once", () => {
  const [entry] = entriesOf(aPosition({ language: "de" }));
  if (!entry) throw new Error("no entry");
  expect(texts(entry, "id")).toEqual([`${root}/positions/engineer/`]);
  expect(texts(entry, "title")).toEqual(["Engineer"]);
  expect(texts(entry, "updated")).toEqual(["2026-11-01T00:00:00+01:00"]);
  expect(texts(entry, "published")).toEqual(["2026-11-01T00:00:00+01:00"]);
  expect(texts(entry, "summary")).toHaveLength(1);
  expect(texts(entry, "content")).toEqual([expect.stringContaining("<dd>Paris</dd>")]);
  expect(entry.getAttribute("xml:lang")).toBe("de");
});

test("a position with two dates → its summary says what each is of", () => {
  const [entry] = entriesOf(aPosition({ start: "2027-02-01", closes: "2027-01-29" }));
  const [summary] = entry ? texts(entry, "summary") : [];
  expect(summary).toMatch(/ · Starts 1 February 2027 · Last day to apply 29 January 2027$/);
});

test.each([
  ["en", "fr"],
  ["fr", "en"],
])(
  "a position in two languages, in the %s feed → one entry that leads to its page there, then to the other",
  (language, other) => {
    const site = aSite([aPosition({ translations: [inFrench()] })]);
    const [entry, ...more] = children(parse(atomFeed(site.in(language))), "entry");
    if (!entry) throw new Error("no entry");
    expect(more).toEqual([]);
    expect(links(entry, "alternate", "hreflang")).toEqual([language, other]);
    expect(links(entry, "alternate")[0]).toBe(texts(entry, "id")[0]);
  },
);

test("any title → well-formed XML from which it reads back, but for characters that XML cannot hold", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      const title = text.replace(/\p{Cc}/gu, "");
      const [entry] = entriesOf(aPosition({ title: `${title}<b>&"']]>\u0007` }));
      return entry !== undefined && texts(entry, "title")[0] === `${title}<b>&"']]>`;
    }),
  );
});

test("markup in a name → text in the HTML of an entry, too", () => {
  const team = aTeam({ title: "<script>alert(1)</script>" });
  const [entry] = entriesOf(aPosition({ team }));
  expect(entry && texts(entry, "content")[0]).not.toMatch(/<script>|^$/);
});

test("a new title → the same id", () => {
  const [before, after] = ["Engineer", "Engineer for mending"].map((title) =>
    entriesOf(aPosition({ title })).flatMap((entry) => texts(entry, "id")),
  );
  expect(before).toHaveLength(1);
  expect(after).toEqual(before);
});

test("the feed of an office or a team → only its positions, under an address of its own", () => {
  const elsewhere = aPosition({ slug: "elsewhere", offices: [newYork], team: aTeam({ slug: "data" }) });
  const site = aSite([aPosition(), elsewhere]);
  const office = parse(atomFeed(site, groupBySlug(site, "office", "paris")));
  const team = parse(atomFeed(site, groupBySlug(site, "team", "engineering")));
  for (const feed of [office, team]) {
    const ids = children(feed, "entry").flatMap((entry) => texts(entry, "id"));
    expect(ids).toEqual([`${root}/positions/engineer/`]);
  }
  expect(links(office, "self")).toEqual([`${root}/offices/paris/feed.xml`]);
  expect(links(team, "self")).toEqual([`${root}/teams/engineering/feed.xml`]);
});

test("a position opens → the feed is updated then", () => {
  const site = aSite([aPosition({ opened: "2026-11-02" }), aPosition({ slug: "b", opened: "2026-11-10" })]);
  expect(texts(parse(atomFeed(site)), "updated")).toEqual(["2026-11-09T23:00:00Z"]);
});

test("a position closes → it leaves the feed, which is updated then", () => {
  const feed = parse(atomFeed(aSite([aPosition({ closes: "2026-11-20" })])));
  expect(children(feed, "entry")).toEqual([]);
  expect(texts(feed, "updated")).toEqual(["2026-11-20T23:00:00Z"]);
});

test("very many positions → the newest of them", () => {
  const positions = Array.from({ length: feedLength + 5 }, (_, index) => aPosition({ slug: `p-${index}` }));
  expect(entriesOf(...positions)).toHaveLength(feedLength);
});
