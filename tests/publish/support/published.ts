import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { drawnFolders } from "../../../lib/draw/drawn-files.ts";
import type { Redirect } from "../../../lib/publish/hosting.ts";
import { type Built, readOutputs } from "../../../lib/publish/outputs.ts";
import { publish } from "../../../lib/publish/publish.ts";
import { companyFolder } from "../../support/company.ts";
import { newFolder } from "../../support/folder.ts";
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
  /** Publishes it again, from a build that is changed further. */
  again(further: Change): Promise<void>;
  end(): void;
}

/** Pages of each kind, for what does not depend on their number. */
const ofEachKind = /^(en\/|de\/)?(index|404|(positions|story|offices\/nantes|teams\/voilerie)\/index)\.html$/;

/**
 * Publishes some pages of what Next made of the company, or all of what it made in another folder.
 *
 * @param base empty, or such as `/careers`
 * @param made the folder of the project in which Next made it
 * @param redirects what leads from old addresses to new ones
 */
export async function publishUnder(
  base: string,
  made = companyFolder,
  change: Change = ({ pages }) => {
    for (const page of pages.keys()) if (!ofEachKind.test(page)) pages.delete(page);
  },
  redirects: readonly Redirect[] = [{ from: `${base}/old/`, to: `${base}/positions/`, html: "<p>Moved" }],
): Promise<Published> {
  const around = newFolder("published");
  const root = join(around, "root");
  const places = {
    publicFiles: join(made, "public"),
    downloads: join(made, "content/files"),
    shareImages: join(made, drawnFolders.share),
    brand: join(made, drawnFolders.brand),
    photos: join(made, drawnFolders.photos),
    work: join(around, "work"),
    out: join(root, base),
    base,
    redirects,
  };
  const again: Published["again"] = async (further) => {
    const built = readOutputs(readFileSync(join(made, ".next/outputs.json"), "utf8"));
    for (const each of [change, further])
      each(built, (name, text) => writeTo(join(around, "built"), name, text));
    await publish(built, places);
  };
  await again(() => {});
  return { around, root, out: places.out, again, end: () => rmSync(around, { recursive: true }) };
}
