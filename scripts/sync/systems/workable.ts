import * as z from "zod";
import { townIn } from "../countries.ts";
import { html, id, line, moment, parseAnswer, secureIfAny, title } from "../read-openings.ts";
import { system } from "./system.ts";

const job = z.object({
  id,
  title,
  employment_type: line,
  telecommuting: z.boolean().nullish(),
  department: z.union([z.array(z.string()), z.string()]).nullish(),
  function: line,
  application_url: secureIfAny,
  published_on: moment,
  city: line,
  country: line,
  locations: z
    .array(
      z.object({ city: line, region: line, country: line, countryCode: line, hidden: z.boolean().nullish() }),
    )
    .nullish(),
  description: html,
});

const answer = z.object({ jobs: z.array(z.unknown()) });
const coded = z.looseObject({ shortcode: z.unknown() });

/** Workable's public widget (https://workable.readme.io/reference/jobs-1). */
export const workable = system({
  addresses: [
    /^(?:apply|www)\.workable\.com\/api\/(?:v\d\/)?(?:widget\/)?accounts\/([^/?#]+)/i,
    /^apply\.workable\.com\/(?!api\/|j\/)([^/?#]+)/i,
    /^(?!www\.|apply\.|jobs\.)([\w-]+)\.workable\.com/i,
  ],
  hosts: () => ["apply.workable.com"],
  async entries(board, ask) {
    const url = `https://apply.workable.com/api/v1/widget/accounts/${encodeURIComponent(board)}?details=true`;
    const { jobs } = parseAnswer(answer, await ask.json(url));
    return jobs.map((one) => {
      const { data } = coded.safeParse(one);
      return data && { ...data, id: data.shortcode };
    });
  },
  entry: job,
  said(one) {
    // What the company hides there stays hidden here.
    const shown = (one.locations ?? []).filter(({ hidden }) => hidden !== true);
    const places = one.locations?.length ? shown : [{ ...one, region: undefined, countryCode: undefined }];
    return {
      id: one.id,
      title: one.title,
      places: places.map(
        ({ city, region, country, countryCode: code }) => townIn(city, region, code ?? country) ?? country,
      ),
      teams: [...[one.department ?? []].flat(), one.function],
      workplace: one.telecommuting === true ? "remote" : undefined,
      countries: places.map(({ countryCode: code, country }) => code ?? country),
      employment: [one.employment_type],
      published: one.published_on,
      apply: one.application_url ?? `https://apply.workable.com/j/${encodeURIComponent(one.id)}/apply`,
      html: one.description ?? "",
    };
  },
});
