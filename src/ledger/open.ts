/** Opens a ledger over any store. */
import { begin, type BeginPorts } from "#ledger/begin.ts";
import { type Desk, type Progress } from "#ledger/desk.ts";
import { opensByItself, recordFrom, type KeyTrouble } from "#ledger/keys.ts";
import { type Ledger } from "#ledger/ledger.ts";
import { type Marker, type OtherTabs } from "#ledger/other-tabs.ts";
import { sessionOn } from "#ledger/session.ts";
import { type Glance, type StoreError } from "#ledger/store.ts";
import { storeUnder } from "#ledger/timed-store.ts";
import { ok, type Result } from "#result.ts";

/** Everything that a ledger takes from outside: the store, the clock, chance, other tabs. */
export type LedgerPorts = BeginPorts &
  Pick<Desk, "now" | "pause"> & {
    readonly tabs: OtherTabs;
    readonly marker: Marker;
    /** Called while every row is read anew, which happens only when there is no snapshot that fits. */
    readonly onProgress?: (progress: Progress) => void;
    /** Called with the ledger before it is whole: it can keep events already, and its state holds only those. */
    readonly meanwhile?: (ledger: Ledger) => void;
  };

/**
 * Why a ledger does not open. `no-crypto`: not a secure page. `locked`: it needs the
 * person to unlock it. `newer`: a later version wrote its keys. `damaged-keys`: there are rows, and nothing to open them with.
 */
export type OpenError = StoreError | KeyTrouble | "no-crypto";

/**
 * `emptied`: the ledger holds nothing, though a mark says that it once did. `quarantined`: rows that can't be read. `lockChanged`:
 * something else than this code has put another public key into the record of a locked ledger, or has taken it out.
 */
export type Opened = {
  readonly ledger: Ledger;
  readonly emptied: boolean;
  readonly quarantined: number;
  readonly lockChanged: boolean;
};

/** Comes back when the state covers everything that can be read. */
export const openLedger = async (ports: LedgerPorts): Promise<Result<Opened, OpenError>> => {
  const begun = await begin(ports);
  if (!begun.ok) return begun;
  const { keys } = begun.value;
  const { subtle, chance, now, pause, marker } = ports;
  const store = storeUnder(ports.store, keys.g);
  const onProgress = ports.onProgress ?? (() => undefined);
  const desk: Desk = { store, keys, subtle, chance, now, pause, onProgress };
  const glance = await withInbox(desk, begun.value.glance);
  const emptied = glance.rows === 0 && marker.wasKept();
  if (glance.rows > 0) marker.noteKept();
  const { ledger, start } = sessionOn(desk, ports);
  ports.meanwhile?.(ledger);
  const whole = await start(glance);
  if (!whole.ok) {
    ledger.close();
    return whole;
  }
  const lockChanged = keys.inbox === undefined && !opensAlone(begun.value.glance.keys);
  return ok({ ledger, emptied, quarantined: ledger.setAside().length, lockChanged });
};

const opensAlone = (keys: unknown): boolean => {
  const record = recordFrom(keys);
  return record.ok && opensByItself(record.value);
};

/** What happened while the ledger was locked, taken in. Where that fails it waits for the next time. */
const withInbox = async (desk: Desk, glance: Glance): Promise<Glance> => {
  if (desk.keys.inbox === undefined) return glance;
  const { foldInbox } = await import("#ledger/inbox.ts");
  await foldInbox(desk);
  const after = await desk.store.glance();
  return after.ok ? after.value : glance;
};
