// The editor's page runs this: it tells Sveltia CMS how the files are written, and starts it.
import CMS from "@sveltia/cms";
import { formatOf } from "./front-matter.js";
import { keepUntouched } from "./untouched.js";

/** @import { EditorSettings } from "../settings.ts" */

const response = await fetch("/settings.json");
/** @type {EditorSettings} */
const { config, rules, folder } = await response.json();
for (const [format, fields] of Object.entries(rules)) {
  // Sveltia CMS shares the parser of Markdown that it uses itself.
  CMS.registerCustomFormat(format, "md", formatOf(fields, window.marked));
}

const opened = keepUntouched((path) =>
  window.confirm(
    `“${path}” has changed since this page was opened. Save all the same, and write over that change?\n\n` +
      "Cancel keeps the file as it is now. Copy what you wrote, then reload this page.",
  ),
);
// After a reload, Sveltia CMS does not let the folder be chosen again: it asks for leave to use the one that it knows.
if ("requestPermission" in FileSystemDirectoryHandle.prototype) {
  /** @type {FileSystemDirectoryHandle & { requestPermission(mode: object): Promise<PermissionState> }} */
  const folders = FileSystemDirectoryHandle.prototype;
  const { requestPermission } = folders;
  folders.requestPermission = function (mode) {
    opened(this);
    return requestPermission.call(this, mode);
  };
}

// The wrong folder would look like a project without any content, and saving would write into it.
const pick = window.showDirectoryPicker?.bind(window);
if (pick !== undefined) {
  window.showDirectoryPicker = async () => {
    const chosen = await pick({ id: "content", mode: "readwrite" });
    try {
      const content = await chosen.getDirectoryHandle("content");
      await content.getFileHandle("company.md");
    } catch {
      window.alert(
        `This is not the folder of the project. Choose the folder that holds “content”:\n\n${folder}`,
      );
      throw new DOMException("The folder holds no content.", "AbortError");
    }
    opened(chosen);
    return chosen;
  };
}

await CMS.init({ config });
