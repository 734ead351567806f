/** Argon2id beside the page, so that the page goes on answering. One question, one answer; then the page ends it. */
import { argon2ByWasm } from "#ledger/argon2.ts";
import { type Bytes } from "#ledger/bytes.ts";
import { type Cost } from "#ledger/passphrase.ts";

declare const self: DedicatedWorkerGlobalScope;

type Question = { readonly password: Bytes; readonly salt: Bytes; readonly cost: Cost };

self.addEventListener("message", ({ data }: MessageEvent<Question>) => {
  argon2ByWasm(data.password, data.salt, data.cost).then(
    (secret) => self.postMessage(secret),
    () => self.postMessage(undefined),
  );
});
