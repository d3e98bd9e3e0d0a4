import { applyAddress, href } from "../lib/content/addresses.ts";
import { labelsFor, langOf } from "../lib/site/labels.ts";
import type { Listed, Site } from "../lib/site/site.ts";

/** Where to apply for a position, and the page that tells candidates what happens to their data. */
export function applyOf(site: Site, { apply, title }: Listed) {
  const url = applyAddress(apply, title);
  const privacy = site.pages.find(({ slug }) => slug === site.company.privacy);
  return {
    url,
    /** Empty for an e-mail. */
    host: new URL(url).host,
    printed: apply,
    privacy: privacy && { url: href(site, privacy.path), title: privacy.title, lang: langOf(privacy, site) },
  };
}

/** The one way to apply: an e-mail with its subject filled in, or a page elsewhere. */
export function ApplyLink({ language, apply }: { language: string; apply: ReturnType<typeof applyOf> }) {
  const labels = labelsFor(language);
  const { url, host, printed, privacy } = apply;
  return (
    <p className="mt-6 flex flex-wrap items-center gap-x-8 gap-y-2 sm:mt-10">
      <a
        href={url}
        className="inline-flex min-h-14 items-center rounded-full border-2 border-transparent bg-action px-8 text-lead font-bold text-on-action no-underline hover:underline print:px-0"
      >
        {host === "" ? labels.applyByMail : labels.applyElsewhere(host)}
        <span className="hidden print:inline">: {printed}</span>
      </a>
      {privacy && (
        <a href={privacy.url} lang={privacy.lang} className="inline-flex min-h-11 items-center print:hidden">
          {privacy.title}
        </a>
      )}
    </p>
  );
}
