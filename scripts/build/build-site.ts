import path from "node:path";
import type { Temporal } from "temporal-polyfill";
import { lastSite, noteSite, openTexts } from "../../lib/build/build-notes.ts";
import { forgetKept, openKept } from "../../lib/build/kept-files.ts";
import { builder, viewWriter } from "../../lib/build/views.ts";
import type { Company } from "../../lib/content/content.ts";
import { drawBrand } from "../../lib/draw/draw-brand.ts";
import { drawPhotos } from "../../lib/draw/draw-photos.ts";
import { drawnFolders } from "../../lib/draw/drawn-files.ts";
import { drawShareImages } from "../../lib/draw/share-image/draw-share-images.ts";
import { editorForm } from "../../lib/machines/editor/sveltia-config.ts";
import { redirectsOf } from "../../lib/machines/redirects.ts";
import type { Problem } from "../../lib/messages/problem.ts";
import { projectSite } from "../../lib/project-site.ts";
import { editorFiles } from "../../lib/publish/editor/editor-page.ts";
import type { Built } from "../../lib/publish/outputs.ts";
import { publish } from "../../lib/publish/publish.ts";
import { type ContentFolder, readContentFolder } from "../../lib/read/content-folder.ts";
import { check } from "../../lib/rules/check-content.ts";
import type { RememberedProse } from "../../lib/site/html.ts";
import { standInFile } from "../../lib/site/look.ts";
import { clockDoubt } from "../../lib/site/now.ts";
import { siteAt } from "../../lib/site/site.ts";
import { codeKey, daysOf, inputsOf, isSameDay } from "./inputs.ts";
import { keptFiles, type Planned, planPages } from "./plan-pages.ts";

interface BuildOptions {
  root: string;
  out: string;
  /** One moment for the whole build, so that a position cannot close between two of its pages. */
  now: Temporal.Instant;
  isFull: boolean;
  /** Takes everything there is to say about files of the content; throws where something stops the build. */
  report: (problems: Problem[], files: readonly string[]) => void;
  /** Renders the pages whose views are written down, as Next does. */
  render: (signal: AbortSignal) => Promise<Built>;
}

/** What Next has built when it has nothing to render. */
const nothing: Built = { pages: new Map(), data: new Map(), assets: new Map(), modules: [], complaints: [] };

/**
 * Checks the content, and publishes the site. The pages whose view or code changed are rendered; the others, share
 * images and photos are those of earlier builds. If anything fails, the previous site stays as it was.
 */
export async function buildSite(options: BuildOptions) {
  const rendering = renderingBy(options.render);
  const views = viewWriter(options.root);
  try {
    return await buildWith(rendering, views, options);
  } finally {
    views.forget();
    await rendering.stop();
  }
}

type Rendering = ReturnType<typeof renderingBy>;
type Views = ReturnType<typeof viewWriter>;

/** Rendering that may begin before it's known what there is to render, and that ends with the build. */
function renderingBy(render: BuildOptions["render"]) {
  const stopped = new AbortController();
  let built: Promise<Built> | undefined;
  return {
    begin(): Promise<Built> {
      built ??= render(stopped.signal);
      // If it fails before anyone awaits it, Node would end the build; the error reaches whoever awaits `built`.
      built.catch(() => {});
      return built;
    },
    async stop(): Promise<void> {
      stopped.abort();
      await Promise.allSettled([built]);
    },
  };
}

