import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { filesBelow } from "../../lib/publish/replace-folder.ts";

/** The folders that say how a page is made from its view. */
const sources = ["app", "components", "lib", "scripts/build"];
const configuration =
  /^(next\.config\.ts|package(-lock)?\.json|postcss\.config\.mjs|tsconfig\.json|\.env(\..+)?)$/;

/** A hash of everything but the content that a page is made from: a page of other code has another key. */
export function codeKey(root: string): string {
  const files = [
    ...sources
      .filter((folder) => existsSync(path.join(root, folder)))
      .flatMap((folder) => filesBelow(path.join(root, folder)).map((file) => `${folder}/${file}`)),
    ...readdirSync(root).filter((name) => configuration.test(name)),
  ].filter((file) => statSync(path.join(root, file)).isFile());
  const [major] = process.versions.node.split(".");
  const sum = createHash("sha256").update(`Node ${major}, ICU ${process.versions.icu}`);
  for (const file of files.sort()) sum.update(`\0${file}\0`).update(readFileSync(path.join(root, file)));
  return sum.digest("hex");
}
