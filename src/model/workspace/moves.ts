import {
  type Life,
  type LifeEvent,
  type LifeEventKind,
  type LifeState,
  lifeStates,
  type PersonEvent,
} from './life.ts';

/** Before a run saw it for the first time. */
export type StateBefore = LifeState | 'unseen';

/** Where each event leads from each state; what is not there is refused. */
export type Moves = Readonly<Record<StateBefore, Readonly<Partial<Record<LifeEventKind, LifeState>>>>>;

/** What people may do with anything that is open. */
const triage = {
  acknowledge: 'acknowledged',
  start: 'in-progress',
  fix: 'fixed',
  accept: 'accepted',
  duplicate: 'duplicate',
  snooze: 'snoozed',
} as const satisfies Partial<Record<PersonEvent, LifeState>>;

const { acknowledge: _, ...acknowledgedTriage } = triage;
const { start: __, ...startedTriage } = triage;

/** Handing over changes who has it and nothing else. */
const stays = (state: LifeState) => ({ assign: state, found: state, recurred: state });

/**
 * The life of one break: one record, so one look at it after the fix is all the exposure there is. A fixed break that
 * is still found is an old record that waits to be mended; only a record made after the fix regresses.
 */
export const breakMoves: Moves = {
  unseen: { found: 'new', recurred: 'regressed' },
  new: { ...stays('new'), ...triage, lost: 'gone' },
  acknowledged: { ...stays('acknowledged'), ...acknowledgedTriage, lost: 'gone' },
  'in-progress': { ...stays('in-progress'), ...startedTriage, lost: 'gone' },
  fixed: {
    ...stays('fixed'),
    fix: 'fixed',
    reopen: 'acknowledged',
    lost: 'fixed',
    silent: 'verified',
    recurred: 'regressed',
  },
  verified: {
    ...stays('verified'),
    reopen: 'acknowledged',
    lost: 'verified',
    silent: 'verified',
    found: 'fixed',
    recurred: 'regressed',
  },
  regressed: { ...stays('regressed'), ...triage, lost: 'gone' },
  accepted: { ...stays('accepted'), reopen: 'acknowledged', woken: 'new', lost: 'gone' },
  duplicate: { ...stays('duplicate'), reopen: 'acknowledged', lost: 'gone' },
  snoozed: { ...stays('snoozed'), ...triage, reopen: 'acknowledged', woken: 'new', lost: 'gone' },
  gone: { ...stays('gone'), lost: 'gone', found: 'new', recurred: 'regressed' },
};

/**
 * The life of a problem: as a break's, but its proof is about records to come. Old records that are found again leave a
 * verified problem verified: they are to be mended, and say nothing about the fix. A duplicate stays one when its breaks
 * have gone to what it is a duplicate of: what happens to it is passed on.
 */
export const problemMoves: Moves = {
  ...breakMoves,
  verified: { ...breakMoves.verified, found: 'verified' },
  duplicate: { ...breakMoves.duplicate, lost: 'duplicate' },
};

/** The life before anything happened. */
export const unseen = { state: 'unseen', assignee: null, fix: null, note: null } as const;

/** A life, or what is before it. */
export type LifeBefore = Life | typeof unseen;

/** What an event makes of a life; undefined where the table does not have the move. */
export function move(moves: Moves, life: LifeBefore, event: LifeEvent): Life | undefined {
  const state = moves[life.state][event.kind];
  if (state === undefined) return undefined;
  const rests = event.kind === 'accept' || event.kind === 'duplicate' || event.kind === 'snooze';
  return {
    state,
    assignee: event.kind === 'assign' ? event.to : life.assignee,
    fix: event.kind === 'fix' ? event.fix : event.kind === 'reopen' ? null : life.fix,
    note: rests ? event.note : state === life.state ? life.note : null,
  };
}

/** Every move of a table, for those who apply it to many at once. */
export function listMoves(
  moves: Moves,
): readonly { readonly from: StateBefore; readonly event: LifeEventKind; readonly to: LifeState }[] {
  return (['unseen', ...lifeStates] as const).flatMap((from) =>
    Object.entries(moves[from]).map(([event, to]) => ({ from, event: event as LifeEventKind, to })),
  );
}
