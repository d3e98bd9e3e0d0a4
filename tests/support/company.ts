import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { Temporal } from "temporal-polyfill";
import { copySite, type SiteCopy } from "./site-copy.ts";

/* The company whose site the tests look at: another one, in French, under a path, and with a stated number of everything. */

/** What its site is published as. */
export const published = "https://example.github.io/careers/";

/** The first moment of 1 May in Montréal, where a position that closes on 30 April is; in seconds since 1970. */
export const epoch =
  Temporal.ZonedDateTime.from("2030-05-01T00:00[America/Toronto]").epochMilliseconds / 1000;

/** Where its site is built for all tests together. */
export const companyFolder = resolve(".cache/sites/company");

const ports: [name: string, country: string, zone: string, coordinates: string][] = [
  ["Brest", "FR", "Europe/Paris", "48.3904, -4.4861"],
  ["Marseille", "FR", "Europe/Paris", "43.2965, 5.3698"],
  ["Horta", "PT", "Atlantic/Azores", "38.5364, -28.6264"],
  ["Cartagena", "CO", "America/Bogota", "10.3910, -75.4794"],
  ["Santos", "BR", "America/Sao_Paulo", "-23.9608, -46.3336"],
  ["Halifax", "CA", "America/Halifax", "44.6488, -63.5752"],
  ["Reykjavik", "IS", "Atlantic/Reykjavik", "64.1466, -21.9426"],
  ["Dakar", "SN", "Africa/Dakar", "14.7167, -17.4677"],
];

const teams = ["Cambuse", "Chantier", "Comptes", "Escales", "Météo", "Négoce"];

const slugOf = (name: string) => name.toLowerCase().replaceAll("é", "e");

/** The text of an open position without an end. */
export function position(fields: {
  title: string;
  office: string;
  opened: string;
  team?: string;
  workplace?: string;
  contract?: string;
}): string {
  const { title, office, opened, team = "voilerie", workplace = "on-site", contract = "fixed-term" } = fields;
  return (
    `---\ntitle: ${title}\nteam: ${team}\noffices: [${office}]\nworkplace: ${workplace}\n` +
    `contract: ${contract}\nopened: ${opened}\n---\n\n## À bord\n\nHisser, border, veiller.\n`
  );
}

/** The n-th day of 2029. */
function dayOf2029(number: number): string {
  return Temporal.PlainDate.from("2029-01-01")
    .add({ days: number - 1 })
    .toString();
}

/**
 * Copies the project with this company's content into `.cache/sites/<name>/`: 10 offices, 8 teams, and positions of every
 * status, 27 of them open: one of 400 words in two languages, 26 short ones.
 */
export function copyCompany(name: string): SiteCopy {
  const copy = copySite(name, "tests/fixtures/other-company");
  for (const [port, country, timezone, coordinates] of ports) {
    copy.write(
      `content/offices/${slugOf(port)}.md`,
      `---\ntitle: ${port}\nregion: Escales\ncountry: ${country}\ntimezone: ${timezone}\n` +
        `coordinates: [${coordinates}]\naddress:\n  locality: ${port}\n---\n\nUn quai et une grue.\n`,
    );
  }
  for (const team of teams) {
    copy.write(`content/teams/${slugOf(team)}.md`, `---\ntitle: ${team}\n---\n\nÀ terre et en mer.\n`);
  }
  for (let number = 0; number < 24; number++) {
    const text = position({
      title: `Équipière ou équipier, quart n° ${number} H/F`,
      office: ["brest", "marseille", "horta", "cartagena", "santos", "nantes"][number % 6] ?? "",
      team: slugOf(teams[number % 4] ?? ""),
      workplace: ["on-site", "hybrid", "remote"][number % 3] ?? "",
      contract: ["permanent", "fixed-term", "internship"][(number + Math.floor(number / 12)) % 3] ?? "",
      opened: dayOf2029(200 + number),
    });
    copy.write(`content/positions/equipiere-${number}.md`, text);
  }
  const closed = "content/positions/agent-escale.md";
  const noise = createHash("shake256", { outputLength: 16_000 }).update("noise").digest("hex");
  const text = readFileSync(join(copy.root, closed), "utf8");
  // More bytes than a page may have, on the page of a position that is long closed.
  copy.write(closed, `${text}\n${noise.replace(/.{6}/g, "$& ")}\n`);
  return copy;
}
