import { labelsFor } from "../../../../lib/site/labels.ts";

/** Ways to share a position that need no script: an e-mail, and the address to copy. */
export function ShareLinks({ language, title, url }: { language: string; title: string; url: string }) {
  const labels = labelsFor(language);
  const mail = `mailto:?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(url)}`;
  return (
    <p className="mt-4 text-small">
      {labels.share}{" "}
      <a href={mail} className="inline-flex min-h-11 items-center">
        {labels.shareByMail}
      </a>{" "}
      <span className="block select-all text-muted [overflow-wrap:anywhere]">
        {url.split(/(?<=\w\/)/).map((part, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two folders can have the same name, and none moves
          <span key={index} className="inline-block">
            {part}
          </span>
        ))}
      </span>
    </p>
  );
}
