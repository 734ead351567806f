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

/**
 * Of the worker that computes Argon2id: it compiles WebAssembly that it carries in itself, and nothing else. It loads nothing and
 * connects to nothing. Only a header can say so, for a worker does not take the policy of its page.
 */
export const argon2Policy = [
  "default-src 'none'",
  "script-src 'wasm-unsafe-eval'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join("; ");

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
];
