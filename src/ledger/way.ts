/**
 * How a slot's secret comes about. A `Way` makes a new slot; a `Door` tries to open those that are there. What they do
 * beyond that is the business of `device.ts`, `passphrase.ts`, `recovery.ts` and `passkey.ts`.
 */
import { type Bytes } from "#ledger/bytes.ts";
import { type Slot, type SlotOwner } from "#ledger/slot.ts";
import { type Result } from "#result.ts";

/** A new slot's kind and parameters, and its 32 secret bytes once it has an id. `key`: for `device` alone. */
export type Way = {
  readonly kind: string;
  readonly params: string;
  readonly key?: CryptoKey;
  readonly secret: (owner: SlotOwner, id: Bytes) => Promise<Bytes>;
};

/**
 * Why a door gives no secret. `other`: the slot is of another kind. `refused`: its parameters are weaker than we accept, or
 * absurd: somebody may have changed them. `failed`: it could not be worked out here, as on a device without the memory.
 */
export type NoSecret = "other" | "refused" | "failed";

/** The secret for a slot, as this person or this device can give it. Never throws. */
export type Door = (owner: SlotOwner, slot: Slot) => Promise<Result<Bytes, NoSecret>>;
