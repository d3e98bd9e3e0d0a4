import * as z from "zod";
import { fault } from "../../messages/catalogue.ts";
import { listed } from "../../messages/message.ts";
import { address } from "../addresses.ts";
import { partialDate } from "../checks/date.ts";
import { applyTyped, httpsAddress, repository, siteAddress, webAddress } from "../checks/web.ts";
import { allow, applyTo, checked, field, photo, summary, text } from "../field.ts";
import type { FieldFault, KindSchema } from "../kind-schema.ts";
import {
  additionalLanguage,
  interfaceLanguage,
  interfaceLanguages,
  language,
  languageTyped,
} from "../languages.ts";
import { contracts, hours, workplaces } from "./position.ts";

const figure = z.strictObject({
  value: field(text(40), "The figure itself, as it is shown.", "650", { verbatim: true, words: "optional" }),
  label: field(text(120), "What it counts.", "colleagues", { title: "Figure text", words: true }),
});

const link = z.strictObject({
  label: field(text(80), "The words of the link.", "Engineering blog", {
    title: "Link text",
    words: true,
  }),
  url: field(checked(webAddress), "The address it leads to.", "https://blog.example.com", {
    title: "Address",
    widget: "url",
  }),
});

/** The applicant tracking systems whose openings npm run sync brings in. */
export const boardSystems = [
  "ashby",
  "lever",
  "greenhouse",
  "teamtailor",
  "personio",
  "smartrecruiters",
  "workable",
  "recruitee",
] as const;

const source = z.strictObject({
  system: field(z.enum(boardSystems), `The system: ${boardSystems.join(", ")}.`, "ashby"),
  board: field(text(200), "The name of the board in its address, or the whole address.", "acme"),
  contract: field(
    z.enum(contracts).optional(),
    "The kind of contract, for openings whose contract the board doesn't give.",
    "permanent",
  ),
  hours: field(z.enum(hours).optional(), "full-time or part-time, where the board doesn't say.", "full-time"),
  workplace: field(
    z.enum(workplaces).optional(),
    "on-site, hybrid or remote, where the board doesn't say.",
    "hybrid",
  ),
  team: field(
    z.string().trim().optional(),
    "The team, for openings whose team the board doesn't give: the name of its file in teams/, without .md.",
    "engineering",
    { refersTo: "teams" },
  ),
  language: field(
    checked(language).optional(),
    "The language code of the ads, where the board doesn't say and it isn't the company's.",
    "fr",
  ),
  allow,
});

/** Where the repository may be, for the form in the browser. */
const editorHosts = ["github", "gitlab", "gitea"] as const;

const editor = z.strictObject({
  host: field(
    z.enum(editorHosts),
    `Where the repository is: ${editorHosts.join(", ")} (gitea for Forgejo, too).`,
    "github",
  ),
  repository: field(
    checked(repository),
    "Its owner and its name, or its whole address, if the company runs the host itself.",
    "acme/careers",
  ),
  branch: field(
    text(200).optional(),
    "The branch that is published; without it, the repository's main one.",
    "main",
  ),
  "sign-in": field(
    text(300).optional(),
    "For a button to sign in: the https address of an OAuth helper (github, gitlab), or the ID of an OAuth application (gitlab, gitea).",
    "https://sign-in.example.com",
    { title: "Sign-in" },
  ),
});

