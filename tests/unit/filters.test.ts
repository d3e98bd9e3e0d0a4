import { expect, test } from "vitest";
import { filtersOf } from "../../lib/site/filters.ts";
import { labelsFor } from "../../lib/site/labels.ts";
import { anOffice, aPosition, aSite, aTeam, newYork } from "../support/site.ts";

test("each filter offers what occurs among the positions, with the number of its positions", () => {
  const site = aSite([
    aPosition({ slug: "one", offices: [anOffice(), newYork], contract: ["internship"] }),
    aPosition({ slug: "two", team: aTeam({ slug: "design", title: "Design" }), workplace: "remote" }),
  ]);
  const options = filtersOf(site).map(({ name, options }) => [
    name,
    options.map(({ value, count }) => `${value} ${count}`),
  ]);
  expect(Object.fromEntries(options)).toEqual({
    office: [`${anOffice().slug} 2`, "new-york 1"],
    team: ["engineering 1", "design 1"],
    contract: ["permanent 1", "internship 1"],
    workplace: ["on-site 1", "remote 1"],
  });
});

test("an office without a position is not offered", () => {
  const site = aSite([aPosition()]);
  site.offices.list.push(newYork);
  const [office] = filtersOf(site);
  expect(office?.options.map(({ value }) => value)).toEqual([anOffice().slug]);
});

test("the names of the options are in the language of the labels", () => {
  const names = filtersOf(aSite().in("fr")).map(({ label, options }) => [label, options[0]?.name]);
  expect(names.slice(2)).toEqual([
    [labelsFor("fr").contractTerm, labelsFor("fr").contract.permanent],
    [labelsFor("fr").workplaceTerm, labelsFor("fr").workplace["on-site"]],
  ]);
});

test("countries without an office → by their names, not by their codes", () => {
  const site = aSite([aPosition({ workplace: "remote", offices: [], near: ["CH", "EG", "DE"] })]);
  const [office] = filtersOf(site.in("fr"));
  expect(office?.options.map(({ name }) => name)).toEqual(["Allemagne", "Égypte", "Suisse"]);
});
