import { basename } from "node:path";
import type { CmsConfig } from "@sveltia/cms";
import { readContentFolder } from "../../lib/read/content-folder.ts";
import { readContent } from "../../lib/read/read-content.ts";
import type { InterfaceLanguage } from "../../lib/schema/interface-languages.ts";
import { nameOf } from "../../lib/schema/paths.ts";
import { editorConfig } from "./config.ts";
import { type Rules, rulesOfFormats } from "./rules.ts";

/** All that the editor's page asks its server for. */
export interface EditorSettings {
  config: CmsConfig;
  /** How files are written, by the name of their format. */
  rules: Record<string, Rules>;
  /** Where the project lies, for people to find it in the dialog. */
  folder: string;
}

/** The languages for which the site has words of its own. */
const interfaceLanguages: InterfaceLanguage[] = ["en", "fr"];

/** Reads from the content of a project what its editor needs; broken content gives an editor too. */
export function editorSettings(root: string): EditorSettings {
  const { files, publicFiles } = readContentFolder(root);
  const { company, offices } = readContent(files, { publicFiles, bodies: false }).content;
  const own = company.language || "en";
  const translated = files.map(({ path }) => nameOf(path)?.language ?? "").filter((tag) => tag !== "");
  const others = new Set([...translated, ...interfaceLanguages]);
  others.delete(own);
  return {
    config: editorConfig({
      name: company.name || "Content",
      // A colon or an oblique would make it an address.
      folder: basename(root).replaceAll(/[/:]/g, "-") || "project",
      regions: offices.regions,
      languages: [own, ...others],
    }),
    rules: rulesOfFormats(),
    folder: root,
  };
}
