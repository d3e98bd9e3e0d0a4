import { securityTxt } from "../../../lib/discovery/security-txt.ts";
import { load } from "../../../lib/load.ts";

export const dynamic = "force-static";

export function GET(): Response {
  const { company, now } = load();
  return new Response(securityTxt(company, now), {
    headers: { "Content-Type": "text/plain; charset=utf-8" },
  });
}
