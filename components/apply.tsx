import { applyAddress, href } from "../lib/content/addresses.ts";
import type { Position } from "../lib/content/content.ts";
import { langOf } from "../lib/site/labels.ts";
import { privacyPage } from "../lib/site/own-pages.ts";
import type { Site } from "../lib/site/site.ts";

/** The one way to apply: a message with its subject filled in, or a page elsewhere; and what becomes of one's data. */
export function ApplyLink({ site, position, title }: { site: Site; position: Position; title: string }) {
  const url = applyAddress(position.apply, title);
  const { host } = new URL(url);
  const privacy = privacyPage(site);
  return (
    <p className="mt-6 flex flex-wrap items-center gap-x-8 gap-y-2 sm:mt-10">
      <a
        href={url}
        className="inline-flex min-h-14 items-center rounded-full border-2 border-transparent bg-action px-8 text-lead font-bold text-on-action no-underline hover:underline print:px-0"
      >
        {host === "" ? site.labels.applyByMail : site.labels.applyElsewhere(host)}
        <span className="hidden print:inline">: {position.apply}</span>
      </a>
      {privacy && (
        <a
          href={href(site, privacy.path)}
          lang={langOf(privacy, site)}
          className="inline-flex min-h-11 items-center print:hidden"
        >
          {privacy.title}
        </a>
      )}
    </p>
  );
}
