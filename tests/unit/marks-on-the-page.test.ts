import { expect, it } from "vitest";
import { proseHtml } from "../../lib/site/html.ts";
import { problemsWith, withWords } from "../support/advice.ts";

const html = (markdown: string) =>
  proseHtml({ file: "content/positions/a.md", line: 1, markdown, language: "en" }, { base: "" });

/** What is written; the code of the one problem, its line and column in the text; what to paste; what the page shows then. */
const rows: [written: string, code: string, at: string, fix?: string, page?: string][] = [
  ["- **Design:**You write", "marks-shown", "1:3", "- **Design:** You write", "<strong>Design:</strong> You"],
  [
    "- **Design: **You write",
    "marks-shown",
    "1:3",
    "- **Design:** You write",
    "<strong>Design:</strong> You",
  ],
  ["**Wir bieten!**Obst", "marks-shown", "1:1", "**Wir bieten!** Obst", "<strong>Wir bieten!</strong> Obst"],
  ["wer mitwächst**:** 25", "marks-shown", "1:14", "wer mitwächst: 25", "mitwächst: 25"],
  [
    "**Location:**Prague and **pay:**good",
    "marks-shown",
    "1:1",
    "**Location:** Prague and **pay:** good",
    "<strong>pay:</strong> good",
  ],
  ["And **open", "marks-shown", "1:5"],
  ["Pay** is good", "marks-shown", "1:4"],
  [
    "[Goals](<https://example.com/a>.)",
    "unfinished-link",
    "1:1",
    "[Goals](https://example.com/a)",
    '<a href="https://example.com/a">Goals</a>',
  ],
  ["\\## What you do", "marks-shown", "1:1", "## What you do", "<h2"],
  ["## What you do\\\n\nThis.", "marks-shown", "1:15", "## What you do", ">What you do</h2>"],
  ["This is it.\\", "marks-shown", "1:12", "This is it.", "<p>This is it.</p>"],
  ["・SQL\n・dbt", "typed-bullet", "1:1", "- SQL\n- dbt", "<li>dbt</li>"],
  ["» SQL\n» dbt", "typed-bullet", "1:1", "- SQL\n- dbt", "<li>dbt</li>"],
  ["❖ SQL", "typed-bullet", "1:1", "- SQL", "<li>SQL</li>"],
  ["🔹SQL\n🔹dbt", "typed-bullet", "1:1", "- SQL\n- dbt", "<li>dbt</li>"],
  ["① SQL\n② dbt", "typed-bullet", "1:1", "1. SQL\n2. dbt", "<li>dbt</li>"],
  ["-> SQL\n-> dbt", "typed-bullet", "1:1", "- SQL\n- dbt", "<li>dbt</li>"],
  ["★SQL\n★dbt", "typed-bullet", "1:1", "- SQL\n- dbt", "<li>dbt</li>"],
  ["◎SQL\n※dbt", "typed-bullet", "1:1", "- SQL\n- dbt", "<li>dbt</li>"],
  ["(1) SQL\n(2) dbt", "typed-bullet", "1:1", "1. SQL\n2. dbt", "<li>dbt</li>"],
  ["1️⃣ SQL\n2️⃣ dbt", "typed-bullet", "1:1", "1. SQL\n2. dbt", "<li>dbt</li>"],
  ["🇩🇪 Deutsch\n🇫🇷 Français", "typed-bullet", "1:1", "- Deutsch\n- Français", "<li>Français</li>"],
  ["👩‍💻 SQL\n✏️ dbt", "typed-bullet", "1:1", "- SQL\n- dbt", "<li>dbt</li>"],
  ["§ SQL\n§ dbt", "typed-bullet", "1:1", "- SQL\n- dbt", "<li>dbt</li>"],
  ["a) SQL\nb) dbt", "typed-bullet", "1:1", "- SQL\n- dbt", "<li>dbt</li>"],
  ["*SQL\n*dbt", "typed-bullet", "1:1", "- SQL\n- dbt", "<li>dbt</li>"],
  ["\\- SQL\n\\- dbt", "typed-bullet", "1:1", "- SQL\n- dbt", "<li>dbt</li>"],
  ["· SQL\n· dbt", "typed-bullet", "1:1", "- SQL\n- dbt", "<li>dbt</li>"],
  ["•\tSQL\n•\tdbt\n•\tPython", "typed-bullet", "1:1", "- SQL\n- dbt\n- Python", "<li>Python</li>"],
  ["See {% include pay.html %} there.", "foreign-syntax", "1:5"],
  ["Pay: {{ page.pay }}.", "foreign-syntax", "1:6"],
  ["{{< youtube abc >}}", "foreign-syntax", "1:1"],
  ['[us](https://acme.example){:target="_blank"}', "foreign-syntax", "1:27"],
  ["## Pay {#pay}", "foreign-syntax", "1:8"],
  ["Ship it :rocket: now", "foreign-syntax", "1:9"],
  ["> [!NOTE]\n> We answer.", "foreign-syntax", "1:3"],
  [":::note\n\nWe answer.\n\nBye.", "foreign-syntax", "1:1"],
  ["It is ==new==.", "foreign-syntax", "1:7"],
  ["[TOC]", "foreign-syntax", "1:1"],
  ["SQL\n: A language", "foreign-syntax", "2:1"],
  ['import Pay from "./pay.mdx"', "foreign-syntax", "1:1"],
  ["We mend phones.\n---\n\nAnd more.", "misread-line", "2:1", "\n---", "<p>We mend phones.</p>"],
  [
    "Wir suchen dich. Komm vorbei\n---",
    "misread-line",
    "2:1",
    "\n---",
    "<p>Wir suchen dich. Komm vorbei</p>",
  ],
  [
    "- SQL, and much more than that, in all of the dialects there are\n– dbt",
    "misread-line",
    "2:1",
    "- dbt",
    "<li>dbt</li>",
  ],
  [
    "**Title:** Assistant\n**Place:** Manhattan\n**Hours:** 9–6",
    "misread-line",
    "1:1",
    "**Title:** Assistant\\\n**Place:** Manhattan\\\n**Hours:** 9–6",
    "Assistant<br>\n<strong>Place",
  ],
  ["Werkstatt GmbH\nFrau Nowak", "misread-line", "1:1", "Werkstatt GmbH\\\nFrau Nowak", "GmbH<br>"],
  ["Mairie\nPlace du Marché", "misread-line", "1:1", "Mairie\\\nPlace du Marché", "Mairie<br>"],
  ["【必須】\n実務経験3年以上", "misread-line", "1:1", "【必須】\\\n実務経験3年以上", "【必須】<br>"],
  ["本社：東京都港区\n時間：10時", "misread-line", "1:1", "本社：東京都港区\\\n時間：10時", "港区<br>"],
  [
    "正社員：7:00〜19:00の間で実働8時間（シフト制、残業月平均3時間）\nパート：8:30から",
    "misread-line",
    "1:1",
    "正社員：7:00〜19:00の間で実働8時間（シフト制、残業月平均3時間）\\\nパート：8:30から",
    "<br>\nパート",
  ],
  [
    "言語：Python 3.12、一部C++／CUDA\nGPU：オンプレミス（H100×16枚）＋クラウド",
    "misread-line",
    "1:1",
    "言語：Python 3.12、一部C++／CUDA\\\nGPU：オンプレミス（H100×16枚）＋クラウド",
    "CUDA<br>",
  ],
  [
    "9:30　メールチェック、朝会\n10:00　商談",
    "misread-line",
    "1:1",
    "9:30　メールチェック、朝会\\\n10:00　商談",
    "朝会<br>",
  ],
  [
    "年収550万円～950万円（インセンティブ含む）\n※月給38万円～、固定残業代を含む",
    "misread-line",
    "1:1",
    "年収550万円～950万円（インセンティブ含む）\\\n※月給38万円～、固定残業代を含む",
    "<br>\n※",
  ],
  [
    "【職種】配送\n【資格】中型自動車免許以上（8t限定可）※準中型の方は免許取得の支援制度あり\n【給与】月給32万円\n　・基本給 20万円\n【年齢】59歳以下",
    "misread-line",
    "1:1",
    "【職種】配送\\\n【資格】中型自動車免許以上（8t限定可）※準中型の方は免許取得の支援制度あり\\\n【給与】月給32万円\\\n　・基本給 20万円\\\n【年齢】59歳以下",
    "制度あり<br>",
  ],
  [
    "**Entreprise** : Hydralis, un bureau d'études et éditeur de logiciels pour la gestion de l'eau\n**Contrat** : CDI\n**Lieu** : Paris",
    "misread-line",
    "1:1",
    "**Entreprise** : Hydralis, un bureau d'études et éditeur de logiciels pour la gestion de l'eau\\\n**Contrat** : CDI\\\n**Lieu** : Paris",
    "l'eau<br>",
  ],
  [
    "■ 福利厚生\n・在宅勤務\n・通勤手当",
    "typed-bullet",
    "2:1",
    "- 在宅勤務\n- 通勤手当",
    "<li>在宅勤務</li>",
  ],
  ["- 動画\n・文章", "typed-bullet", "2:1", "- 文章", "<li>文章</li>"],
  ["| a | b |\n| - | - |\n| 1 | 2 | 3 |", "misread-line", "3:1"],
  ["We mend phones.\n--", "misread-line", "2:1", "\n--", "<p>We mend phones.</p>"],
  ["- > 3 years of SQL", "misread-line", "1:1", "- \\> 3 years of SQL", "<li>> 3 years of SQL</li>"],
  ["15. Juli 2027\n\n1. Januar 2028", "misread-line", "3:1", "1\\. Januar 2028", "<p>1. Januar 2028</p>"],
  ["- Video\nWriting\nSpeaking", "misread-line", "2:1"],
  ["- 動画\n文章", "misread-line", "2:1"],
  ["## You\n\n**Essential**\n\nSQL.", "bold-heading", "3:1", "### Essential", "<h3"],
  ["## You\n\n### Now\n\nSQL.\n\n**Later**\n\nRust.", "bold-heading", "7:1", "### Later", ">Later</h3>"],
  ["**Later**\n\nRust.", "bold-heading", "1:1", "## Later", ">Later</h2>"],
];

