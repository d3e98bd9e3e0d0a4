import { Temporal } from "temporal-polyfill";
import { check } from "../../lib/check.ts";
import type { Files } from "./private-files.ts";

/** The errors that the check finds in a project of these files, each as its file and its code. */
export function errorsOf(texts: Files): string[] {
  const paths = Object.keys(texts);
  const files = paths
    .filter((path) => path.startsWith("content/"))
    .map((path) => ({ path, text: texts[path] ?? "" }));
  const publicFiles = new Set(
    paths.filter((path) => path.startsWith("public/")).map((path) => path.slice("public".length)),
  );
  const now = Temporal.Instant.from("2026-01-20T12:00:00Z");
  const { problems } = check({ files, publicFiles, problems: [] }, now);
  return problems.filter(({ severity }) => severity === "error").map(({ file, code }) => `${file} ${code}`);
}
