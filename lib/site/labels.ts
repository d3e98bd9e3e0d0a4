import type { Contract, Hours, PayPeriod, Workplace } from "../schema/content.ts";
import type { Status } from "./status.ts";

/** Every word of the interface that is not content, in one language. */
export interface Labels {
  skip: string;
  menu: string;
  home: string;
  story: string;
  readStory: string;
  values: string;
  offices: string;
  teams: string;
  positions: string;
  allPositions: string;
  backToPositions: string;
  seePositions: string;
  openPositions: (count: number) => string;
  /** What follows the number where the number is set apart. */
  openPositionsUnit: (count: number) => string;
  openPositionsAt: (count: number, where: string) => string;
  noPositions: string;
  asOf: (date: string) => string;
  founded: (year: number) => string;
  soon: string;
  team: string;
  office: (count: number) => string;
  workplace: Record<Workplace, string>;
  workplaceTerm: string;
  contract: Record<Contract, string>;
  /** The kind of contract as the name of a page of positions. */
  contractPositions: Record<Contract, string>;
  contractTerm: string;
  hours: Record<Hours, string>;
  hoursTerm: string;
  pay: string;
  payNotStated: string;
  per: Record<PayPeriod, string>;
  applicants: string;
  opened: string;
  lastDay: string;
  openUntilFilled: string;
  apply: string;
  applyByMail: string;
  applyElsewhere: (host: string) => string;
  share: string;
  shareByMail: string;
  pageAddress: string;
  readInThisLanguage: string;
  status: Record<Status, string>;
  closedSince: (date: string) => string;
  closedExplanation: string;
  similar: string;
  breadcrumb: string;
  map: string;
  episode: (number: number, series: string) => string;
  after: (names: string) => string;
  broughtBy: string;
  published: string;
  feed: string;
  notFound: string;
  notFoundExplanation: string;
  newer: string;
  older: string;
  page: (number: number, of: number) => string;
  any: string;
  filter: string;
  clearFilters: string;
  keywords: string;
  keywordsHint: string;
  search: string;
  emptyFilters: string;
  /** A way out of an empty list: what would be found if this choice were given up. */
  withoutFilter: (choice: string) => string;
  /** Stands before the number of positions that fit the filters. */
  fitting: string;
  newestShown: (count: number) => string;
  narrow: string;
  /** Follows what was found among them only. */
  amongNewest: (count: number) => string;
  morePositions: string;
  allOf: (count: number) => string;
  pages: string;
  links: string;
  problems: (count: number) => string;
  advice: (count: number) => string;
}

export type Language = "en" | "fr";

const en: Labels = {
  skip: "Skip to content",
  menu: "Main",
  home: "Careers",
  story: "Story",
  readStory: "Read the story",
  values: "Values",
  offices: "Offices",
  teams: "Teams",
  positions: "Positions",
  allPositions: "All open positions",
  backToPositions: "Back to all positions",
  seePositions: "See open positions",
  openPositions: (count) => (count === 1 ? "1 open position" : `${count} open positions`),
  openPositionsUnit: (count) => (count === 1 ? "open position" : "open positions"),
  openPositionsAt: (count, where) => `${en.openPositions(count)} at ${where}`,
  noPositions: "No position is open here right now.",
  asOf: (date) => `As of ${date}`,
  founded: (year) => `Founded in ${year}`,
  soon: "Soon",
  team: "Team",
  office: (count) => (count === 1 ? "Office" : "Offices"),
  workplace: { "on-site": "On site", hybrid: "Hybrid", remote: "Remote" },
  workplaceTerm: "Workplace",
  contract: {
    permanent: "Permanent",
    "fixed-term": "Fixed-term",
    internship: "Internship",
    apprenticeship: "Apprenticeship",
    freelance: "Freelance",
  },
  contractPositions: {
    permanent: "Permanent positions",
    "fixed-term": "Fixed-term positions",
    internship: "Internships",
    apprenticeship: "Apprenticeships",
    freelance: "Freelance work",
  },
  contractTerm: "Contract",
  hours: { "full-time": "Full time", "part-time": "Part time" },
  hoursTerm: "Hours",
  pay: "Pay",
  payNotStated: "Not stated",
  per: { year: "a year", month: "a month", day: "a day", hour: "an hour" },
  applicants: "Open to people in",
  opened: "Opened",
  lastDay: "Last day to apply",
  openUntilFilled: "None set",
  apply: "Apply",
  applyByMail: "Apply by e-mail",
  applyElsewhere: (host) => `Apply on ${host}`,
  share: "Share this position",
  shareByMail: "Send by e-mail",
  pageAddress: "Address of this page",
  readInThisLanguage: "Read in English",
  status: { draft: "Draft", scheduled: "Scheduled", open: "Open", closed: "Closed" },
  closedSince: (date) => `Closed since ${date}`,
  closedExplanation: "One can no longer apply for this position.",
  similar: "Open positions like this one",
  breadcrumb: "Breadcrumb",
  map: "Map of our offices",
  episode: (number, series) => `No. ${number} of ${series}`,
  after: (names) => `After ${names}`,
  broughtBy: "Brought by",
  published: "Published",
  feed: "Feed of new positions",
  notFound: "This page is not here",
  notFoundExplanation: "It may have moved, or the address has a slip in it. These pages are here:",
  newer: "Newer positions",
  older: "Older positions",
  page: (number, of) => `Page ${number} of ${of}`,
  any: "Any",
  filter: "Filter positions",
  clearFilters: "Clear all filters",
  keywords: "Keywords",
  keywordsHint: "in title, team, office, contract or workplace",
  search: "Search",
  emptyFilters: "No open position fits all of these",
  withoutFilter: (choice) => `Without “${choice}”`,
  fitting: "With these filters:",
  narrow: "Narrow your search to see others.",
  newestShown: (count) => `The newest ${count} are shown.`,
  amongNewest: (count) => `among the newest ${count}`,
  morePositions: "More ways to all of them",
  allOf: (count) => `All ${count} open positions`,
  pages: "Pages",
  links: "Elsewhere",
  problems: (count) => (count === 1 ? "1 problem in the content" : `${count} problems in the content`),
  advice: (count) => (count === 1 ? "1 piece of advice" : `${count} pieces of advice`),
};

