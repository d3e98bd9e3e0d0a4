import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, it } from "vitest";
import { handedOver, handOver, handOverTo } from "../../lib/read/hand-over.ts";
import { readWith } from "../support/minimal.ts";

const folder = mkdtempSync(path.join(tmpdir(), "hand-over-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it("content handed to another process → the same, and a team is still one team for all its positions", () => {
  const { content } = readWith({});
  const file = path.join(folder, "below", "content");
  handOverTo(file, content);
  const received = handedOver({ [handOver]: file });
  expect(received).toEqual(content);
  const [position] = received.positions.list;
  expect(received.teams.list).toContain(position?.team);
});

it("a build that nobody handed anything → in plain words, which command to use", () => {
  expect(() => handedOver({})).toThrow("npm run build");
});