async function buildWith(
  rendering: Rendering,
  views: Views,
  { root, out, now, isFull, report }: BuildOptions,
) {
  // React and the pages have a mode for development.
  Object.assign(process.env, { NODE_ENV: "production", [builder]: String(process.pid) });
  const places = placesIn(root);
  const { work } = places;
  // Read once: what is saved from here on waits for the next build.
  const folder = readContentFolder(root);
  const files = folder.files.map((file) => file.path);
  const code = codeKey(root);
  const inputs = inputsOf(root, folder);
  const last = isFull ? undefined : lastSite<BuildResult>(work, code);
  if (last?.inputs === inputs && isSameDay(last.days, now) && last.isIn(out)) {
    report(last.result.problems, files);
    return { ...last.result, files, rendered: 0, isUnchanged: true };
  }
  // Next takes seconds to start and to compile: it does so during the check, where something was saved.
  if (!isFull && last?.inputs !== inputs) rendering.begin();
  const reading = check(folder, now);
  const problems = [...reading.problems];
  report(problems, files);

  if (isFull) forgetKept(root);
  const kept = await openKept(work);
  const { look, company } = siteAt(reading, now);
  await drawBrand(look, company.name, root, places.brand);
  kept.use(`brand/${standInFile(look)}`);
  const texts = openTexts<RememberedProse>(work, code);
  const options = { photos: folder.photos, memory: texts.memory };
  const site = projectSite(root, { ...reading, problems: [] }, now, options);
  const pages = await planPages(site, { views, code, kept });
  const missing = [...pages].filter(([, { isKept }]) => !isKept).map(([place]) => place);
  const editor = await editorOf(folder, root, site.company.editor);
  const htmlOf = (places: Iterable<string>) => [...places].filter((place) => place.endsWith(".html"));

  const built = await renderAndDraw(missing.length > 0 ? rendering : undefined, async () => {
    await drawShareImages(site, { root, cache: places.shareImages });
    const broken = await drawPhotos(folder.photos, { root, cache: places.photos });
    report(broken, files);
    problems.push(...broken);
    await kept.addDrawn();
  });
  const { weights, asks } = await publish(withComplaints(built, pages, missing), {
    ...places,
    redirects: redirectsOf(site),
    out,
    base: site.base,
    editor,
    kept: keptFiles(pages, kept),
    async keep(place, made, put) {
      const name = pages.get(place)?.name ?? "";
      await put(kept.makeRoom(name));
      kept.addPage(name, made);
    },
  });
  for (const asked of asks) kept.use(asked);
  kept.end();
  texts.save();
  const result: BuildResult = {
    count: htmlOf(pages.keys()).length,
    doubt: clockDoubt(reading.content, site, now),
    weights: [...weights],
    problems,
  };
  noteSite(work, out, code, { inputs, days: daysOf(reading, now), result });
  return { ...result, files, rendered: htmlOf(missing).length, isUnchanged: false };
}

/** The folders of a project that a site is published from, and that of work in progress. */
function placesIn(root: string) {
  return {
    work: path.join(root, ".cache"),
    shareImages: path.join(root, drawnFolders.share),
    brand: path.join(root, drawnFolders.brand),
    photos: path.join(root, drawnFolders.photos),
    publicFiles: path.join(root, "public"),
    downloads: path.join(root, "content/files"),
  };
}

/** What a build reports; noted, and repeated when nothing has changed. */
interface BuildResult {
  /** How many pages it has. */
  count: number;
  doubt: string | undefined;
  /** The bytes of each page as Brotli. */
  weights: [path: string, bytes: number][];
  problems: Problem[];
}

/** The form in the browser, if the company has one. */
async function editorOf(content: ContentFolder, root: string, editor: Company["editor"]) {
  if (editor === undefined) return undefined;
  const { api, signIn, ...data } = editorForm(content, editor);
  const access = { api, signIn };
  return { access, files: await editorFiles(root, access, data) };
}

/** Has Next render while the pictures are drawn; if those fail, it's stopped. */
async function renderAndDraw(rendering: Rendering | undefined, draw: () => Promise<void>): Promise<Built> {
  const drawing = draw().catch(async (error: unknown) => {
    await rendering?.stop();
    throw error;
  });
  const [drawn, built] = await Promise.allSettled([drawing, rendering?.begin() ?? nothing]);
  if (drawn.status === "rejected") throw drawn.reason;
  if (built.status === "rejected") throw built.reason;
  return built.value;
}

/** Complains about pages that weren't rendered, and about those that the next build would not know. */
function withComplaints(built: Built, pages: ReadonlyMap<string, Planned>, missing: string[]): Built {
  const made = new Set([...built.pages.keys(), ...built.data.keys()]);
  const unknown = [...made].filter((place) => !pages.has(place));
  return {
    ...built,
    complaints: [
      ...built.complaints,
      ...missing.filter((place) => !made.has(place)).map((place) => `${place} was not rendered.`),
      ...unknown.map((place) => `${place} must be made by pageOf or routeOf of app/page-factory.tsx.`),
    ],
  };
}
