// Sveltia CMS reads all files once, when it opens the folder, and then writes over them without a second look. Whoever
// changes one in the meantime, in a text editor or by getting the changes of others, would lose that.

/** @typedef {FileSystemFileHandle & { move?: (...to: [FileSystemDirectoryHandle, string]) => Promise<void> }} File a file, which Chromium can also move */

/**
 * Asks before a file is written over that has changed since it was read here. Where the answer is no, what is on the
 * disk stays, and the writer gets an `AbortError`.
 *
 * @param {(path: string) => boolean} ask whether the file at a path is to be written over
 * @returns a function that takes the folder in which the paths are, when it has been opened and is about to be read
 */
export function keepUntouched(ask) {
  /** @type {File} */
  const files = FileSystemFileHandle.prototype;
  const { getFile, createWritable, move } = files;
  /** @type {FileSystemDirectoryHandle | undefined} */
  let folder;
  /** What each file looked like when it was read or written here, by its path in the folder. */
  const seen = new Map();
  /** Files that were not let go to their place; Sveltia CMS tries each of them more than once. */
  const refused = new WeakSet();

  /** @param {FileSystemHandle} handle */
  const pathOf = async (handle) => (await folder?.resolve(handle))?.join("/") ?? handle.name;
  /** @param {FileSystemFileHandle} file */
  const stampOf = async (file) => {
    const { lastModified, size } = await getFile.call(file);
    // An empty file has just been made, to be filled.
    return size === 0 ? undefined : `${lastModified} ${size}`;
  };
  /** @param {FileSystemFileHandle} file @param {object} writer */
  const claim = async (file, writer = file) => {
    const path = await pathOf(file);
    const stamp = await stampOf(file);
    const isSame = stamp === undefined || stamp === (seen.get(path) ?? stamp);
    if (!refused.has(writer) && (isSame || ask(path))) return;
    refused.add(writer);
    throw new DOMException(`${path} has changed on the disk, and was left as it is.`, "AbortError");
  };
  /** @param {FileSystemFileHandle} file */
  const note = async (file) => seen.set(await pathOf(file), await stampOf(file));

  files.getFile = async function () {
    if (!seen.has(await pathOf(this))) await note(this);
    return getFile.call(this);
  };

  files.createWritable = async function (options) {
    await claim(this);
    const writer = await createWritable.call(this, options);
    const close = writer.close.bind(writer);
    writer.close = async () => {
      await close();
      await note(this);
    };
    return writer;
  };

  if (move !== undefined) {
    files.move = async function (to, name) {
      const old = await to.getFileHandle(name).catch(() => undefined);
      if (old !== undefined) await claim(old, this);
      await move.call(this, to, name);
      await note(this);
    };
  }

  return (/** @type {FileSystemDirectoryHandle} */ opened) => {
    folder = opened;
    seen.clear();
  };
}
