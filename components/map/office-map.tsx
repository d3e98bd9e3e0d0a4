import type { Office } from "../../lib/content/content.ts";
import { mapOf, mapSize } from "./geometry.ts";

/** A round map of some offices. The same facts stand as text beside it, so that it may stay silent. */
export function OfficeMap({ offices, least }: { offices: [Office, ...Office[]]; least?: number }) {
  const { land, markers } = mapOf(offices, least);
  return (
    <svg
      viewBox={`0 0 ${mapSize} ${mapSize}`}
      width={mapSize}
      height={mapSize}
      aria-hidden="true"
      className="w-full text-ink forced-color-adjust-auto"
      fontSize="19"
    >
      <circle cx="200" cy="200" r="194" fill="none" stroke="currentColor" strokeWidth="12" />
      <path
        d={land}
        stroke="currentColor"
        strokeWidth="5"
        strokeLinecap="round"
        strokeDasharray="0 10"
        fill="none"
        className="stroke-line"
      />
      {markers.map(({ office, x, y, label }) => (
        <g key={office.slug}>
          <circle
            cx={x}
            cy={y}
            r="8"
            stroke="currentColor"
            strokeWidth="4"
            className={office.status === "soon" ? "fill-paper" : "fill-signal"}
          />
          <text
            x={label.x}
            y={label.y}
            textAnchor={label.anchor}
            className="fill-current stroke-paper font-bold"
            strokeWidth="6"
            paintOrder="stroke"
          >
            {office.title}
          </text>
        </g>
      ))}
    </svg>
  );
}