const fields = z.strictObject({
  name: field(text(80), "The company's name, as candidates know it.", "Acme"),
  headline: field(text(120), "The main headline of the home page.", "Build what lasts", { words: true }),
  description: summary("Our story, our values, our offices and all open positions at Acme."),
  photo,
  url: field(
    checked(siteAddress).transform((url) => (url.endsWith("/") ? url : `${url}/`)),
    "Where this site is published; it may end in a path.",
    "https://careers.example.com/",
    { title: "Address of this site", widget: "url" },
  ),
  website: field(
    checked(webAddress),
    "The address of the company's own website.",
    "https://www.example.com",
    { widget: "url" },
  ),
  apply: field(
    applyTo,
    "Where applications go, unless a position says otherwise: an email or an https address.",
    "jobs@example.com",
    { title: "Where to apply", typed: applyTyped },
  ),
  language: field(
    checked(interfaceLanguage),
    `The code of the site's language: ${listed(interfaceLanguages, "or")}.`,
    "en",
    { typed: languageTyped },
  ),
  languages: field(
    z.array(checked(additionalLanguage)).default([]),
    `The codes of other languages to publish the whole site in, out of ${listed(interfaceLanguages)}.`,
    "[fr]",
    { title: "Other languages", typed: languageTyped },
  ),
  founded: field(z.int().min(1000).max(2999), "The year in which the company was founded.", "2014"),
  figures: field(
    z.array(figure).default([]),
    "The company in figures: a list of value and label.",
    "[{ value: 650, label: colleagues }]",
    { inForm: "The company in figures: each with what it counts." },
  ),
  asOf: field(checked(partialDate), "The date of the figures: a year, a month or a day.", "2021", {
    verbatim: true,
  }),
  links: field(
    z.array(link).default([]),
    "Where else to find the company: a list of label and url.",
    "[{ label: Blog, url: https://blog.example.com }]",
    { inForm: "Where else to find the company." },
  ),
  notice: field(
    text(300).optional(),
    "One line shown with the positions.",
    "We answer every application within two weeks.",
    { widget: "paragraph", words: true },
  ),
  alerts: field(
    checked(httpsAddress).optional(),
    "The https address of a service that mails new positions to people who sign up.",
    "https://jobs.example.com/alerts",
    { widget: "url" },
  ),
  privacy: field(
    z.string().trim().optional(),
    "The page that tells candidates what happens to their data: the name of its file in pages/, without .md, or an https address elsewhere.",
    "privacy",
    {
      title: "Privacy policy",
      refersTo: "pages",
      orAddress: true,
      inForm:
        "The page that tells candidates what happens to their data: its file name, such as privacy, or an https address elsewhere.",
    },
  ),
  source: field(
    source.optional(),
    "Where npm run sync finds the openings: the applicant tracking system and its board, and what applies where the board says nothing.",
    "{ system: ashby, board: acme, contract: permanent }",
    { title: "Applicant tracking system" },
  ),
  editor: field(
    editor.optional(),
    "Publishes /admin/, where people who can write to the repository edit these files in forms.",
    "{ host: github, repository: acme/careers, branch: main }",
    { title: "The form in the browser" },
  ),
  allow,
});

/** Whether a field belongs below `source`, and is none of the company's. */
export const isBoardField = (name: string) => name in source.shape && !(name in fields.shape);

function twice({ language: tag, languages }: Readonly<Record<string, unknown>>): FieldFault[] {
  const first = typeof tag === "string" ? tag.toLowerCase() : undefined;
  const at = Array.isArray(languages) ? languages.indexOf(first) : -1;
  if (first === undefined || at < 0) return [];
  const found = fault("duplicate-item", { what: "first-language", language: first });
  return [{ path: ["languages", at], fault: found }];
}

function signIn({ editor: written }: Readonly<Record<string, unknown>>): FieldFault[] {
  const { success, data } = editor.safeParse(written);
  const value = success ? data["sign-in"] : undefined;
  if (!success || value === undefined) return [];
  const isAddress = httpsAddress(value) === undefined;
  const path = ["editor", "sign-in"];
  if (data.host === "github" && !isAddress)
    return [{ path, fault: fault("bad-sign-in", { what: "helper", value }) }];
  if (data.host === "gitea" && isAddress)
    return [{ path, fault: fault("bad-sign-in", { what: "application", value }) }];
  return [];
}

/** Who the company is; the text below the fields opens the home page. */
export const company = {
  file: "company.md",
  fields,
  page: () => address.home,
  between: (data) => [...twice(data), ...signIn(data)],
  empty: {
    name: "",
    headline: "",
    description: "",
    url: "http://localhost/",
    website: "http://localhost/",
    apply: "",
    language: "en",
    languages: [],
    founded: 0,
    figures: [],
    asOf: "",
    links: [],
  },
} satisfies KindSchema;
