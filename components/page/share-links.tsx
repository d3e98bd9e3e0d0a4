import { Fragment } from "react";
import { absolute, atRoot } from "../../lib/content/addresses.ts";
import type { Site } from "../../lib/site/site.ts";
import type { Version } from "../../lib/site/versions.ts";

/** Ways to pass a position on that need no script: a message, and the address to copy. */
export function ShareLinks({ site, version }: { site: Site; version: Version }) {
  const { labels } = site;
  const url = absolute(atRoot(site), version.path);
  const mail = `mailto:?subject=${encodeURIComponent(version.title)}&body=${encodeURIComponent(url)}`;
  return (
    <aside aria-labelledby="share" className="self-start border-t-2 pt-4 lg:sticky lg:top-8 print:static">
      <h2 id="share" className="font-bold print:hidden">
        {labels.share}
      </h2>
      <p className="print:hidden">
        <a href={mail} className="inline-flex min-h-11 items-center">
          {labels.shareByMail}
        </a>
      </p>
      <p className="text-small text-muted">{labels.pageAddress}</p>
      <p className="select-all text-small [overflow-wrap:anywhere]">
        {url.split(/(?<=\w\/)/).map((part, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a folder can be called as another, and none moves
          <Fragment key={index}>
            <wbr />
            {part}
          </Fragment>
        ))}
      </p>
    </aside>
  );
}
