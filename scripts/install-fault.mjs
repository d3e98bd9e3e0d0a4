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
