import * as z from "zod";
import {
  contractOf,
  dayOf,
  hoursOf,
  line,
  type Opening,
  parseAnswer,
  readOpenings,
  secure,
} from "../opening.ts";
import { countryCode } from "../places.ts";
import type { System } from "./systems.ts";

const job = z.object({
  id: z.string().min(1),
  title: z.string().trim().min(1),
  employment_type: line,
  telecommuting: z.boolean().nullish(),
  department: z.union([z.array(z.string()), z.string()]).nullish(),
  function: line,
  application_url: secure,
  published_on: line,
  city: line,
  country: line,
  locations: z
    .array(
      z.object({ city: line, region: line, country: line, countryCode: line, hidden: z.boolean().nullish() }),
    )
    .nullish(),
  description: z.string().nullish(),
});

const answer = z.object({ jobs: z.array(z.record(z.string(), z.unknown())) });

function openingOf(one: z.output<typeof job>): Opening {
  // What the company hides is not shown here either.
  const shown = (one.locations ?? []).filter(({ hidden }) => hidden !== true);
  const places = one.locations?.length ? shown : [{ ...one, region: undefined, countryCode: undefined }];
  const departments = [one.department ?? []].flat();
  return {
    id: one.id,
    title: one.title,
    places: places.flatMap(({ city, region, country }) => city ?? region ?? country ?? []),
    teams: [...departments, one.function ?? ""].map((name) => name.trim()).filter(Boolean),
    workplace: one.telecommuting === true ? "remote" : undefined,
    countries: places.flatMap(({ countryCode: code, country }) => countryCode(code ?? country) ?? []),
    contract: contractOf(one.employment_type),
    hours: hoursOf(one.employment_type),
    published: dayOf(one.published_on),
    apply: one.application_url,
    html: one.description ?? "",
  };
}

/** Workable's public widget (https://workable.readme.io/reference/jobs-1). */
export const workable: System = {
  addresses: [
    /^apply\.workable\.com\/(?:api\/v\d\/(?:widget\/)?accounts\/)?([^/?#]+)/i,
    /^(?!www\.|apply\.)([\w-]+)\.workable\.com/i,
  ],
  hosts: () => ["apply.workable.com"],
  async read(board, ask) {
    const url = `https://apply.workable.com/api/v1/widget/accounts/${encodeURIComponent(board)}?details=true`;
    const { jobs } = parseAnswer(answer, await ask.json(url));
    return readOpenings(
      job,
      jobs.map((one) => ({ ...one, id: one.shortcode })),
      openingOf,
    );
  },
};
