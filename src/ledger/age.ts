/**
 * Backup files: the file of everything (docs/format.md, "The file"), locked by age (age-encryption.org/v1), so that a stranger's
 * `age -d` opens it too. The package's own types need a page; each world hands it in (`age.browser.ts`, `age.node.ts`).
 */
import { textOf, type Bytes } from "#ledger/bytes.ts";
import { err, ok, type Result } from "#result.ts";

/** What a file is locked with. A passphrase locks alone: age allows nothing beside it. */
export type Lock =
  | { readonly kind: "passphrase"; readonly passphrase: string }
  | { readonly kind: "recipient"; readonly recipient: string };

/** What may open it: the passphrase, or `AGE-SECRET-KEY-1…`. */
export type Unlock =
  | { readonly kind: "passphrase"; readonly passphrase: string }
  | { readonly kind: "identity"; readonly identity: string };

/** age-encryption as far as it is used. `Stream`: a stream of bytes in that world. */
export type Age<Stream> = {
  readonly Encrypter: new () => {
    setPassphrase(passphrase: string): void;
    setScryptWorkFactor(logN: number): void;
    addRecipient(recipient: string): void;
    encrypt(file: Uint8Array): Promise<Uint8Array>;
  };
  readonly Decrypter: new () => {
    addPassphrase(passphrase: string): void;
    addIdentity(identity: string): void;
    decrypt(file: Stream): Promise<Stream>;
  };
};

/**
 * 2^15 rounds take 32 MiB, which a cheap phone has; age's own 2^18 take 256 MiB, which it may not have. A passphrase of five drawn
 * words makes up for it.
 */
export const workFactor = 15;

/** Undefined for a recipient that is none. */
export const lockedFile = async <Stream>(
  { Encrypter }: Age<Stream>,
  plain: Uint8Array,
  lock: Lock,
): Promise<Uint8Array | undefined> => {
  const encrypter = new Encrypter();
  try {
    if (lock.kind === "recipient") encrypter.addRecipient(lock.recipient);
    else {
      encrypter.setPassphrase(lock.passphrase);
      encrypter.setScryptWorkFactor(workFactor);
    }
    return await encrypter.encrypt(plain);
  } catch {
    return undefined;
  }
};

/** `wrong`: not with this passphrase or identity. `damaged`: its head is broken. `too-hard`: made for more memory than we dare take. */
export type AgeTrouble = "wrong" | "damaged" | "too-hard";

/** The stream of what is in the file. Reading it fails where a later part is damaged; what came before is sound. */
export const unlockedFile = async <Stream>(
  { Decrypter }: Age<Stream>,
  file: Stream,
  unlock: Unlock,
): Promise<Result<Stream, AgeTrouble>> => {
  const decrypter = new Decrypter();
  try {
    if (unlock.kind === "passphrase") decrypter.addPassphrase(unlock.passphrase);
    else decrypter.addIdentity(unlock.identity);
  } catch {
    return err("wrong");
  }
  try {
    return ok(await decrypter.decrypt(file));
  } catch (trouble) {
    const why = trouble instanceof Error ? trouble.message : "";
    if (why.includes("no identity matched")) return err("wrong");
    return err(why.includes("work factor") ? "too-hard" : "damaged");
  }
};

/** So many bytes of a file tell what it is. */
export const coverLength = 256;

/** How a file is locked, by its first bytes. `newer`: a later version of age. `open`: not by age. */
export type Cover = "open" | "passphrase" | "identity" | "newer" | "damaged";

/** Says nothing of what is inside. */
export const coverOf = (start: Bytes): Cover => {
  const ascii = start.filter((byte) => byte < 0x80).slice(0, coverLength);
  const text = textOf(ascii) ?? "";
  if (!text.startsWith("age-encryption.org/")) return "open";
  if (!text.startsWith("age-encryption.org/v1\n")) return "newer";
  const [, kind] = /^[^\n]*\n-> ([^ \n]+)/u.exec(text) ?? [];
  if (kind === undefined) return "damaged";
  return kind === "scrypt" ? "passphrase" : "identity";
};
