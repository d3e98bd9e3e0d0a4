import path from "node:path";
import { load } from "../../../lib/load.ts";
import { drawShareImage } from "../../../lib/share-image/draw.ts";
import { cardNamed, shareImage, shareSubjects } from "../../../lib/share-image/share-image.ts";

export const dynamic = "force-static";

export function generateStaticParams(): { image: string }[] {
  const site = load();
  return shareSubjects(site).map((subject) => ({ image: path.basename(shareImage(site, subject).path) }));
}

export async function GET(_: Request, { params }: { params: Promise<{ image: string }> }): Promise<Response> {
  const card = cardNamed(load(), (await params).image);
  if (card === undefined) return new Response(null, { status: 404 });
  const root = process.cwd();
  const image = await drawShareImage(card, { root, cache: path.join(root, ".cache/share") });
  return new Response(new Uint8Array(image), { headers: { "Content-Type": "image/png" } });
}
