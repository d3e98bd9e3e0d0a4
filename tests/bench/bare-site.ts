import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { emptyFolder } from "./project-copy.ts";

const page = `import { readFileSync, readdirSync } from "node:fs";
import matter from "gray-matter";
import rehypeStringify from "rehype-stringify";
import { remark } from "remark";
import remarkRehype from "remark-rehype";

const folder = process.cwd() + "/content";

export function generateStaticParams() {
  return readdirSync(folder).map((file) => ({ slug: file.slice(0, -3) }));
}

export default async function Page({ params }) {
  const { slug } = await params;
  const { data, content } = matter(readFileSync(folder + "/" + slug + ".md", "utf8"), {});
  const html = await remark().use(remarkRehype).use(rehypeStringify).process(content);
  return (
    <main>
      <h1>{data.title}</h1>
      <div dangerouslySetInnerHTML={{ __html: String(html) }} />
    </main>
  );
}
`;

const layout = `export default function Layout({ children }) {
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  );
}
`;

/**
 * Writes the plainest Next site that shows the same texts, a page each, by the shortest way from Markdown to an export:
 * Next's defaults, no adapter, no styles, no types to check; gives its folder.
 */
export function writeBareSite(name: string, texts: ReadonlyMap<string, string>): string {
  const root = emptyFolder(name);
  const files = {
    "package.json": '{ "private": true, "type": "module" }\n',
    "next.config.mjs": 'export default { output: "export", trailingSlash: true };\n',
    "app/layout.jsx": layout,
    "app/[slug]/page.jsx": page,
  };
  for (const folder of ["app/[slug]", "content"]) mkdirSync(join(root, folder), { recursive: true });
  for (const [file, text] of Object.entries(files)) writeFileSync(join(root, file), text);
  for (const [slug, text] of texts) writeFileSync(join(root, "content", `${slug}.md`), text);
  return root;
}
