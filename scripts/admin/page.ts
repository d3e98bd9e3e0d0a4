/** Sveltia CMS itself, its configuration, and its icons, which it would otherwise fetch from another host. */
export const addresses = { script: "/sveltia-cms.js", config: "/config.json", icons: "/icons.woff2" };

/** Only one folder is ever opened here, so the other way to sign in leads nowhere. */
const styles = `
@font-face { font-family: "Material Symbols Outlined"; src: url(${addresses.icons}); }
.buttons > .button ~ .button { display: none; }`;

/** The page of the form editor. */
export const page = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>The form editor</title>
<link rel="icon" href="data:,">
<link rel="cms-config-url" type="application/json" href="${addresses.config}">
<style>${styles}</style>
</head>
<body><script src="${addresses.script}"></script></body>
</html>
`;

/**
 * The page's Content-Security-Policy: whatever the editor would fetch from another host, the browser refuses. Styles
 * may stand anywhere, since Sveltia CMS (Svelte) writes them into the page; `blob:` and `data:` are its own pictures.
 */
export const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'unsafe-inline'",
  "font-src 'self'",
  "img-src 'self' blob: data:",
  "media-src blob:",
  "connect-src 'self' blob: data:",
  "manifest-src blob: data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");
