import * as z from "zod";
import { address } from "../addresses.ts";
import { addressMeantBy } from "../checks/one-line.ts";
import { phoneNumber, phoneTyped } from "../checks/phone.ts";
import { coordinatesTyped, country, swappedCoordinates, timezone, timezoneTyped } from "../checks/place.ts";
import { allow, checked, emblem, field, formerly, names, photo, text, titleField } from "../field.ts";
import type { FieldFault, KindSchema } from "../kind-schema.ts";

const postal = z.strictObject({
  building: field(
    text(120).optional(),
    "What comes above the street: the building, the floor, the entrance.",
    "Building B, 3rd floor",
  ),
  street: field(text(120).optional(), "Street and number.", "1 rue de la Paix"),
  postalCode: field(text(20).optional(), "The postal code.", "75002", { verbatim: true }),
  locality: field(text(80), "The town or city.", "Paris", { title: "Town" }),
  state: field(text(80).optional(), "The state or province, where addresses name it.", "NY"),
});

const fields = z.strictObject({
  title: titleField(60, "The city, or the country while there is no city yet.", "Paris"),
  photo,
  region: field(z.string().trim(), "One of the regions in offices/index.md.", "Europe", {
    refersTo: "regions",
    inForm:
      "One of your regions. They are named in “Above the list”, the first entry in the list of offices.",
  }),
  country: field(checked(country), "The two-letter code of the country (ISO 3166).", "FR", {
    widget: "country",
    inForm: "The country that it is in.",
  }),
  timezone: field(checked(timezone), "Its time zone, as continent and city (IANA).", "Europe/Paris", {
    title: "Time zone",
    typed: timezoneTyped,
  }),
  coordinates: field(
    z.tuple([z.number().min(-90).max(90), z.number().min(-180).max(180)]),
    "Latitude and longitude in degrees; south and west are negative.",
    "[48.86, 2.35]",
    {
      typed: coordinatesTyped,
      inForm:
        "Latitude, a comma and longitude, as an online map copies them: 48.869, 2.331. South and west are negative.",
    },
  ),
  address: field(
    postal,
    "The postal address: building, street, postalCode, locality, state.",
    "{ locality: Paris }",
    {
      groupMeant: addressMeantBy,
      inForm: "Where letters for the office go; of it, only the town is required.",
    },
  ),
  phone: field(
    checked(phoneNumber).optional(),
    "The phone number of the office, with the country's code.",
    "+33 1 23 45 67 89",
    { verbatim: true, typed: phoneTyped },
  ),
  status: field(
    z.enum(["open", "soon"]).default("open"),
    "open, or soon for an office that is about to open.",
    "soon",
    {
      inForm: "Choose soon for an office that hasn't opened yet; it is announced.",
      otherwise: "To close an office, delete its file; the check then lists what names it.",
    },
  ),
  emblem,
  names,
  formerly,
  allow,
});

const whereabouts = z.object({ country: z.string(), coordinates: z.tuple([z.number(), z.number()]) });

function between(data: Readonly<Record<string, unknown>>): FieldFault[] {
  const place = whereabouts.safeParse(data).data;
  const swapped = place && swappedCoordinates(place.country, place.coordinates);
  return swapped === undefined ? [] : [{ path: ["coordinates"], fault: swapped }];
}

/** An office; the text says what it is like to work there. */
export const office = {
  folder: "offices",
  fields,
  page: address.office,
  hasPage: true,
  between,
} satisfies KindSchema;
