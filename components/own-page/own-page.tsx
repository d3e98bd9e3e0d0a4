import { address } from "../../lib/content/addresses.ts";
import { langOf } from "../../lib/site/labels.ts";
import { twinsOf } from "../../lib/site/languages.ts";
import { ownPages } from "../../lib/site/own-pages.ts";
import type { Site } from "../../lib/site/site.ts";
import { Document } from "../document.tsx";
import { PageHead } from "../head.tsx";
import { Breadcrumbs } from "../page/breadcrumbs.tsx";
import { Missing } from "../page/missing.tsx";
import { Prose } from "../prose.tsx";
import { Steps } from "../steps.tsx";

/** A page of the company's own: its text, below the steps of hiring where it has them. */
export function OwnPage({ site, slug }: { site: Site; slug: string }) {
  const page = ownPages(site).find((each) => each.slug === slug);
  if (page === undefined) return <Missing site={site} />;
  const { title, path, body, draft, steps } = page;
  const lang = langOf(page, site);
  const trail = [
    { name: site.company.name, path: address.home },
    { name: title, path },
  ];
  return (
    <Document site={site} current={path} twins={twinsOf(site, path)}>
      <article>
        <PageHead above={<Breadcrumbs site={site} trail={trail} />} title={title} lang={lang}>
          {draft ? (
            <p className="mt-6 font-bold">
              <mark className="bg-ink px-3 py-1 text-paper">{site.labels.status.draft}</mark>
            </p>
          ) : null}
          {steps && <Steps site={site} steps={steps} lang={lang} />}
          <Prose site={site} prose={body} className="mt-10" />
        </PageHead>
      </article>
    </Document>
  );
}
