import { expect, test } from "vitest";
import { readOutputs } from "../../lib/publish/outputs.ts";

/* The outputs of a build, in the form of https://nextjs.org/docs/app/api-reference/adapters/output-types. */

const route = (pathname: string, filePath = "/p/x/page.js") => ({ pathname, filePath });

function made(pathname: string, filePath: string, changes = {}, fallback = {}) {
  return {
    pathname,
    parentOutputId: pathname,
    compute: "static",
    fallback: { filePath, initialRevalidate: false, ...fallback },
    ...changes,
  };
}

function read(changes: object) {
  const nothing = { pages: [], pagesApi: [], appPages: [], appRoutes: [], prerenders: [], staticFiles: [] };
  return readOutputs(JSON.stringify({ ...nothing, ...changes }));
}

test("pages, data and what pages ask for → each by its path in the site", () => {
  const { pages, data, assets, modules, complaints } = read({
    appPages: [
      ...[route("/"), route("/index.rsc")],
      ...[route("/story", "/p/x/story/page.js"), route("/story.rsc", "/p/x/story/page.js")],
      route("/_not-found", "/p/x/_not-found/page.js"),
    ],
    appRoutes: [route("/feed.xml")],
    prerenders: [
      made("/", "/c/index.html"),
      made("/story", "/c/story.html"),
      // The payload for Next's client runtime.
      made("/story.rsc", "/c/story.rsc", { parentOutputId: "/story", compute: undefined }),
      made("/feed.xml", "/c/feed.xml.body", {}, { initialStatus: 200 }),
      made("/_global-error", "/c/_global-error.html", {}, { initialStatus: 500 }),
    ],
    staticFiles: [
      route("/404", "/c/404.html"),
      route("/500", "/c/500.html"),
      route("/robots.txt", "/c/robots.txt.body"),
      route("/_next/static\\media\\a.woff2", "/c/a.woff2"),
    ],
  });
  const ofPages = {
    "404.html": "/c/404.html",
    "index.html": "/c/index.html",
    "story/index.html": "/c/story.html",
  };
  expect(Object.fromEntries(pages)).toEqual(ofPages);
  const ofData = { "feed.xml": "/c/feed.xml.body", "robots.txt": "/c/robots.txt.body" };
  expect(Object.fromEntries(data)).toEqual(ofData);
  expect(Object.fromEntries(assets)).toEqual({ "_next/static/media/a.woff2": "/c/a.woff2" });
  expect(modules).toEqual(["/p/x/page.js", "/p/x/story/page.js", "/p/x/_not-found/page.js"]);
  expect(complaints).toEqual([]);
});

test("a route with parameters, of which there are none → no page, and no complaint", () => {
  const none = made("/teams/[slug]", "", { compute: "blocking", fallback: undefined });
  const { pages, complaints } = read({ appPages: [route("/teams/[slug]")], prerenders: [none] });
  expect([pages.size, complaints]).toEqual([0, []]);
});

const page = (changes: object, fallback?: object) => ({
  prerenders: [made("/x", "/c/x.html", changes, fallback)],
});
const needsServer = /^\/x would need a server/;

test.each([
  ["a page that is made at each request", { appPages: [route("/x")] }, needsServer],
  ["a route that is", { appRoutes: [route("/x")] }, needsServer],
  ["a page of the Pages Router", { pages: [route("/x")] }, needsServer],
  ["a proxy", { middleware: route("/x") }, needsServer],
  ["a page of which a part is", page({ compute: "resuming" }), /^\/x is not fully static/],
  ["a page that is made anew each minute", page({}, { initialRevalidate: 60 }), /^\/x is not fully static/],
  [
    "a page that calls notFound()",
    page({}, { initialStatus: 404 }),
    /^\/x is one of the pages, but .* status 404\.$/,
  ],
])("%s → a complaint", (_name, outputs, complaint) => {
  expect(read(outputs).complaints).toEqual([expect.stringMatching(complaint)]);
});

test("outputs of another form → refused", () => {
  expect(() => read({ prerenders: undefined })).toThrow();
});
