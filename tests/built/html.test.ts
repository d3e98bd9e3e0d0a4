import { FileSystemConfigLoader, HtmlValidate } from "html-validate";
import { describe, expect, it } from "vitest";
import { readSite } from "../support/out.ts";

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

describe("The HTML of a page", () => {
  it.each(readSite().pages.map(({ path, html }) => [path, html]))(
    "follows the standard: %s",
    async (path, html) => {
      const report = await validator.validateString(html, path);
      const messages = report.results.flatMap(({ messages }) =>
        messages.map(
          ({ line, column, ruleId, message }) => `${path}:${line}:${column} ${ruleId}: ${message}`,
        ),
      );
      expect(messages).toEqual([]);
    },
  );
});
