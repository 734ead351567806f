/** Before every test file: laws draw from the seed of this run, so that a failure can be made to happen again. */
import fc from "fast-check";

const seed = Number(process.env["SEED"] ?? Number.NaN);
if (Number.isInteger(seed)) fc.configureGlobal({ seed });
