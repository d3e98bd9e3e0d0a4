import { devNull } from "node:os";
// It starts its program in the folder that it was first loaded in, and a test may be in one that is deleted later.
import "esbuild";
import fc from "fast-check";

// Git as it is installed, and not as this person, or a hook in which the tests run, has set it.
for (const name of Object.keys(process.env)) if (name.startsWith("GIT_")) delete process.env[name];
Object.assign(process.env, { GIT_CONFIG_GLOBAL: devNull, GIT_CONFIG_NOSYSTEM: "1" });

// The same random texts in every run: one that fails says something about the code, and never about luck.
fc.configureGlobal({ seed: 20_261_124 });
