/** The law or the guide that a rule rests on. */
export interface Citation {
  name: string;
  url: string;
}

const labourCode = "https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006072050";
const payDirective = "https://eur-lex.europa.eu/eli/dir/2023/970/oj";
const jobPosting = "https://developers.google.com/search/docs/appearance/structured-data/job-posting";
const wcag = (criterion: string) => `https://www.w3.org/WAI/WCAG22/Understanding/${criterion}`;

export const newYorkPay: Citation = {
  name: "New York State Labor Law §194-b and New York City Local Law 32/2022",
  url: "https://www.nysenate.gov/legislation/laws/LAB/194-B",
};
export const europeanPay: Citation = { name: "Directive (EU) 2023/970, article 5(1)", url: payDirective };
export const payHistory: Citation = { name: "Directive (EU) 2023/970, article 5(2)", url: payDirective };
export const neutralAds: Citation = { name: "Directive (EU) 2023/970, article 5(3)", url: payDirective };
export const dataNotice: Citation = {
  name: "General Data Protection Regulation (EU) 2016/679, article 13",
  url: "https://eur-lex.europa.eu/eli/reg/2016/679/oj",
};
export const equalTreatment: Citation = {
  name: "Directive 2000/78/EC on equal treatment at work",
  url: "https://eur-lex.europa.eu/eli/dir/2000/78/oj",
};
export const adsInFrench: Citation = { name: "French Labour Code, article L5331-4", url: labourCode };
export const noAgeLimit: Citation = {
  name: "French Labour Code, articles L5331-2 and L1132-1",
  url: labourCode,
};
export const noGenderInFrance: Citation = {
  name: "French Labour Code, articles L5321-2, L1132-1 and L1142-1",
  url: labourCode,
};
export const germanEquality: Citation = {
  name: "German Equal Treatment Act (AGG), §11 with §7(1)",
  url: "https://www.gesetze-im-internet.de/agg/__11.html",
};
export const equalOrigin: Citation = {
  name: "Directive 2000/43/EC on racial and ethnic origin",
  url: "https://eur-lex.europa.eu/eli/dir/2000/43/oj",
};
export const newYorkRights: Citation = {
  name: "New York State Human Rights Law, Executive Law §296(1)",
  url: "https://www.nysenate.gov/legislation/laws/EXC/296",
};
export const americanAge: Citation = {
  name: "United States, 29 CFR 1625.4, help wanted notices",
  url: "https://www.ecfr.gov/current/title-29/section-1625.4",
};
export const americanGender: Citation = {
  name: "United States, 29 CFR 1604.5, job advertising",
  url: "https://www.ecfr.gov/current/title-29/section-1604.5",
};
export const layoutControls: Citation = {
  name: "The Unicode Standard, chapter 23, special areas and format characters",
  url: "https://www.unicode.org/versions/latest/core-spec/chapter-23/",
};
export const googleTitle: Citation = { name: "Google's guide to job postings, title", url: jobPosting };
export const googleText: Citation = { name: "Google's guide to job postings, description", url: jobPosting };
export const googleEnd: Citation = { name: "Google's guide to job postings, validThrough", url: jobPosting };
export const linkPurpose: Citation = {
  name: "WCAG 2.2, criterion 2.4.4, link purpose",
  url: wcag("link-purpose-in-context"),
};
export const sectionHeadings: Citation = {
  name: "WCAG 2.2, criterion 2.4.10, section headings",
  url: wcag("section-headings"),
};
export const readingLevel: Citation = {
  name: "WCAG 2.2, criterion 3.1.5, reading level",
  url: wcag("reading-level"),
};
