import { type Kind, kinds } from "../../lib/content/schema.ts";
import { adviceCodes, allowable } from "../../lib/messages/catalogue.ts";
import { fieldTable } from "./field-table.ts";
import { adviceTable, errorTable } from "./message-table.ts";

/** Where the fields and messages stand, for the people who edit the content. */
export const referencePath = "content/REFERENCE.md";

/** What each kind of file is called, those first that are edited most. */
const files: Record<Kind, string> = {
  position: "A position: positions/….md",
  office: "An office: offices/….md",
  team: "A team: teams/….md",
  value: "A value: values/1-….md",
  hiring: "How hiring works: hiring.md",
  page: "A page of one’s own: pages/….md",
  story: "The story: story.md",
  company: "The company: company.md",
  brand: "The look: brand.md",
  values: "Above the values: values/index.md",
  offices: "Above the offices: offices/index.md",
  teams: "Above the teams: teams/index.md",
  positions: "Above the positions: positions/index.md",
};

const fixed = adviceCodes.filter((code) => !allowable.includes(code)).map((code) => `\`${code}\``);

/** The reference as the schema, the errors and the rules have it now. */
export function reference(): string {
  const order = Object.keys(files);
  const byOrder = [...kinds].sort((a, b) => order.indexOf(a) - order.indexOf(b));
  const parts = [
    "# All fields and all messages",
    "<!-- npm run guide writes this file -->",
    "[The guide](README.md) says how to edit the site; here one looks things up.",
    "- [Fields](#fields)\n- [Errors](#errors), which have to be mended\n- [Advice](#advice), which may be left",
    "## Fields",
    "Those that say “yes” have to be there. Leave out the others if you have nothing to say.",
    ...byOrder.flatMap((kind) => [`### ${files[kind]}`, fieldTable(kind)]),
    "## Errors",
    "### About the files",
    errorTable("files"),
    "### About the lines between the two `---`",
    errorTable("lines"),
    "### About the fields",
    errorTable("fields"),
    "### About the text",
    errorTable("texts"),
    "## Advice",
    `[The guide](README.md#when-advice-does-not-apply) says how to decline it; ${new Intl.ListFormat("en-GB").format(fixed)} cannot be declined.`,
    adviceTable(),
  ];
  return `${parts.join("\n\n")}\n`;
}