it.each(rows)("%j → %s at %s", (written, code, at, fix, page) => {
  const problems = problemsWith(withWords(written));
  expect(problems.map((problem) => [problem.code, `${problem.line - 14}:${problem.column}`])).toEqual([
    [code, at],
  ]);
  expect(problems[0]?.fix).toBe(fix);
  if (fix === undefined || page === undefined) return;
  const lines = written.split("\n");
  lines.splice(Number(at.split(":")[0]) - 1, problems[0]?.replaces ?? 1, fix);
  expect(html(lines.join("\n")).replaceAll("&#x3E;", ">")).toContain(page);
});

/** Texts that come near, in four languages. */
const fine = [
  "Salary** and bonus** depend on where you are.\n\n** In France, by law.",
  "\\[us](our plan.md), \\[^1] and \\[[us]] are text.",
  "– Bonjour !\\\n– Et vous ?\\\n★ Fin",
  "• Paris\\\n• Prague",
  "„Ja.“\n„Nein.“",
  "手積み手降ろしはほとんどなく、重い荷物を持つことが少ないカゴ台車を\n使います。",
  "勤務地：渋谷\\\n時間：9時",
  "手当があります。\n1年目から支給します。",
  "¿Qué?\n¡Hola!",
  "€ 5\n€ 6",
  "…und\n…so weiter",
  "◆◇◆ 未経験OK! ◆◇◆",
  "We mend phones.\nWe sell them.",
  "Nous réparons des téléphones ;\nNous les vendons aussi.",
  "Wir reparieren in unserer Werkstatt im Norden von Berlin alte\nTelefone.",
  "私たちは古い電話を直します。\n見たことを話します。",
  "＜具体的には＞\\\n＋α",
  "※座り作業です",
  "| a | b |\n| - | - |\n| 1 |\n| 1 \\| 2 | 3 |",
  "We compute 2 ** 3, 2**10 and a == b == c at 10:30:45; see C:D:E.",
  "Write `{{ page.pay }}`, `**` and `:rocket:` in code, or \\*\\* and \\:x: behind a backslash.",
  "**Bold**, **bold:** and **bold!** in one line.",
  "- A line that is so long that an editor breaks it at the eightieth column of\nThe screen.",
  "- One,\nTwo\n- Three\n  Four",
  "1. One\n2. Two\n\nThen:\n\n1. One\n1. Two",
  "3. Three\n4. Four",
  "What you do\n-----------\n\nThis.",
  "One thing.\n\n---\n\nAnother.",
  "> 2027 was a good year.",
  "« Voilà », dit-elle.\n» Et lui ?",
  "Nous cherchons : a) rien\nb) tout",
  "- Au programme :\n  du vélo",
  "§ 3 des Gesetzes gilt.",
  "Wir beginnen am\n15. Juli.",
  "Für alle Kund*innen: **Kolleg*innen** sind da.",
  "給与：月給30~40万円\\\n勤務時間：9:00~18:00",
  "**仕事内容**：開発と運用",
  "「役割」：**開発**を担当します。",
];

it.each(fine)("%j → nothing to say", (written) => {
  expect(
    problemsWith(withWords(written)).map(({ code, line, column }) => `${code} ${line - 14}:${column}`),
  ).toEqual([]);
});