const fr: Labels = {
  skip: "Aller au contenu",
  menu: "Principal",
  home: "Carrières",
  story: "Histoire",
  readStory: "Lire l’histoire",
  values: "Valeurs",
  offices: "Bureaux",
  teams: "Équipes",
  positions: "Postes",
  allPositions: "Tous les postes ouverts",
  backToPositions: "Retour à tous les postes",
  seePositions: "Voir les postes ouverts",
  openPositions: (count) => (count < 2 ? `${count} poste ouvert` : `${count} postes ouverts`),
  openPositionsUnit: (count) => (count < 2 ? "poste ouvert" : "postes ouverts"),
  openPositionsAt: (count, where) => `${fr.openPositions(count)} : ${where}`,
  noPositions: "Aucun poste n’est ouvert ici en ce moment.",
  asOf: (date) => `Chiffres de ${date}`,
  founded: (year) => `Fondée en ${year}`,
  soon: "Bientôt",
  team: "Équipe",
  office: (count) => (count === 1 ? "Bureau" : "Bureaux"),
  workplace: { "on-site": "Sur place", hybrid: "Hybride", remote: "À distance" },
  workplaceTerm: "Lieu de travail",
  contract: {
    permanent: "CDI",
    "fixed-term": "CDD",
    internship: "Stage",
    apprenticeship: "Alternance",
    freelance: "Indépendant",
  },
  contractPositions: {
    permanent: "Postes en CDI",
    "fixed-term": "Postes en CDD",
    internship: "Stages",
    apprenticeship: "Alternances",
    freelance: "Missions en indépendant",
  },
  contractTerm: "Contrat",
  hours: { "full-time": "Temps plein", "part-time": "Temps partiel" },
  hoursTerm: "Temps de travail",
  pay: "Rémunération",
  payNotStated: "Non précisée",
  per: { year: "par an", month: "par mois", day: "par jour", hour: "de l’heure" },
  applicants: "Ouvert aux personnes résidant en",
  opened: "Publié le",
  lastDay: "Dernier jour pour postuler",
  openUntilFilled: "Aucun",
  apply: "Postuler",
  applyByMail: "Postuler par e-mail",
  applyElsewhere: (host) => `Postuler sur ${host}`,
  share: "Partager ce poste",
  shareByMail: "Envoyer par e-mail",
  pageAddress: "Adresse de cette page",
  readInThisLanguage: "Lire en français",
  status: { draft: "Brouillon", scheduled: "Programmé", open: "Ouvert", closed: "Fermé" },
  closedSince: (date) => `Fermé depuis le ${date}`,
  closedExplanation: "Il n’est plus possible de postuler à ce poste.",
  similar: "Des postes ouverts qui lui ressemblent",
  breadcrumb: "Fil d’Ariane",
  map: "Carte de nos bureaux",
  episode: (number, series) => `Nº ${number} de la série ${series}`,
  after: (names) => `Après ${names}`,
  broughtBy: "Proposé par",
  published: "Publié en",
  feed: "Flux des nouveaux postes",
  notFound: "Cette page n’est pas ici",
  notFoundExplanation:
    "Elle a peut-être changé d’adresse, ou l’adresse contient une erreur. Ces pages sont ici :",
  newer: "Postes plus récents",
  older: "Postes plus anciens",
  page: (number, of) => `Page ${number} sur ${of}`,
  any: "Tous",
  filter: "Filtrer les postes",
  clearFilters: "Effacer tous les filtres",
  keywords: "Mots-clés",
  keywordsHint: "dans le titre, l’équipe, le bureau, le contrat ou le lieu de travail",
  search: "Rechercher",
  emptyFilters: "Aucun poste ouvert ne répond à tous ces critères",
  withoutFilter: (choice) => `Sans « ${choice} »`,
  fitting: "Avec ces critères :",
  narrow: "Précisez la recherche pour en voir d’autres.",
  newestShown: (count) => `Les ${count} plus récents sont affichés.`,
  amongNewest: (count) => `parmi les ${count} plus récents`,
  morePositions: "D’autres chemins vers tous les postes",
  allOf: (count) => `Les ${count} postes ouverts`,
  pages: "Pages",
  links: "Ailleurs",
  problems: (count) =>
    count < 2 ? `${count} problème dans le contenu` : `${count} problèmes dans le contenu`,
  advice: (count) => `${count} conseil${count < 2 ? "" : "s"}`,
};

const table: Record<Language, Labels> = { en, fr };

/** The language of the labels for a BCP 47 tag: `fr-CA` reads as `fr`, one that the table lacks as `en`. */
export function labelLanguage(tag: string): Language {
  const primary = tag.toLowerCase().split("-")[0];
  return primary === "fr" ? "fr" : "en";
}

/** The labels for a BCP 47 tag. */
export function labelsFor(tag: string): Labels {
  return table[labelLanguage(tag)];
}

/** The `lang` of a part of a page: left out where the part is in the language of the page around it (WCAG 3.1.2). */
export function languageMark(part: string, page: string): string | undefined {
  return part === page ? undefined : part;
}
