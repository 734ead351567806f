// What is measured: the check with the model that ships, and with none; and how it cuts a message, which peers are given too.
export { alone } from "../../src/draft/alone.ts";
export { check } from "../../src/draft/check.ts";
export { segmentsOf } from "../../src/draft/segments.ts";
export { shipped } from "../../src/draft/shipped.ts";
