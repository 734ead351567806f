/** What stands, from the tables of a state: roots with their latest version, what was deleted left out. */
import type {
  CallPlanRow,
  ChangeRow,
  ContactRow,
  EndingRow,
  HardDateRow,
  IfThenRow,
  IfThenUseRow,
  LetterRow,
  LookRow,
  LooseEndRow,
  MeetingRow,
  ReceivedRow,
  ReviewRow,
  StartRow,
  State,
  Table,
  UrgeRow,
} from "#regimen/apply.ts";
import type { EventId } from "#regimen/event.ts";
import { byOrder, correctionsByRoot, deletedIds } from "#regimen/fold/versions.ts";
import type { Moment } from "#regimen/moment.ts";

/** An event that stands. `id` is that of the first version, `versions` all that stand, the shown one (`shown`) last. */
export type Live<Row> = {
  readonly id: string;
  readonly shown: string;
  readonly row: Row;
  readonly versions: readonly Row[];
};

export type LiveRows = {
  /** In (order, id) order. */
  readonly changes: readonly (ChangeRow & { readonly id: string })[];
  readonly starts: readonly Live<StartRow>[];
  /** Those that count, the earliest first. */
  readonly contacts: readonly Moment[];
  /** The loose end of each contact that was about one, whether it counts or not. */
  readonly about: readonly EventId[];
  readonly received: readonly Live<ReceivedRow>[];
  readonly looks: readonly Live<LookRow>[];
  readonly looseEnds: readonly Live<LooseEndRow>[];
  readonly urges: readonly Live<UrgeRow>[];
  readonly letters: readonly Live<LetterRow>[];
  readonly ifThens: readonly Live<IfThenRow>[];
  readonly endings: readonly Live<EndingRow>[];
  readonly callPlans: readonly Live<CallPlanRow>[];
  readonly ifThenUses: readonly Live<IfThenUseRow>[];
  readonly meetings: readonly Live<MeetingRow>[];
  readonly hardDates: readonly Live<HardDateRow>[];
  readonly reviews: readonly Live<ReviewRow>[];
};

/** Worked out once for each state: a state is never changed, so this only saves time. */
export const liveRows = (state: State): LiveRows => {
  const known = remembered.get(state);
  if (known !== undefined) return known;
  const rows = workOut(state);
  remembered.set(state, rows);
  return rows;
};

const remembered = new WeakMap<State, LiveRows>();

const workOut = (state: State): LiveRows => {
  const gone = deletedIds(state.deletions);
  const live = <Row>(table: Table<Row>) => liveIn(table, state, gone);
  const contacts = live(state.contacts);
  return {
    changes: Object.entries(state.changes)
      .map(([id, change]) => ({ id, ...change }))
      .sort((a, b) => byOrder([a.order, a.id], [b.order, b.id])),
    starts: live(state.starts),
    contacts: counting(contacts),
    about: contacts.flatMap(({ row: [, , , , about] }) => (about === "" ? [] : [about])),
    received: live(state.received),
    looks: live(state.looks),
    looseEnds: live(state.looseEnds),
    urges: live(state.urges),
    letters: live(state.letters),
    ifThens: live(state.ifThens),
    endings: live(state.endings),
    callPlans: live(state.callPlans),
    ifThenUses: live(state.ifThenUses),
    meetings: live(state.meetings),
    hardDates: live(state.hardDates),
    reviews: live(state.reviews),
  };
};

const counting = (contacts: readonly Live<ContactRow>[]): readonly Moment[] =>
  contacts
    .filter(({ row: [, , , counts] }) => counts === 1)
    .sort((a, b) => a.row[0] - b.row[0] || (a.id < b.id ? -1 : 1))
    .map(({ row: [utc, tz, off] }) => ({ utc, tz, off }));

const liveIn = <Row>(
  table: Table<Row>,
  { corrections }: State,
  gone: ReadonlySet<string>,
): readonly Live<Row>[] => {
  const latest = correctionsByRoot(table, corrections, gone);
  const found: Live<Row>[] = [];
  for (const id in table) {
    const root = table[id];
    if (root === undefined || id in corrections || gone.has(id)) continue;
    const versions = [root];
    for (const each of latest.get(id) ?? []) {
      const row = table[each];
      if (row !== undefined) versions.push(row);
    }
    const shown = latest.get(id)?.at(-1) ?? id;
    found.push({ id, shown, row: versions.at(-1) ?? root, versions });
  }
  return found;
};
