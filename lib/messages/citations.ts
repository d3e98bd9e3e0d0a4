import type { Citation } from "./message.ts";

const labourCode = "https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006072050";
const directive = (number: string) => `https://eur-lex.europa.eu/eli/dir/${number}/oj`;
const payDirective = directive("2023/970");
const americanRule = (part: string) => `https://www.ecfr.gov/current/title-29/${part}`;
const jobPosting = "https://developers.google.com/search/docs/appearance/structured-data/job-posting";
const cite = (name: string, url: string): Citation => ({ name, url });
/** A criterion of WCAG 2.2, whose page is called as it is, as a rule. */
const wcag = (number: string, name: string, page = name.replace(/[()]/g, "").replaceAll(" ", "-")) =>
  cite(`WCAG 2.2, criterion ${number}, ${name}`, `https://www.w3.org/WAI/WCAG22/Understanding/${page}`);

export const newYorkPay = cite(
  "New York State Labor Law §194-b and New York City Local Law 32/2022",
  "https://www.nysenate.gov/legislation/laws/LAB/194-B",
);
export const europeanPay = cite("Directive (EU) 2023/970, article 5(1)", payDirective);
export const payHistory = cite("Directive (EU) 2023/970, article 5(2)", payDirective);
export const neutralAds = cite("Directive (EU) 2023/970, article 5(3)", payDirective);
export const dataNotice = cite(
  "General Data Protection Regulation (EU) 2016/679, article 13",
  "https://eur-lex.europa.eu/eli/reg/2016/679/oj",
);
export const equalTreatment = cite("Directive 2000/78/EC on equal treatment at work", directive("2000/78"));
export const adsInFrench = cite("French Labour Code, article L5331-4", labourCode);
export const noAgeLimit = cite("French Labour Code, articles L5331-2 and L1132-1", labourCode);
export const noGenderInFrance = cite("French Labour Code, articles L5321-2, L1132-1 and L1142-1", labourCode);
export const germanEquality = cite(
  "German Equal Treatment Act (AGG), §11 with §7(1)",
  "https://www.gesetze-im-internet.de/agg/__11.html",
);
export const equalOrigin = cite("Directive 2000/43/EC on racial and ethnic origin", directive("2000/43"));
export const newYorkRights = cite(
  "New York State Human Rights Law, Executive Law §296(1)",
  "https://www.nysenate.gov/legislation/laws/EXC/296",
);
export const americanAge = cite(
  "United States, 29 CFR 1625.4, help wanted notices",
  americanRule("section-1625.4"),
);
export const americanGender = cite(
  "United States, 29 CFR 1604.5, job advertising",
  americanRule("section-1604.5"),
);
export const americanOrigin = cite("United States, 29 CFR 1606, national origin", americanRule("part-1606"));
export const newYorkPayHistory = cite(
  "New York State Labor Law §194-a and New York City Administrative Code §8-107(25)",
  "https://www.nysenate.gov/legislation/laws/LAB/194-A",
);
export const japaneseGender = cite(
  "Japan, Act on Equal Opportunity for Men and Women in Employment, article 5",
  "https://laws.e-gov.go.jp/law/347AC0000000113",
);
export const japaneseAge = cite(
  "Japan, Act on the Comprehensive Promotion of Labor Policies, article 9",
  "https://laws.e-gov.go.jp/law/341AC0000000132",
);
export const discrimination = cite(
  "ILO Convention 111 on discrimination in employment",
  "https://normlex.ilo.org/dyn/nrmlx_en/f?p=NORMLEXPUB:12100:0::NO::P12100_ILO_CODE:C111",
);
export const pageLanguage = wcag("3.1.1", "language of page");
export const partLanguage = wcag("3.1.2", "language of parts");
export const googleTitle = cite("Google's guide to job postings, title", jobPosting);
export const googleText = cite("Google's guide to job postings, description", jobPosting);
export const googlePay = cite("Google's guide to job postings, baseSalary", jobPosting);
export const googleEnd = cite("Google's guide to job postings, validThrough", jobPosting);
export const linkPurpose = wcag("2.4.4", "link purpose", "link-purpose-in-context");
export const sectionHeadings = wcag("2.4.10", "section headings");
export const nonTextContrast = wcag("1.4.11", "non-text contrast");
export const enhancedContrast = wcag("1.4.6", "contrast (enhanced)");
