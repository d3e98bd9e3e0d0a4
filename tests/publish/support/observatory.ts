/*
 * The score of Mozilla's HTTP Observatory, as far as headers and policies decide it. The rules are those of
 * https://github.com/mdn/mdn-http-observatory (src/analyzer/tests/, src/analyzer/cspParser.js and src/grader/charts.js).
 */

type Policy = Map<string, Set<string>>;

/** A Content-Security-Policy as the sources of each directive. */
export function parsePolicy(text: string): Policy {
  return new Map(
    text.split(";").map((directive) => {
      const [name = "", ...sources] = directive.trim().split(/\s+/);
      return [name, new Set(sources)];
    }),
  );
}

/** Of two policies, only what the first names and both allow counts; what only the second names counts as `'none'`. */
function combined(first: Policy, second: Policy): Policy {
  const none = new Set(["'none'"]);
  const inBoth = [...second].map(([name, sources]) => {
    const common = new Set([...(first.get(name) ?? [])].filter((source) => sources.has(source)));
    return [name, common.size > 0 ? common : none] as const;
  });
  return new Map([...first, ...inBoth]);
}

function pointsOf(policy: Policy): number {
  const allowed = (directive: string) => policy.get(directive) ?? policy.get("default-src") ?? new Set(["*"]);
  const unsafe = (directive: string) =>
    [...allowed(directive)].some((source) => /^('unsafe-\w+'|data:|https?:|ftp:|\*)/.test(source));
  if (policy.size === 0) return -25;
  if (unsafe("script-src") || unsafe("object-src")) return -20;
  if (unsafe("style-src")) return 0;
  return [...(policy.get("default-src") ?? [])].join() === "'none'" ? 10 : 5;
}

/** The score of a page that is served by https only, without cookies, CORS and scripts of other sites, and not preloaded. */
export function scoreOf(
  headers: Readonly<Record<string, string | undefined>>,
  metaPolicy: string | undefined,
): number {
  const policies = [headers["Content-Security-Policy"], metaPolicy]
    .filter((text) => text !== undefined)
    .map(parsePolicy);
  const hsts = Number(/max-age=(\d+)/.exec(headers["Strict-Transport-Security"] ?? "")?.[1] ?? 0);
  const ancestors = parsePolicy(headers["Content-Security-Policy"] ?? "").has("frame-ancestors");
  const referrer = /^(no-referrer|same-origin|strict-origin(-when-cross-origin)?)$/;
  const points = [
    pointsOf(policies.reduce(combined, policies.shift() ?? new Map())),
    referrer.test(headers["Referrer-Policy"] ?? "") ? 5 : 0,
    hsts === 0 ? -20 : hsts < 15_768_000 ? -10 : 0,
    headers["X-Content-Type-Options"] === "nosniff" ? 0 : -5,
    ancestors ? 5 : -20,
    /^same-(origin|site)$/.test(headers["Cross-Origin-Resource-Policy"] ?? "") ? 10 : 0,
  ];
  const sum = (from: readonly number[]) => from.reduce((all, each) => all + each, 100);
  const withoutBonus = sum(points.filter((each) => each < 0));
  return withoutBonus >= 90 ? sum(points) : withoutBonus;
}
