import { toString as textOf } from "hast-util-to-string";
import { FileSystemConfigLoader, HtmlValidate } from "html-validate";
import { expect, it } from "vitest";
import { pageKinds, shown, site } from "../support/company-site.ts";
import { elements, named } from "../support/element.ts";
import { pageAt } from "../support/out.ts";

const validator = new HtmlValidate(
  new FileSystemConfigLoader({
    root: true,
    extends: ["html-validate:recommended"],
    rules: {
      // How a page is written down, which no reader meets: serializers leave out what the standard lets them.
      "attribute-boolean-style": "off",
      "attribute-empty-style": "off",
      "doctype-style": "off",
      "no-implicit-close": "off",
      "no-implicit-button-type": "error",
      "void-style": "off",
      "long-title": "off",
      "require-sri": "off",
      // The policy holds the hashes of the styles; data blocks are no scripts to it.
      "require-csp-nonce": "off",
      "no-inline-style": "error",
      "input-missing-label": "error",
      "no-dup-id": "error",
    },
  }),
);

/** In a further language, a page has the same elements and styles. */
const kinds = pageKinds.filter(({ language }) => !shown.languages.slice(1).includes(language));

it.each(kinds)("The HTML of $kind, $path, follows the standard", async ({ path, written }) => {
  const { html } = pageAt(site, written);
  const { results } = await validator.validateString(html, path);
  const messages = results.flatMap(({ messages }) =>
    messages.map(({ line, column, ruleId, message }) => `${line}:${column} ${ruleId}: ${message}`),
  );
  expect(messages).toEqual([]);
});

it.each(kinds)("The styles of $kind, $path, name no colour or size that they do not set", ({ written }) => {
  const css = elements(pageAt(site, written).tree, named("style")).map(textOf).join("\n");
  const names = (pattern: RegExp) => Array.from(css.matchAll(pattern), ([, name = ""]) => name);
  const given = new Set(names(/(--[\w-]+)\s*[:{]/g));
  const asked = names(/var\((--[\w-]+)\)/g);
  expect(asked.length).toBeGreaterThan(0);
  expect(asked.filter((name) => !given.has(name))).toEqual([]);
});
