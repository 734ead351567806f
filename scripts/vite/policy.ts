// The content security policy and the other headers: one source for the pages' <meta> and for what a host should send.
import { createHash } from "node:crypto";

/** The hash of an inline script or style as a policy names it. */
export const sourceHash = (text: string): string =>
  `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

type Inline = { readonly scripts: readonly string[]; readonly styles: readonly string[] };

/** `frame-ancestors` works only in a header and is left out of a page. */
export const policyFor = ({ scripts, styles }: Inline, place: "page" | "header"): string =>
  [
    "default-src 'none'",
    ["script-src 'self'", ...scripts.map(sourceHash)].join(" "),
    ["style-src 'self'", ...styles.map(sourceHash)].join(" "),
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    ...(place === "header" ? ["frame-ancestors 'none'"] : []),
    "require-trusted-types-for 'script'",
    "trusted-types svelte-trusted-html holdfast",
  ].join("; ");

/** Of a worker that loads nothing and connects to nothing. Only a header can say so: a worker does not take its page's policy. */
const alone = (...allowed: readonly string[]): string =>
  [
    "default-src 'none'",
    ...allowed,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join("; ");

/** The worker that computes Argon2id compiles WebAssembly that it carries in itself. */
export const argon2Policy = alone("script-src 'wasm-unsafe-eval'");

/** The worker that reads other people's messages can ask nobody for anything, and tell nobody but its page. */
export const historyPolicy = alone();

const forbidden = [
  "accelerometer",
  "autoplay",
  "browsing-topics",
  "camera",
  "display-capture",
  "geolocation",
  "gyroscope",
  "hid",
  "magnetometer",
  "microphone",
  "midi",
  "payment",
  "serial",
  "usb",
];

/** What a host should send: each rule's `files` is a pattern for the name of a file; later rules add to earlier ones. */
export const headerRules = (inline: Inline) => [
  {
    files: "",
    headers: {
      "content-security-policy": policyFor(inline, "header"),
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-resource-policy": "same-origin",
      "permissions-policy": forbidden.map((feature) => `${feature}=()`).join(", "),
      "referrer-policy": "no-referrer",
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
      "cache-control": "no-cache",
    },
  },
  { files: "^assets/", headers: { "cache-control": "public, max-age=31536000, immutable" } },
  { files: "^assets/argon2\\.worker-", headers: { "content-security-policy": argon2Policy } },
  {
    files: "^assets/read-beside\\.worker-",
    headers: { "content-security-policy": historyPolicy },
  },
];
