import { findChromium, installChromium } from "./chromium.ts";

/* Makes sure that the tests have a browser: one that is installed, or else installs one. */
if (findChromium() === undefined && !process.env.CHROME_PATH) installChromium();

const found = findChromium();
if (found !== undefined) console.log(`The tests run in ${found}.`);
else {
  console.error(
    process.env.CHROME_PATH
      ? `CHROME_PATH is ${process.env.CHROME_PATH}, but no program that can be run is there.`
      : "The tests need a Chromium, Chrome or Edge: none was found and none could be installed; install one, or set CHROME_PATH to it.",
  );
  process.exitCode = 1;
}
