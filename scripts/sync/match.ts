import type { Office, Team } from "../../lib/content/content.ts";

/** An office or a team, and every name that leads to it. */
type Known = { slug: string; title: string; names?: readonly string[] | undefined };

/** A name that no office or team has, with how many openings ask for it. */
export interface Unknown {
  kind: "office" | "team";
  name: string;
  openings: number;
}

const plain = (name: string) =>
  name.normalize("NFKD").replaceAll(/\p{M}/gu, "").replaceAll(/\s+/g, " ").trim().toLowerCase();

/** Finds by slug, title or one of `names`; capitals and accents do not count. */
function finder<K extends Known>(all: readonly K[]): (name: string) => K | undefined {
  const byName = new Map(
    all.flatMap((one) =>
      [one.slug, one.title, ...(one.names ?? [])].map((name) => [plain(name), one] as const),
    ),
  );
  return (name) => byName.get(plain(name));
}

/** Finds offices and teams, and remembers the names that it does not find. */
export function matcher(offices: readonly Office[], teams: readonly Team[]) {
  const find = { office: finder(offices), team: finder(teams) };
  const unknown = new Map<string, Unknown>();

  function missed(kind: Unknown["kind"], name: string): void {
    const key = `${kind} ${plain(name)}`;
    unknown.set(key, { kind, name, openings: (unknown.get(key)?.openings ?? 0) + 1 });
  }
  return {
    offices(names: readonly string[]): Office[] {
      const found = names.map((name) => [name, find.office(name)] as const);
      for (const [name, office] of found) if (office === undefined) missed("office", name);
      return [...new Set(found.flatMap(([, office]) => office ?? []))];
    },
    /** The team of the first name that is known. */
    team(names: readonly string[]): Team | undefined {
      const [team] = names.flatMap((name) => find.team(name) ?? []);
      if (team === undefined && names[0] !== undefined) missed("team", names[0]);
      return team;
    },
    unknown: () => [...unknown.values()],
  };
}

/** What to do about a name that is not known. */
export function remedyOf({ kind, name, openings }: Unknown): string {
  const count = openings === 1 ? "1 opening" : `${openings} openings`;
  return `No ${kind} is called "${name}" (${count}). If it is one of yours, add to its file:\n    names: [${JSON.stringify(name)}]\nor make it: npm run new -- ${kind} ${JSON.stringify(name)}`;
}
