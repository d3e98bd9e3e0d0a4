import { originalPath } from "../content/paths.ts";
import { type Fault, fault } from "../messages/catalogue.ts";
import { type LeftOut, looksLikePosition } from "../read/left-out.ts";
import type { Source } from "../read/source.ts";
import { lineCodes } from "./lines/unread-lines.ts";
import { type Rule, rule } from "./rule.ts";

function leftOutFault(source: Source, left: Exclude<LeftOut, { why: "wrong-folder" | "no-dot" }>): Fault {
  const { kind: of, language = "" } = source.name;
  const original = originalPath(source.path).replace(/^.*\//, "");
  const kind = of === "position" ? "position" : "file";
  switch (left.why) {
    case "same-address":
      return fault("duplicate-address", left);
    case "same-number":
      return fault("duplicate-number", left);
    case "no-original": {
      const complete = looksLikePosition(source);
      return fault("translation-without-original", { kind, original, language, complete, meant: left.meant });
    }
    case "same-language":
      return fault("translation-same-language", { kind, language: left.own, original });
    case "not-a-language":
      return fault("translation-without-language", { language, languages: left.languages });
  }
}

/** Files that the content leaves out; of one in the wrong folder, only its unreadable lines are reported before it is moved. */
export const leftOutRules: readonly Rule[] = [
  rule({
    code: "wrong-folder",
    silences: { in: "file", but: lineCodes },
    find({ source, leftOut }) {
      if (leftOut?.why !== "wrong-folder") return undefined;
      const { slug } = source.name;
      return { found: { path: `content/positions/${slug === "" ? "" : `${slug}.md`}` } };
    },
  }),
  rule({
    code: "bad-file-name",
    silences: { in: "file", but: lineCodes },
    find({ leftOut }) {
      return leftOut?.why === "no-dot"
        ? { found: { what: "translation" as const, name: leftOut.name } }
        : undefined;
    },
  }),
  {
    find({ source, leftOut }) {
      return leftOut === undefined || leftOut.why === "wrong-folder" || leftOut.why === "no-dot"
        ? []
        : [{ fault: leftOutFault(source, leftOut) }];
    },
  },
];
