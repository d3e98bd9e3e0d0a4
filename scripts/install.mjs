import { spawnSync } from "node:child_process";
import { statSync } from "node:fs";

/** What npm's codes mean to whoever wanted to see the site. */
const meanings = {
  EUSAGE:
    "package-lock.json is missing or does not agree with package.json: git restore package-lock.json brings back the one that was committed, and npm install writes one that agrees.",
  "ENOTFOUND EAI_AGAIN ECONNREFUSED ECONNRESET ETIMEDOUT ENETUNREACH EHOSTUNREACH ERR_SOCKET_TIMEOUT ENOTCACHED":
    "npm does not reach its registry: look whether this machine is online, and whether npm knows the proxy, if there is one.",
  "SELF_SIGNED_CERT_IN_CHAIN DEPTH_ZERO_SELF_SIGNED_CERT UNABLE_TO_GET_ISSUER_CERT_LOCALLY UNABLE_TO_VERIFY_LEAF_SIGNATURE":
    "npm does not trust the certificate of its registry: NODE_EXTRA_CA_CERTS has to name that of the proxy in between.",
  "E401 E403 ENEEDAUTH":
    "npm's registry turns this machine away: npm config get registry says which one it is, and npm login signs in.",
  "E404 ETARGET":
    "npm's registry lacks a package of package-lock.json: npm config get registry says which one it is; a mirror may lag behind.",
  "EACCES EPERM EBUSY EROFS ENOTEMPTY":
    "npm may not write into node_modules or its cache: look who owns them, and close programs that use them.",
  ENOSPC: "The disk is full.",
  EINTEGRITY:
    "A package did not arrive as package-lock.json has it: run npm cache clean --force, and try once more.",
};

/**
 * Says in one sentence why `npm ci` failed.
 *
 * @param {string} printed what npm printed on its error stream
 */
export function faultOf(printed) {
  const code = /^npm (?:error|ERR!) code (\S+)/m.exec(printed)?.[1] ?? "";
  const [, known] = Object.entries(meanings).find(([codes]) => codes.split(" ").includes(code)) ?? [];
  if (known !== undefined) return `${known} (npm ci: ${code})`;
  const first = /^npm (?:error|ERR!) (?!code )(\S.*)$/m.exec(printed)?.[1];
  return first === undefined ? "npm ci failed and did not say why." : `npm ci failed: ${first}`;
}

/** Whether the packages of the lockfile are installed; hosts may have left out those that no build needs. */
export function isInstalled() {
  // npm writes this file last, so it is there, and newer than the lockfile, only when an install went through.
  const [installed, wanted] = ["node_modules/.package-lock.json", "package-lock.json"].map(
    (file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs,
  );
  return installed !== undefined && wanted !== undefined && installed >= wanted;
}

/**
 * Installs exactly what the lockfile names. What tests need is wanted even where the environment says that this is
 * production, and the optional packages are the machine code of Next, Tailwind and others for this system.
 *
 * @returns {string | undefined} what is wrong, in a sentence, where it fails
 */
export function install() {
  // Not on the output: that is the command's, which may be data.
  console.error("Installing what the project needs …");
  // In a shell, which Windows needs for npm; nothing of what people write is in the line.
  const line = "npm ci --include=dev --include=optional --no-audit --no-fund --loglevel=error";
  const { status, stderr, error } = spawnSync(line, {
    shell: true,
    stdio: ["ignore", 2, "pipe"],
    encoding: "utf8",
  });
  if (status === 0) return undefined;
  // What the shells of Unix and of Windows give for a command that they do not find.
  if (status === 127 || status === 9009)
    return "npm, which comes with Node, was not found: https://nodejs.org has both.";
  return error === undefined ? faultOf(stderr) : error.message;
}
