/** The drawing of a value, an office or a team: decoration, since the text beside it says what it is. */
export function Emblem({ drawing, className }: { drawing: string | undefined; className: string }) {
  if (drawing === undefined) return null;
  return (
    <div
      aria-hidden="true"
      className={`shrink-0 ${className}`}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: only shapes, by `drawingOf`
      dangerouslySetInnerHTML={{ __html: drawing }}
    />
  );
}
