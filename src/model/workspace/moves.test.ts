import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Life, type LifeEvent, lifeStates, personEvents, runEvents } from './life.ts';
import { breakMoves, listMoves, move, problemMoves, unseen } from './moves.ts';

const states = ['unseen', ...lifeStates] as const;
const events = [...personEvents, ...runEvents];
const note = { by: 'usr_ann', reason: 'immaterial', why: 'agreed', until: null, of: null } as const;

function eventOf(kind: LifeEvent['kind']): LifeEvent {
  if (kind === 'fix') return { kind, fix: 'fix_1' };
  if (kind === 'assign') return { kind, to: 'usr_bob' };
  if (kind === 'accept' || kind === 'duplicate' || kind === 'snooze') return { kind, note };
  return { kind };
}

const lifeIn = (state: (typeof states)[number]) =>
  state === 'unseen' ? unseen : ({ state, assignee: 'usr_ann', fix: 'fix_0', note } satisfies Life);

/** Rows are states, columns events; a dot is refused. */
const table = `
             acknowledge  start       fix   accept   duplicate snooze  reopen       assign       found        lost     silent   recurred     woken
unseen       .            .           .     .        .         .       .            .            new          .        .        regressed    .
new          acknowledged in-progress fixed accepted duplicate snoozed .            new          new          gone     .        new          .
acknowledged .            in-progress fixed accepted duplicate snoozed .            acknowledged acknowledged gone     .        acknowledged .
in-progress  acknowledged .           fixed accepted duplicate snoozed .            in-progress  in-progress  gone     .        in-progress  .
fixed        .            .           fixed .        .         .       acknowledged fixed        fixed        fixed    verified regressed    .
verified     .            .           .     .        .         .       acknowledged verified     fixed        verified verified regressed    .
regressed    acknowledged in-progress fixed accepted duplicate snoozed .            regressed    regressed    gone     .        regressed    .
accepted     .            .           .     .        .         .       acknowledged accepted     accepted     gone     .        accepted     new
duplicate    .            .           .     .        .         .       acknowledged duplicate    duplicate    gone     .        duplicate    .
snoozed      acknowledged in-progress fixed accepted duplicate snoozed acknowledged snoozed      snoozed      gone     .        snoozed      new
gone         .            .           .     .        .         .       .            gone         new          gone     .        regressed    .
`;
const [head, ...rows] = table.trim().split('\n');
const columns = head?.trim().split(/\s+/) ?? [];

describe('moves', () => {
  it('is walked in full: every state and every event', () => {
    expect(columns).toEqual(events);
    expect(rows.map((row) => row.split(/\s+/)[0])).toEqual(states);
    for (const row of rows) {
      const [state, ...leads] = row.split(/\s+/);
      const from = states.find((one) => one === state) ?? 'unseen';
      events.forEach((event, at) => {
        const to = move(breakMoves, lifeIn(from), eventOf(event))?.state ?? '.';
        expect(`${from} ${event} ${to}`).toBe(`${from} ${event} ${leads[at]}`);
        const ofProblem = move(problemMoves, lifeIn(from), eventOf(event))?.state ?? '.';
        const otherwise: Readonly<Record<string, string>> = {
          'verified found': 'verified',
          'duplicate lost': 'duplicate',
        };
        const expected = otherwise[`${from} ${event}`] ?? leads[at];
        expect(`${from} ${event} ${ofProblem}`).toBe(`${from} ${event} ${expected}`);
      });
    }
  });

  it('lets only proof verify, only a later record regress, and only a run make something gone', () => {
    for (const { from, event, to } of [...listMoves(breakMoves), ...listMoves(problemMoves)]) {
      if (from === to) continue;
      if (to === 'verified') expect([from, event]).toEqual(['fixed', 'silent']);
      if (to === 'regressed') expect(event).toBe('recurred');
      if (to === 'gone') expect(event).toBe('lost');
      if (to === 'new') expect(['found', 'woken']).toContain(event);
      if (to === 'fixed' && from !== 'verified') expect(event).toBe('fix');
      if (['accepted', 'duplicate', 'snoozed', 'in-progress'].includes(to))
        expect(personEvents).toContain(event);
    }
  });

  it('never refuses what a run finds or does not find', () => {
    for (const state of lifeStates) {
      for (const event of ['found', 'lost', 'recurred'] as const)
        expect(breakMoves[state][event]).toBeDefined();
    }
  });

  it('keeps the note only while it rests, the fix until somebody says it did not happen', () => {
    const accepted = move(breakMoves, lifeIn('new'), { kind: 'accept', note });
    expect(accepted).toEqual({ state: 'accepted', assignee: 'usr_ann', fix: 'fix_0', note });
    expect(accepted && move(breakMoves, accepted, { kind: 'found' })?.note).toEqual(note);
    expect(accepted && move(breakMoves, accepted, { kind: 'reopen' })).toEqual({
      state: 'acknowledged',
      assignee: 'usr_ann',
      fix: null,
      note: null,
    });
    expect(move(breakMoves, lifeIn('fixed'), { kind: 'recurred' })?.fix).toBe('fix_0');
    expect(move(breakMoves, lifeIn('new'), { kind: 'fix', fix: 'fix_9' })?.fix).toBe('fix_9');
  });

  it('never leaves the states there are, whatever happens', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...events)), (kinds) => {
        let life = move(problemMoves, unseen, { kind: 'found' });
        for (const kind of kinds) {
          const next: Life | undefined = life && move(problemMoves, life, eventOf(kind));
          if (next === undefined) continue;
          expect(lifeStates).toContain(next.state);
          if (next.note !== null) expect(['accepted', 'duplicate', 'snoozed']).toContain(next.state);
          if (['fixed', 'verified'].includes(next.state)) expect(next.fix).not.toBeNull();
          life = next;
        }
      }),
    );
  });
});
