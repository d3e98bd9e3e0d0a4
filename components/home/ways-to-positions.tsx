import type { ReactNode } from "react";
import { address, href } from "../../lib/schema/addresses.ts";
import type { Labels } from "../../lib/site/labels.ts";
import { pageCount } from "../../lib/site/positions-pages.ts";
import { contractsOf, isAt, isIn, type Site } from "../../lib/site/site.ts";

/** Plain links that reach every position: the pages of the list, and those of offices, teams and contracts. */
export function WaysToPositions({
  site,
  labels,
  number,
}: {
  site: Site;
  labels: Labels;
  /** The page of the list on which the links stand; elsewhere they leave the list's pages out. */
  number?: number;
}) {
  const pages = Array.from({ length: number === undefined ? 1 : pageCount(site) }, (_, index) => index + 1);
  const positions = site.positions.list;
  const offices = site.offices.list.filter((office) => positions.some(isAt(office)));
  const teams = site.teams.list.filter((team) => positions.some(isIn(team)));
  const way = (path: string, name: string) => (
    <Way key={path} to={href(site, path)}>
      {name}
    </Way>
  );
  return (
    <div id="ways" className="mt-16 grid gap-8 lg:grid-cols-3">
      {pages.length === 1 ? null : (
        <Ways label={labels.pages} wide>
          {pages.map((page) => (
            <Way key={page} to={href(site, address.page(page))} current={page === number}>
              {page}
            </Way>
          ))}
        </Ways>
      )}
      <Ways label={labels.offices}>{offices.map((office) => way(address.office(office), office.title))}</Ways>
      <Ways label={labels.teams}>{teams.map((team) => way(address.team(team), team.title))}</Ways>
      <Ways label={labels.contractTerm}>
        {contractsOf(positions).map((contract) =>
          way(address.contract(contract), labels.contractPositions[contract]),
        )}
      </Ways>
    </div>
  );
}

function Ways({ label, wide = false, children }: { label: string; wide?: boolean; children: ReactNode }) {
  return (
    <nav aria-label={label} className={`border-t-2 pt-3 ${wide ? "lg:col-span-full" : ""}`}>
      <p aria-hidden="true" className="font-bold">
        {label}
      </p>
      <ul className="flex flex-wrap gap-x-6">{children}</ul>
    </nav>
  );
}

function Way({ to, current = false, children }: { to: string; current?: boolean; children: ReactNode }) {
  return (
    <li>
      <a
        href={to}
        aria-current={current ? "page" : undefined}
        className="inline-flex min-h-11 min-w-11 items-center aria-[current]:font-bold aria-[current]:no-underline"
      >
        {children}
      </a>
    </li>
  );
}
