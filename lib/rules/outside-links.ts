import { urlOf } from "../content/checks/web.ts";
import { type Fault, fault } from "../messages/catalogue.ts";
import { nearestPath } from "../messages/suggest.ts";
import { withSlash } from "../read/link-target.ts";
import type { Source } from "../read/source.ts";
import { exampleIn, isServed, type Linkable, relative } from "./linkable.ts";

/** The machine on which an address was copied, or one in the same network, whose name often has no dot. */
const local =
  /^([^.:]+|.+\.local(host)?|127\.[\d.]+|0\.0\.0\.0|\[::1?\]|10\.[\d.]+|192\.168\.[\d.]+|172\.(1[6-9]|2\d|3[01])\.[\d.]+)$/i;

/** A file of the content as a host of repositories shows it. */
const inRepository =
  /^https:\/\/[^/]+\/[^/]+\/[^/]+\/(?:-\/|src\/)?(?:blob|edit|tree|raw|branch)\/[^/]+\/(content\/[^?#]+)/i;

/** What is wrong with an address of another site: it is a part of this one, or leads nobody else anywhere. */
export function outsideFault(source: Source, url: string, linkable: Linkable): Fault | undefined {
  const address = urlOf(url);
  if (address === undefined || !/^https?:$/.test(address.protocol)) return undefined;
  const { pages, paths, publicFiles, home } = linkable;
  const [, file = ""] = inRepository.exec(url) ?? [];
  if (paths.has(file) || linkable.photos.has(file)) {
    const meant = relative(source.path, file);
    return fault("broken-link", { what: "repository", meant }, meant);
  }
  if (local.test(address.hostname)) {
    const file = pages.get(address.pathname);
    const meant = file && relative(source.path, file);
    const example = exampleIn(source.path);
    return fault("broken-link", { what: "local", host: address.host, meant, example }, meant);
  }
  const base = home?.pathname.replace(/\/$/, "") ?? "";
  if (address.host !== home?.host || !`${address.pathname}/`.startsWith(`${base}/`)) return undefined;
  const page = withSlash(address.pathname.slice(base.length));
  if (isServed(page, linkable)) return undefined;
  const near = nearestPath(page, [...pages.keys(), ...publicFiles]);
  const meant = near === undefined ? undefined : `${address.origin}${base}${near}`;
  return fault("broken-link", { what: "page", path: page, meant }, meant);
}
