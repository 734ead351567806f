/** Slots added to the present generation, and taken out of it. Nothing is sealed anew. */
import { mostTries } from "#ledger/append.ts";
import { hexOf, type Bytes } from "#ledger/bytes.ts";
import { opened, writeFrom, type Desk } from "#ledger/desk.ts";
import { masterKeyBy, recordFrom, type KeyRecord, type ShutDoor } from "#ledger/keys.ts";
import { type LedgerError } from "#ledger/ledger.ts";
import { newSlot, type Slot } from "#ledger/slot.ts";
import { type Door, type Way } from "#ledger/way.ts";
import { err, ok, type Result } from "#result.ts";

/** Why the slots stay as they were. `last`: the ones that are left could be lost or forgotten by a device. */
export type SlotError = LedgerError | ShutDoor | "last";

/** Adds one more way in, beside those that are there. */
export const addSlot = (desk: Desk, door: Door, way: Way): Promise<Result<void, SlotError>> =>
  changed(desk, async (record) => {
    const { subtle, chance } = desk;
    const masterKey = await masterKeyBy(subtle, record, door);
    if (!masterKey.ok) return masterKey;
    const slot = await newSlot(subtle, chance, record, way, masterKey.value);
    masterKey.value.fill(0);
    return ok([...record.slots, slot]);
  });

/**
 * Takes a slot out. An older copy of the key record still has it: to shut somebody out for good, make a new generation. The
 * slots that are left must hold one that is no passkey.
 */
export const dropSlot = (desk: Desk, id: Bytes): Promise<Result<void, SlotError>> =>
  changed(desk, async ({ slots }) => {
    const left = slots.filter((slot) => hexOf(slot.id) !== hexOf(id));
    return left.some(isLasting) ? ok(left) : err("last");
  });

const isLasting = ({ kind }: Slot): boolean => kind === "passphrase" || kind === "device";

const changed = async (
  desk: Desk,
  slotsFor: (record: KeyRecord) => Promise<Result<readonly Slot[], SlotError>>,
): Promise<Result<void, SlotError>> => {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const glance = await desk.store.glance();
    if (!glance.ok) return glance;
    const record = recordFrom(glance.value.keys);
    const found = await opened(desk, glance.value.head);
    if (!record.ok || record.value.g !== desk.keys.g || !found.ok) return err("stale");
    const slots = await slotsFor(record.value);
    if (!slots.ok) return slots;
    const keys = { ...record.value, slots: slots.value };
    // The head is sealed anew though nothing in it changes: so a second window finds that it has moved.
    const written = await writeFrom(desk, found.value, found.value.head, { keys });
    if (!written.ok) return written;
    if (written.value === "written") return ok(undefined);
  }
  return err("busy");
};
