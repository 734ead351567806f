/** Argon2id by hash-wasm. It takes as long as it takes: call it where nobody waits for a tap (`argon2.worker.ts`). */
import { argon2id } from "hash-wasm";

import { type Argon2id } from "#ledger/passphrase.ts";

/** Rejects where the memory is not there. */
export const argon2ByWasm: Argon2id = async (password, salt, { m, t, p }) =>
  new Uint8Array(
    await argon2id({
      password,
      salt,
      memorySize: m,
      iterations: t,
      parallelism: p,
      hashLength: 32,
      outputType: "binary",
    }),
  );
