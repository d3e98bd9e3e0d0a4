import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { firstSegment } from "../../../lib/content/addresses.ts";
import type { Redirect } from "../../../lib/publish/hosting.ts";
import { type Built, readOutputs } from "../../../lib/publish/outputs.ts";
import { publish } from "../../../lib/publish/publish.ts";
import { companyFolder } from "../../support/company.ts";
import { writeTo } from "../../support/write-to.ts";

/** Changes what Next made, before it is published; `write` gives the path of a new file. */
export type Change = (built: Built, write: (name: string, text: string) => string) => void;

/** The site of the company, published anew in a folder of its own. */
export interface Published {
  /** Everything of it lies here. */
  around: string;
  /** What a host serves: the site, or the folder in which it stands under its base path. */
  root: string;
  /** The site. */
  out: string;
  /** Publishes it again, from a build with other files (by their paths), or without some. */
  again(change: Change): Promise<void>;
  end(): void;
}

/**
 * Publishes what Next made of the company under a base path.
 *
 * @param base empty, or such as `/careers`
 * @param made the folder of the project in which Next made it
 * @param redirects what leads from old addresses to new ones
 */
export async function publishUnder(
  base: string,
  made = companyFolder,
  change: Change = () => {},
  redirects: readonly Redirect[] = [{ from: `${base}/old/`, to: `${base}/positions/`, html: "<p>Moved" }],
): Promise<Published> {
  const around = mkdtempSync(join(tmpdir(), "published-"));
  const root = join(around, "root");
  const out = join(root, base);
  const publicFiles = join(made, "public");
  const cached = (name: string) => join(made, ".cache", name);
  const [images, brand, photos] = [cached("share"), cached("brand"), cached("photos")];
  const downloads = join(made, "content/files");
  const places = {
    publicFiles,
    downloads,
    images,
    brand,
    photos,
    work: join(around, "work"),
    out,
    base,
    redirects,
  };
  const again: Published["again"] = async (change) => {
    const built = readOutputs(readFileSync(join(made, ".next/outputs.json"), "utf8"), `/${firstSegment}`);
    change(built, (name, text) => writeTo(join(around, "built"), name, text));
    await publish(built, places);
  };
  await again(change);
  return { around, root, out, again, end: () => rmSync(around, { recursive: true }) };
}
