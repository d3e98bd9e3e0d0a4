/** Whether the slow proofs run too: `npm test -- --thorough`, as every night. */
export const thorough = process.env.THOROUGH === "1";

/** The number of random cases of a property: all of them in a thorough run, a tenth of them in any other. */
export const runs = (all: number) => ({ numRuns: thorough ? all : Math.ceil(all / 10) });
