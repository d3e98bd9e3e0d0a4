import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

/** From the first to be read to the last; a file imports from its own room and from those above it. */
const rooms = ["messages", "content", "read", "rules", "site", "draw", "machines", "publish", "build"].map(
  (room) => `lib/${room}`,
);
const order = [...rooms, "lib", "components", "app"];

const roomOf = (file: string) =>
  order.find((room) => file.startsWith(`${room}/`) && (room !== "lib" || path.dirname(file) === "lib")) ?? "";

/** The files of source code in some folders, as paths from the project's root. */
function sourceFiles(...folders: string[]): string[] {
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(ts|tsx|js|mjs)$/.test(entry.name))
      .map((entry) => path.join(entry.parentPath, entry.name).replaceAll("\\", "/")),
  );
}

/** Every import of one file by another, as paths from the project's root. */
const imports = sourceFiles("app", "components", "lib").flatMap((file) =>
  Array.from(readFileSync(file, "utf8").matchAll(/(?:from|import\(?) ?"(\.[^"]+)"/g), ([, to = ""]) => ({
    from: file,
    to: path.posix.join(path.posix.dirname(file), to),
  })),
);

test("a file, except a page, layout or route of Next → has a name that no other file has", () => {
  const named = new Map<string, string[]>();
  for (const file of sourceFiles("app", "components", "lib", "scripts")) {
    const name = path.basename(file).replace(/(\.dev)?\.\w+$/, "");
    if (!/^(page|layout|route)$/.test(name)) named.set(name, [...(named.get(name) ?? []), file]);
  }
  expect([...named.values()].filter((files) => files.length > 1)).toEqual([]);
});

test("an exported name, except those that Next asks for → means one thing", () => {
  const exported =
    /^export (?:async )?(?:function|const|class|interface|type|enum) (?!GET\b|dynamic\b|generateMetadata\b)(\w+)/gm;
  const files = new Map<string, Set<string>>();
  for (const file of sourceFiles("app", "components", "lib", "scripts"))
    for (const [, name = ""] of readFileSync(file, "utf8").matchAll(exported))
      files.set(name, (files.get(name) ?? new Set()).add(file));
  expect([...files].filter(([, { size }]) => size > 1).map(([name]) => name)).toEqual([]);
});

test("an import → leads to the same room or one above it", () => {
  const upward = imports.filter(({ from, to }) => {
    const [own, other] = [roomOf(from), roomOf(to)];
    return own !== other && (order.indexOf(other) > order.indexOf(own) || other === "");
  });
  expect(upward).toEqual([]);
});

test("a file of lib → lies in a room, except where content, look and pictures become a site", () => {
  const flat = readdirSync("lib", { withFileTypes: true }).filter((entry) => entry.isFile());
  expect(flat.map(({ name }) => name).sort()).toEqual(["live-preview.ts", "project-site.ts"]);
});
