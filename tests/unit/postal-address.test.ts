import { expect, test } from "vitest";
import { place } from "../../lib/machines/organization.ts";
import { addressLines } from "../../lib/site/postal-address.ts";
import { anOffice } from "../support/site.ts";

const osaka = { street: "中崎西2-3-4", postalCode: "530-0015", locality: "大阪市北区", state: "大阪府" };
const seoul = { street: "테헤란로 1", postalCode: "06133", locality: "강남구", state: "서울특별시" };
const whole = { street: "1 Quay Street", postalCode: "10001", locality: "Town", state: "ST" };

test.each([
  ["FR", whole, "1 Quay Street|10001 Town|ST|France"],
  ["US", whole, "1 Quay Street|Town, ST 10001|United States"],
  ["CA", whole, "1 Quay Street|Town, ST 10001|Canada"],
  ["GB", { ...whole, state: undefined }, "1 Quay Street|Town|10001|United Kingdom"],
  ["JP", whole, "1 Quay Street|Town, ST 10001|Japan"],
  ["JP", osaka, "〒530-0015|大阪府大阪市北区中崎西2-3-4|Japan"],
  ["JP", { ...osaka, building: "丸ビル3階" }, "〒530-0015|大阪府大阪市北区中崎西2-3-4|丸ビル3階|Japan"],
  ["JP", { locality: "大阪市", state: "大阪府" }, "大阪府大阪市, Japan"],
  ["KR", seoul, "06133|서울특별시 강남구 테헤란로 1|South Korea"],
  ["US", { ...whole, state: undefined }, "1 Quay Street|Town 10001|United States"],
  ["US", { ...whole, postalCode: undefined }, "1 Quay Street|Town, ST|United States"],
  ["BR", { ...whole, state: undefined }, "1 Quay Street|Town|10001|Brazil"],
  ["FR", { ...whole, state: undefined, building: "Floor 3" }, "Floor 3|1 Quay Street|10001 Town|France"],
  ["FR", { building: "Port", locality: "Town" }, "Port|Town|France"],
  ["US", { locality: "New York", state: "NY" }, "New York, NY, United States"],
  ["SG", { ...whole, state: undefined, locality: "Singapore" }, "1 Quay Street|Singapore 10001|Singapore"],
  ["SG", { locality: "Singapore" }, "Singapore"],
  ["ES", { locality: "Spain" }, "Spain"],
])("an address in %s of %j → its lines as people there write them", (country, address, lines) => {
  expect(addressLines(anOffice({ country, address }), "en").join("|")).toBe(lines);
});

test("an office of a country alone, named like it → no line that repeats the title", () => {
  const spain = anOffice({ title: "Spain", country: "ES", address: { locality: "Spain" } });
  expect(addressLines(spain, "en")).toEqual([]);
  expect(addressLines(spain, "fr")).toEqual(["Espagne"]);
});

test("the lines and the phone of an office → data for search engines", () => {
  const office = anOffice({ address: { ...whole, building: "Floor 3" }, phone: "+33 1 23 45" });
  expect(place(office)).toMatchObject({
    address: { streetAddress: "Floor 3, 1 Quay Street", postalCode: "10001" },
    telephone: "+33 1 23 45",
  });
});
