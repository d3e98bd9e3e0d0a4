import { isKind } from "../../lib/schema/schema.ts";
import { fieldTable } from "./field-table.ts";
import { adviceTable, errorTable } from "./message-table.ts";

/** Where the guide for the people who edit the content lies. */
export const guidePath = "content/README.md";

const marker =
  /(<!-- (fields|errors|advice)(?: (\w+))?: npm run guide writes this table -->\n)[\s\S]*?(<!-- end -->)/g;

function tableFor(what: string, of: string): string {
  if (what === "advice") return adviceTable();
  if (what === "errors") return errorTable(of);
  if (isKind(of)) return fieldTable(of);
  throw new Error(`There is no kind of file "${of}".`);
}

/** The guide with its tables as the schema, the errors and the rules have them now. */
export function withTables(guide: string): string {
  return guide.replace(
    marker,
    (_, start: string, what: string, of: string | undefined, end: string) =>
      `${start}\n${tableFor(what, of ?? "")}\n\n${end}`,
  );
}
