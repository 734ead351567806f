/** Whatever bytes and lines come from outside: nothing throws, nothing hangs, and a wrong length takes no memory. */
import fc from "fast-check";
import { expect, test } from "vitest";

import { coverOf, unlockedFile } from "#ledger/age.ts";
import { unlockBytes } from "#ledger/age.node.ts";
import { bytesOf, utf8, type Bytes } from "#ledger/bytes.ts";
import { envelopeFrom } from "#ledger/envelope.ts";
import { FileUnion } from "#ledger/file-lines.ts";
import { lineFrom } from "#ledger/lines.ts";
import { unpadded } from "#ledger/pad.ts";
import { quickCrypto } from "#ledger/quick-crypto.testing.ts";
import { rowFrom } from "#ledger/row.ts";
import { unseal, type Place } from "#ledger/seal.ts";
import { longestLine } from "#ledger/split-lines.ts";
import { eventIdFrom } from "#regimen/event.ts";
import { runs } from "#soak.testing.ts";

const id = eventIdFrom("ab".repeat(16));
if (id === undefined) throw new Error("no id");
const place: Place = {
  kind: "event",
  space: new Uint8Array(16),
  id: bytesOf(id) ?? new Uint8Array(16),
  g: 1,
};

const bytes = fc.uint8Array({ maxLength: 600 }).map((some): Bytes => Uint8Array.from(some));
const whole = {
  v: 1,
  t: "letter",
  at: { utc: 1, tz: "UTC", off: 0 },
  rec: { utc: 1 },
  hlc: "0".repeat(16),
  dev: "a".repeat(32),
  n: 1,
  prev: "",
  body: { kind: "unsent", text: "x" },
  parts: [id],
};
/** What we write, with one or two of its parts replaced by anything. */
const bent = fc
  .record({
    fields: fc.dictionary(fc.constantFrom(...Object.keys(whole), "ref", "type"), fc.jsonValue(), {
      maxKeys: 2,
    }),
    gone: fc.constantFrom("", ...Object.keys(whole)),
  })
  .map(({ fields, gone }) =>
    Object.fromEntries(Object.entries({ ...whole, ...fields }).filter(([name]) => name !== gone)),
  );
const texts = fc.oneof(
  bent.map((event) => JSON.stringify(event)),
  fc.json(),
  fc.string({ unit: "binary", maxLength: 80 }),
);
const lines = fc.oneof(
  bent.map((event) => JSON.stringify({ id, event })),
  fc.jsonValue().map((event) => JSON.stringify({ id, event })),
  fc.jsonValue().map((lines) => JSON.stringify({ holdfast: 1, lines })),
  texts,
);
const many = runs(2_500, 2_500_000);

test("bytes as an envelope", async () => {
  const key = await quickCrypto.generateKey({ name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
  await fc.assert(
    fc.asyncProperty(bytes, async (body) => {
      if ((await unseal(quickCrypto, key, place, body)).ok) throw new Error("opened");
      unpadded(body);
      rowFrom({ id, g: body[0], body });
      coverOf(body);
    }),
    { numRuns: many },
  );
});

test("text as an event", () => {
  fc.assert(
    fc.property(texts, fc.array(fc.string(), { maxLength: 2 }), (text, parts) => {
      const held = envelopeFrom(id, utf8(text));
      if (held.ok && held.value.kind === "long") held.value.whole(parts);
    }),
    { numRuns: many },
  );
});

test("a line of a file", () => {
  fc.assert(
    fc.property(lines, (line) => void lineFrom(line)),
    { numRuns: many },
  );
});

test("a whole file, cut anywhere", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(lines, { maxLength: 6 }), fc.nat({ max: 400 }), async (all, cut) => {
      const text = all.join("\n");
      const union = new FileUnion();
      await union.take([text.slice(0, cut), text.slice(cut)]);
      expect(union.lines().length).toBeGreaterThan(0);
      expect(union.contents.missing).toBeGreaterThanOrEqual(0);
    }),
    { numRuns: many },
  );
});

test("a locked file, bent anywhere", async () => {
  const head = "age-encryption.org/v1\n-> X25519 TEiF0ypqr+bpvcqXNyCVJpL7OuwPdVwPL7KQEbFDOCc\n";
  const parts = fc.oneof(
    fc.constantFrom(
      head,
      "-> scrypt bm90IGEgc2FsdCBhdCBhbGw 99\n",
      "-> scrypt YQ 18\n",
      "--- x\n",
      "\n",
      "-> \n",
    ),
    fc.string({ unit: "binary-ascii", maxLength: 40 }),
    fc.base64String({ maxLength: 120 }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(parts, { maxLength: 8 }), async (some) => {
      const file = utf8(`age-encryption.org/v1\n${some.join("")}`);
      coverOf(file);
      const opened = await unlockBytes(file, { kind: "passphrase", passphrase: "x" });
      expect(opened.ok).toBe(false);
    }),
    { numRuns: runs(300, 30_000) },
  );
});

test("a length that lies takes no memory", async () => {
  const Never = class {
    addPassphrase(): void {
      return;
    }
    addIdentity(): void {
      return;
    }
    decrypt(): Promise<string> {
      return Promise.reject(new Error("scrypt work factor is too high"));
    }
  };
  const Nothing = class extends Never {
    setPassphrase(): void {
      return;
    }
    setScryptWorkFactor(): void {
      return;
    }
    addRecipient(): void {
      return;
    }
    encrypt(): Promise<Uint8Array> {
      return Promise.reject(new Error("not here"));
    }
  };
  const age = { Encrypter: Nothing, Decrypter: Never };
  const asked = { kind: "passphrase", passphrase: "x" } as const;
  expect(await unlockedFile(age, "", asked)).toEqual({ ok: false, error: "too-hard" });
  const hard = utf8("age-encryption.org/v1\n-> scrypt AAAAAAAAAAAAAAAAAAAAAA 30\n");
  const before = process.memoryUsage();
  for (const lie of [
    lineFrom(JSON.stringify({ holdfast: 1, lines: 1e15 })),
    lineFrom(JSON.stringify({ id, event: { ...whole, parts: new Array(300).fill(id) } })),
    await unlockBytes(hard, asked),
    unpadded(new Uint8Array(0)),
    rowFrom({ id, g: 1, body: new Uint8Array(65_537) }),
  ])
    expect(lie).not.toBe(null);
  const union = new FileUnion();
  await union.take([JSON.stringify({ holdfast: 1, lines: 1e15 })]);
  const after = process.memoryUsage();
  expect(after.arrayBuffers - before.arrayBuffers).toBeLessThan(1_048_576);
  expect(longestLine).toBeLessThanOrEqual(1_048_576);
});
