import { address, href } from "../content/addresses.ts";
import type { Site } from "../site/site.ts";

/** What a device shows of the site where somebody keeps it (https://www.w3.org/TR/appmanifest/). */
export function manifestOf(site: Site) {
  const { company, labels, look, language } = site;
  const { paper, signal } = look.palette.light;
  return {
    name: `${company.name} ${labels.home}`,
    short_name: company.name,
    description: company.description,
    lang: language,
    start_url: href(site, address.home),
    display: "browser",
    background_color: paper,
    theme_color: signal,
    icons: [
      { src: href(site, look.icon), sizes: "any", type: "image/svg+xml" },
      { src: href(site, look.touchIcon), sizes: "180x180", type: "image/png" },
    ],
  };
}
