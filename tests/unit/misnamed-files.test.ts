import { expect, test } from "vitest";
import { anAd, company, places, plainBody, problemsWith } from "../support/advice.ts";
import { textOf } from "../support/minimal.ts";

const office = textOf("content/offices/prague.md", company).replace(
  "\n---\n",
  '\nphoto: { file: photos/Our workshop.JPG, alt: "Two people" }\n---\n',
);

test.each([
  ["in a text", { "a.md": anAd({ body: `${plainBody}\n\n![Us](../photos/Our workshop.JPG)` }) }],
  [
    "in a text, as addresses are written",
    { "a.md": anAd({ body: `${plainBody}\n\n![Us](../photos/Our%20workshop.JPG)` }) },
  ],
  ["in a field", { "a.md": anAd(), "content/offices/prague.md": office }],
])("a picture with a space in its name, %s → that alone, and its new name", (_, files) => {
  const problems = problemsWith({ ...files, "content/photos/Our workshop.JPG": "" });
  expect(places(problems)).toEqual(["Our workshop.JPG:1:1+1 bad-file-name"]);
  expect(problems[0]?.hint).toBe("Rename it to our-workshop.JPG, and write that name where it is shown.");
});

test("another picture that isn't there → is said as well", () => {
  const body = `${plainBody}\n\n![Us](../photos/Our workshop.JPG)\n\n![It](../photos/it.jpg)`;
  const problems = problemsWith({ "a.md": anAd({ body }), "content/photos/Our workshop.JPG": "" });
  expect(problems.map(({ code }) => code)).toEqual(["bad-file-name", "missing-image"]);
});
