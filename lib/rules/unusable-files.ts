import { type Fault, fault } from "../messages/catalogue.ts";
import type { Unusable } from "../read/content-folder.ts";
import type { FolderRule } from "./rule.ts";

function unusableFault(file: Unusable): Fault {
  switch (file.why) {
    case "closed-folder":
      return fault("unreadable-folder");
    case "closed-file":
      return fault("unreadable-file");
    case "leads-out":
      return fault("link-out-of-folder", { folder: file.folder });
    case "says-where-taken":
      return fault("stray-file", { what: "located" });
    case "large-download":
      return fault("bad-download", { what: "large", has: `${Math.ceil(file.megabytes)}`, most: file.most });
    case "empty-download":
      return fault("bad-download", { what: "empty" });
    case "no-pdf":
      return fault("bad-download", { what: "no-pdf" });
    case "large-photo":
      return fault("large-photo", { has: `${Math.ceil(file.megabytes)} MB`, most: `${file.most}` });
    case "too-many-pixels": {
      const has = `${Math.round(file.pixels / 1e6).toLocaleString("en")} megapixels`;
      return fault("large-photo", { has, most: `${file.most / 1e6}` });
    }
    case "format":
      return fault("picture-format", { what: "content", type: file.type });
    case "moves":
      return fault("picture-format", { what: "moves" });
    case "no-picture":
    case "cut-off":
      return fault("broken-photo", { what: file.why });
  }
}

/** Files that aren't used as they are: closed, leading out of their folder, or no photo or PDF that can be shown. */
export const unusableRule = {
  find: ({ assets: { unusable } }) =>
    unusable.map((each) => ({ file: each.file, fault: unusableFault(each) })),
} satisfies FolderRule;

/** Whether a file or folder couldn't be opened, so that what seems to be missing may well be there. */
export const isClosed = ({ why }: Unusable): boolean => why === "closed-folder" || why === "closed-file";
