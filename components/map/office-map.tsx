import type { Office } from "../../lib/content/content.ts";
import { type MapPlace, mapOf, mapSize } from "./geometry.ts";

export function mapPlace({ slug, title, coordinates, status }: Office): MapPlace {
  return { slug, title, coordinates, status };
}

/** A round map of some offices. The page gives the same facts as text, so screen readers skip it. */
export function OfficeMap({ places }: { places: MapPlace[] }) {
  const { land, markers } = mapOf(places);
  return (
    <svg
      viewBox={`0 0 ${mapSize} ${mapSize}`}
      aria-hidden="true"
      className="w-full text-ink forced-color-adjust-auto"
      fontSize="19"
    >
      {/* Half of the stroke and a pixel inside the square, which cuts off what rounding puts outside. */}
      <circle cx="200" cy="200" r="193" fill="none" stroke="currentColor" strokeWidth="12" />
      <path
        d={land}
        stroke="currentColor"
        strokeOpacity=".4"
        strokeWidth="6"
        strokeLinecap="round"
        strokeDasharray="0 10"
        fill="none"
      />
      {markers.map(({ place, x, y, label }) => (
        <g key={place.slug}>
          <circle
            cx={x}
            cy={y}
            r="8"
            stroke="currentColor"
            strokeWidth="4"
            className={place.status === "soon" ? "fill-paper" : "fill-signal"}
          />
          <text
            x={label.x}
            y={label.y}
            textAnchor={label.anchor}
            // WebKit draws spaced letters one by one, each one's outline over the letter before.
            className="fill-current stroke-paper font-bold tracking-normal"
            strokeWidth="6"
            paintOrder="stroke"
          >
            {place.title}
          </text>
        </g>
      ))}
    </svg>
  );
}
