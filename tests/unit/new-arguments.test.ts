import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { missingMessage, readArguments } from "../../scripts/new/arguments.ts";
import { nextSteps } from "../../scripts/new/next-steps.ts";

const around = {
  teams: ["data", "design"],
  offices: ["berlin", "paris"],
  regions: ["Europe", "Asia"],
  positions: ["cook"],
  languages: ["fr"],
};
const read = (...args: string[]) => readArguments(args, around);

describe("what is typed after npm run new", () => {
  it("all of it → nothing is missing", () => {
    const given = read("position", "Cook", "--team", "data", "--office", "paris", "--office", "berlin");
    expect(given).toMatchObject({ kind: "position", missing: [] });
    expect(given.message === undefined && Object.fromEntries(given.answers)).toEqual({
      title: "Cook",
      team: "data",
      office: "paris,berlin",
    });
  });

  it("a part of it → the rest is missing, what has a default is not", () => {
    const given = read("position", "--team=data");
    expect(given.message === undefined && given.missing.map(({ name }) => name)).toEqual(["title", "office"]);
  });

  it.each([
    [["--help"], 0, "Makes a file from a template"],
    [[], 2, "Makes a file from a template"],
    [["positon"], 2, '"positon" cannot be made. Did you mean "position"?'],
    [["position", "Cook", "--team", "dta"], 2, 'There is no team "dta". Did you mean "data"?'],
    [
      ["position", "Cook", "--office", "paris,belrin"],
      2,
      'There is no office "belrin". Did you mean "berlin"?',
    ],
    [
      ["position", "Cook", "--offce", "paris"],
      2,
      "There is no option --offce for a position. Did you mean --office?",
    ],
    [["team", "Cooks", "--office", "paris"], 2, "There is no option --office for a team. It has none."],
    [["position", "Head", "Cook"], 2, 'Put the title in quotes: "Head Cook"'],
    [["position", "Cook", "--team"], 2, "--team needs a value, such as --team data"],
    [["position", "Cook", "--closes", "31/12/2026"], 2, "2026-12-31"],
    [["position", "Cook", "--contract", "permanant"], 2, 'Did you mean "permanent"?'],
    [["position", "データ"], 2, "has no letter from a to z"],
    [["office", "Lisbon", "--coordinates", "38.72"], 2, "is not a latitude and a longitude"],
    [["office", "Lisbon", "--country", "Portugal"], 2, "PT"],
    [["translation", "Chef H/F", "--of", "cok"], 2, 'Did you mean "cook"?'],
  ])("%j → ends with %i and says: %s", (args, code, message) => {
    const given = read(...args);
    expect(given.message).toContain(message);
    expect(given).toMatchObject({ code });
  });

  it("what is missing where nobody can be asked → a list of options to add", () => {
    const given = read("position");
    const message = given.message === undefined ? missingMessage(given.kind, given.missing) : "";
    expect(message).toContain("--team data");
    expect(message).toContain("One of: berlin, paris.");
  });
});

describe("what to do next", () => {
  it("a position for France → write a French version", () => {
    const steps = nextSteps("position", "content/positions/cook.md", true);
    expect(steps).toContain("http://localhost:3000/positions/cook/");
    expect(steps).toContain("--of cook");
    expect(nextSteps("position", "content/positions/cook.md", false)).not.toContain("French");
  });
});

describe("npm run new", () => {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), "new-"));
    cpSync("content", path.join(folder, "content"), { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  function run(...args: string[]) {
    const tsx = import.meta.resolve("tsx");
    const script = path.resolve("scripts/new/new.ts");
    const env = { ...process.env, SOURCE_DATE_EPOCH: "1795435200" };
    return spawnSync(process.execPath, ["--import", tsx, script, ...args], {
      cwd: folder,
      env,
      encoding: "utf8",
    });
  }

  it("twice the same → two files, the first of them untouched; too little → exit 2 and no file", () => {
    const args = ["team", "Cooks and Bottle Washers"];
    expect(run(...args).stdout).toContain("Made content/teams/cooks-and-bottle-washers.md, the new team.");
    const first = readFileSync(path.join(folder, "content/teams/cooks-and-bottle-washers.md"), "utf8");
    expect(run(...args).stdout).toContain("Made content/teams/cooks-and-bottle-washers-2.md");
    expect(readFileSync(path.join(folder, "content/teams/cooks-and-bottle-washers.md"), "utf8")).toBe(first);

    const { status, stderr } = run("team");
    expect(status).toBe(2);
    expect(stderr).toContain("this is still missing");
  });
});
