/** Argon2id in a worker of its own, which lives for one answer: then its memory is gone, and what was in it. */
import workerAddress from "#ledger/argon2.worker.ts?worker&url";
import type { Argon2id } from "#ledger/passphrase.ts";
import { scriptUrl } from "#web/trusted.ts";

/** Rejects where the worker can't run or has not the memory. */
export const argon2Beside: Argon2id = (password, salt, cost) =>
  new Promise((resolve, reject) => {
    const worker = new Worker(scriptUrl(workerAddress));
    worker.onmessage = ({ data }: MessageEvent<unknown>) => {
      worker.terminate();
      if (data instanceof Uint8Array) resolve(new Uint8Array(data));
      else reject(new Error("No memory."));
    };
    worker.onerror = (event) => {
      event.preventDefault();
      worker.terminate();
      reject(new Error("No worker."));
    };
    worker.postMessage({ password, salt, cost });
  });
