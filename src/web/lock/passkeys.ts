/** Passkeys with a pseudo-random function (WebAuthn PRF): made, and asked for their answer. Nothing of it leaves the device. */
import type { Bytes } from "#ledger/bytes.ts";
import type { KeyRecord } from "#ledger/keys.ts";
import { askedBy, passkeyDoor, passkeyWay, type Asked } from "#ledger/passkey.ts";
import type { Door, Way } from "#ledger/way.ts";
import { err, ok, type Result } from "#result.ts";
import { chance } from "#web/lock/chance.ts";

const { subtle } = crypto;
/** Neutral: it stands in the list of passkeys of this device. */
const name = "Notes";

/** `none`: this browser or this authenticator can't. `gone`: it was called off, or the passkey is not there. */
export type PasskeyTrouble = "none" | "gone";

/** False where there is no way to ask for a passkey at all. */
export const hasPasskeys = (): boolean =>
  typeof PublicKeyCredential === "function" && "credentials" in navigator;

/** Makes a passkey of this device, and asks it for its answer once. */
export const newPasskey = async (): Promise<Result<Way, PasskeyTrouble>> => {
  if (!hasPasskeys()) return err("none");
  const salt = chance(32);
  const made = await quietly(
    navigator.credentials.create({
      publicKey: {
        challenge: chance(32),
        rp: { name },
        user: { id: chance(16), name, displayName: name },
        pubKeyCredParams: [
          { type: "public-key", alg: -7 },
          { type: "public-key", alg: -257 },
        ],
        authenticatorSelection: { residentKey: "preferred", userVerification: "required" },
        // An empty request makes some authenticators fail; with a salt they answer at once or not at all.
        extensions: { prf: { eval: { first: salt } } },
      },
    }),
  );
  if (made === undefined) return err("gone");
  if (made.getClientExtensionResults().prf?.enabled !== true) return err("none");
  const asked: Asked = { credential: new Uint8Array(made.rawId), salt };
  const answer = answerIn(made) ?? (await answerTo([asked]))?.answer;
  return answer === undefined ? err("none") : ok(passkeyWay(subtle, asked, answer));
};

/** Asks for one of the passkeys that `record` has slots for. */
export const passkeyDoorFor = async ({
  slots,
}: KeyRecord): Promise<Result<Door, PasskeyTrouble>> => {
  const asked = slots.map(askedBy).filter((each) => each !== undefined);
  if (!hasPasskeys() || asked.length === 0) return err("none");
  const given = await answerTo(asked);
  if (given === undefined) return err("gone");
  return given.answer === undefined
    ? err("none")
    : ok(passkeyDoor(subtle, given.credential, given.answer));
};

const answerTo = async (
  asked: readonly Asked[],
): Promise<{ readonly credential: Bytes; readonly answer: Bytes | undefined } | undefined> => {
  const evalByCredential = Object.fromEntries(
    asked.map(({ credential, salt }) => [base64Url(credential), { first: salt }]),
  );
  const got = await quietly(
    navigator.credentials.get({
      publicKey: {
        challenge: chance(32),
        allowCredentials: asked.map(({ credential }) => ({ type: "public-key", id: credential })),
        userVerification: "required",
        extensions: { prf: { evalByCredential } },
      },
    }),
  );
  return got === undefined
    ? undefined
    : { credential: new Uint8Array(got.rawId), answer: answerIn(got) };
};

const answerIn = (credential: PublicKeyCredential): Bytes | undefined => {
  const first = credential.getClientExtensionResults().prf?.results?.first;
  if (first === undefined) return undefined;
  const bytes = new Uint8Array(first instanceof ArrayBuffer ? first : first.buffer.slice(0));
  return bytes.length >= 32 ? new Uint8Array(bytes.slice(0, 32)) : undefined;
};

/** What the person calls off, and what is not there, are told alike by browsers. */
const quietly = async (
  asking: Promise<Credential | null>,
): Promise<PublicKeyCredential | undefined> => {
  try {
    const credential = await asking;
    return credential instanceof PublicKeyCredential ? credential : undefined;
  } catch {
    return undefined;
  }
};

const base64Url = (bytes: Bytes): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replace(/=+$/u, "");
