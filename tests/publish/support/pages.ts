/** The pages of a small site that has one of everything that the adapter meets. */
export const pages = {
  "app/site.css":
    "@font-face { font-family: face; src: url(./face.woff2); } h1 { color: #123456; font-family: face; } a:hover { color: red; }",
  "app/face.woff2": "no font, but a file that the stylesheet names",
  "app/layout.tsx": `
    import "./site.css";
    import type { ReactNode } from "react";
    export const metadata = {
      metadataBase: new URL("https://example.org/careers/"),
      icons: { icon: "/careers/icon.svg" },
      manifest: "/careers/site.webmanifest",
    };
    export default function Layout({ children }: { children: ReactNode }) { return children; }`,
  "app/page.tsx": `
    export const metadata = { title: "Home" };
    export default function Page() {
      return <html lang="en"><body><h1>Hello, {"world"} & all</h1><a href="/careers/list/">List</a></body></html>;
    }`,
  "app/list/page.tsx": `
    import { Suspense } from "react";
    export async function generateMetadata() {
      await new Promise((resolve) => setTimeout(resolve, 10));
      return { title: "List", alternates: { canonical: "./" } };
    }
    async function Later() {
      await new Promise((resolve) => setTimeout(resolve, 10));
      return <p>awaited</p>;
    }
    export default function Page() {
      return (
        <html lang="en">
          <head>
            <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: '{"a":"\\\\u003cb>"}' }} />
          </head>
          <body>
            <h1>List</h1>
            <form><select name="team"><option value="design">Design</option></select></form>
            <Suspense fallback="wait"><Later /></Suspense>
            <p>self.__next_f.push and &lt;script&gt; are words here</p>
            <script src="/careers/list.js" defer />
          </body>
        </html>
      );
    }`,
  "app/none/[slug]/page.tsx": `
    import { notFound } from "next/navigation";
    export const dynamicParams = false;
    export function generateStaticParams() { return [{ slug: "-" }]; }
    export default function Page() { notFound(); }`,
  "app/global-not-found.tsx": `
    import "./site.css";
    export default function NotFound() {
      return <html lang="en"><head><title>Nothing here</title></head><body><h1>Nothing here</h1></body></html>;
    }`,
  "app/feed.xml/route.ts": `
    export const dynamic = "force-static";
    export function GET() { return new Response("<feed><!-- kept --></feed>\\n"); }`,
  "public/list.js": 'document.title += "";\n',
  "public/icon.svg": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>\n',
  "public/site.webmanifest": "{}\n",
  "public/humans.txt": "Kept.\n",
  "public/.well-known/security.txt": "Contact: mailto:a@example.org\n",
};
