import { load } from "../../../lib/load.ts";
import { securityTxt } from "../../../lib/machines/security-txt.ts";

export const dynamic = "force-static";

export function GET(): Response {
  const { company, now } = load();
  return new Response(securityTxt(company, now), {
    headers: { "Content-Type": "text/plain; charset=utf-8" },
  });
}
