/** Weeks of reviews and breaches, by a clock of their own. */
import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { watcherOf } from '../../src/app/alerts/keep-watch.ts';
import {
  addReviewItem,
  changeReviewItem,
  closeReview,
  moveInvestigation,
  moveReview,
  openReview,
  readReview,
  readReviewStand,
  recordAttendance,
} from '../../src/app/review/index.ts';
import { openInvestigations } from '../../src/app/review/investigations.ts';
import { keepReviews } from '../../src/app/review/keep-reviews.ts';
import { setSetting } from '../../src/app/workspace/index.ts';
import type { Json } from '../../src/model/workspace/index.ts';
import { facts, indicator, indicators } from '../../src/readiness/review/made-up.testing.ts';
import { type OpenState, openState } from '../../src/stores/state/index.ts';
import { resultOf, startOf } from '../state/lives/books.ts';
import { change, newId, newWorkspace } from '../state/made-up.ts';
import { stateFolder } from '../state/test-state.ts';

let state: OpenState;
let folder: string;
beforeAll(async () => {
  folder = await stateFolder();
  state = await openState({ kind: 'embedded', folder });
});
afterAll(async () => {
  await state?.close();
  await rm(folder, { recursive: true, force: true });
});

const at = (now: string) => ({
  now: () => now,
  newId,
  actor: { kind: 'person', id: 'usr_1', name: 'Ann' } as const,
  person: 'usr_1',
});

/** A workspace that meets on Mondays at half past nine in Vienna, since some Tuesday. */
async function meeting(): Promise<string> {
  const { id: workspace } = await newWorkspace(state);
  const value = { weekday: 1, time: '09:30', timeZone: 'Europe/Vienna', graceHours: 24 };
  await setSetting(state, { workspace, key: 'review', value, version: 0 }, at('2026-11-03T08:00:00Z'));
  return workspace;
}

const states = async (workspace: string) =>
  (await state.reviews.list(workspace, {})).rows.map(({ week, state: one }) => `${week} ${one}`);

describe('reviews', () => {
  it('become due, and missed when nobody opens them, however long nobody looked', async () => {
    const workspace = await meeting();
    const look = (now: string) => keepReviews(state, workspace, at(now));
    await look('2026-11-09T08:29:59Z');
    expect(await states(workspace)).toEqual([]);
    await Promise.all([look('2026-11-09T08:30:00Z'), look('2026-11-09T08:30:00Z')]);
    expect(await states(workspace)).toEqual(['2026-W46 due']);
    await look('2026-11-24T08:00:00Z');
    expect(await states(workspace)).toEqual(['2026-W48 due', '2026-W47 missed', '2026-W46 missed']);
    const stand = await readReviewStand(state, { workspace, now: '2026-11-24T08:00:00Z' });
    expect(stand.current?.week).toBe('2026-W48');
    expect(stand.next).toMatchObject({ week: '2026-W49', dueAt: '2026-11-30T08:30:00+00:00' });
    expect(stand.missed).toHaveLength(2);
    expect(stand.agenda.items.map(({ id }) => id)).toContain('missed');
    expect(await state.alerts.told(workspace, ['review-missed.2026-W46', 'review-missed.2026-W48'])).toEqual([
      'review-missed.2026-W46',
    ]);
  });

  it('are opened with a frozen agenda, hold decisions and actions, and are closed with people', async () => {
    const workspace = await meeting();
    const now = at('2026-11-09T09:00:00Z');
    const opened = await openReview(state, { workspace }, now);
    expect(opened).toMatchObject({ week: '2026-W46', state: 'open', dueAt: '2026-11-09T08:30:00+00:00' });
    expect(opened.agenda?.factsSha256).toMatch(/^[0-9a-f]{64}$/);
    await expect(openReview(state, { workspace }, now)).rejects.toMatchObject({ code: 'review-over' });

    const { id, version } = opened;
    await expect(closeReview(state, { workspace, id, version, summary: null }, now)).rejects.toMatchObject({
      code: 'review-without-attendance',
    });
    const there = { workspace, id, version, attendance: ['Zoë', 'Ann', 'Zoë'] };
    expect(await recordAttendance(state, there, now)).toMatchObject({ version: version + 1 });
    const base = { workspace, review: id, about: 'verdict', text: 'Ask the partner', owner: 'Zoë' };
    await addReviewItem(state, { ...base, kind: 'decision', due: null }, now);
    const action = await addReviewItem(state, { ...base, kind: 'action', due: '2026-11-12' }, now);
    const incomplete = () => addReviewItem(state, { ...base, kind: 'action', due: null }, now);
    expect(incomplete).toThrow(expect.objectContaining({ code: 'review-item-incomplete' }));
    const held = await closeReview(state, { workspace, id, version: version + 1, summary: 'Go on.' }, now);
    expect(held).toMatchObject({ state: 'held', attendance: ['Zoë', 'Ann'], summary: 'Go on.' });
    await expect(addReviewItem(state, { ...base, kind: 'decision', due: null }, now)).rejects.toMatchObject({
      code: 'review-not-open',
    });

    const later = '2026-11-16T09:00:00Z';
    const { agenda } = await openReview(state, { workspace }, at(later));
    expect(agenda?.items.find(({ kind }) => kind === 'action')).toMatchObject({
      urgency: 'act',
      owner: 'Zoë',
    });
    await changeReviewItem(
      state,
      { workspace, id: action.id, version: 1, change: { state: 'done' } },
      at(later),
    );
    const stand = await readReviewStand(state, { workspace, now: '2026-11-16T09:10:00Z' });
    expect(stand.openActions).toEqual([]);
    expect(stand.changes).toMatchObject([{ item: `action.${action.id}`, what: 'gone' }]);
    expect(stand.streak).toMatchObject({ held: 1 });
    const { review, items } = await readReview(state, { workspace, id, now: later });
    expect([review.agenda, items.length]).toEqual([opened.agenda, 2]);
  });

  it('that are left open are missed when the next one is due', async () => {
    const workspace = await meeting();
    await openReview(state, { workspace }, at('2026-11-09T09:00:00Z'));
    await keepReviews(state, workspace, at('2026-11-16T08:29:00Z'));
    expect(await states(workspace)).toEqual(['2026-W46 open']);
    await keepReviews(state, workspace, at('2026-11-16T08:30:00Z'));
    expect(await states(workspace)).toEqual(['2026-W47 due', '2026-W46 missed']);
  });

  it('are moved with a reason and not beyond the next; the next one can be opened by its week', async () => {
    const workspace = await meeting();
    const now = at('2026-11-09T07:00:00Z');
    const to = (moment: string) => moveReview(state, { workspace, to: moment, why: 'A holiday' }, now);
    await expect(to('2026-11-16T08:30:00Z')).rejects.toMatchObject({ code: 'review-move-refused' });
    await expect(to('2026-11-09T06:00:00Z')).rejects.toMatchObject({ code: 'review-move-refused' });
    expect(await to('2026-11-11T10:00:00+01:00')).toMatchObject({
      week: '2026-W46',
      state: 'due',
      dueAt: '2026-11-11T09:00:00+00:00',
      lapsesAt: '2026-11-12T09:00:00+00:00',
      moved: { from: '2026-11-09T08:30:00+00:00', why: 'A holiday', by: 'usr_1' },
    });
    await keepReviews(state, workspace, at('2026-11-11T08:00:00Z'));
    expect(await states(workspace)).toEqual(['2026-W46 due']);
    const stand = await readReviewStand(state, { workspace, now: '2026-11-11T08:00:00Z' });
    expect(stand.next?.dueAt).toBe('2026-11-11T09:00:00+00:00');
    await keepReviews(state, workspace, at('2026-11-12T09:00:00Z'));
    expect(await states(workspace)).toEqual(['2026-W46 missed']);
    const late = at('2026-11-13T09:00:00Z');
    await expect(openReview(state, { workspace }, late)).rejects.toMatchObject({
      code: 'review-over',
      values: { next: '2026-W47' },
    });
    await expect(openReview(state, { workspace, week: '2026-W48' }, late)).rejects.toMatchObject({
      code: 'review-week-refused',
    });
    expect(await openReview(state, { workspace, week: '2026-W47' }, late)).toMatchObject({ state: 'open' });
  });

  it('that are opened before their time hide none before them', async () => {
    const workspace = await meeting();
    await openReview(state, { workspace, week: '2026-W46' }, at('2026-11-04T09:00:00Z'));
    await openReview(state, { workspace, week: '2026-W47' }, at('2026-11-09T07:00:00Z'));
    await keepReviews(state, workspace, at('2026-11-24T08:00:00Z'));
    expect(await states(workspace)).toEqual(['2026-W48 due', '2026-W47 missed', '2026-W46 missed']);
  });

  it('need no slot, but a slot that makes sense', async () => {
    const { id: workspace } = await newWorkspace(state);
    const now = at('2026-11-09T09:00:00Z');
    expect(await openReview(state, { workspace }, now)).toMatchObject({ week: '2026-W46', dueAt: null });
    await expect(
      moveReview(state, { workspace, to: '2026-11-11T09:00:00Z', why: 'x' }, now),
    ).rejects.toMatchObject({ code: 'review-slot-missing' });
    const slot = { weekday: 1, time: '09:30', timeZone: 'Europe/Vienna' };
    const wrong: Json[] = [
      { ...slot, weekday: 8 },
      { ...slot, time: '9:30' },
      { ...slot, timeZone: 'Mars' },
      'Monday',
    ];
    for (const value of wrong)
      await expect(
        setSetting(state, { workspace, key: 'review', value, version: 0 }, now),
      ).rejects.toMatchObject({ code: 'review-slot-invalid', httpStatus: 422 });
  });
});

describe('investigations', () => {
  const breach = (week: string) =>
    ({ facts, decided: { indicators: indicators(indicator('a', 'breach', { week })) } }) as never;

  it('are opened once by whoever looks, told once, and closed with a finding and an owner', async () => {
    const { id: workspace } = await newWorkspace(state);
    const now = at('2026-11-23T08:00:00Z');
    const look = (week: string) => openInvestigations(state, workspace, breach(week), now);
    const both = await Promise.all([look('2026-W47'), look('2026-W47')]);
    expect(both.flat()).toHaveLength(1);
    const [{ id } = { id: '' }] = both.flat();
    expect(await look('2026-W47')).toEqual([]);
    expect(await state.alerts.told(workspace, ['breach-opened.production.a.2026-W47'])).toHaveLength(1);

    const move = (version: number, one: Parameters<typeof moveInvestigation>[1]['move']) =>
      moveInvestigation(state, { workspace, id, version, move: one }, now);
    await expect(move(1, { event: 'close', finding: 'A mapping' })).rejects.toMatchObject({
      code: 'investigation-incomplete',
      values: { lacking: 'an owner' },
    });
    await expect(move(1, { event: 'assign' })).rejects.toMatchObject({ code: 'investigation-incomplete' });
    expect(await move(1, { event: 'take' })).toMatchObject({ state: 'under-way', owner: 'Ann' });
    await expect(move(2, { event: 'close' })).rejects.toMatchObject({ values: { lacking: 'a finding' } });
    expect(await move(2, { event: 'close', finding: 'A mapping' })).toMatchObject({
      state: 'closed',
      finding: 'A mapping',
      closed: { by: 'usr_1' },
    });
    await expect(move(3, { event: 'take' })).rejects.toMatchObject({ code: 'move-not-possible' });

    expect(await look('2026-W48')).toEqual([]);
    expect(await look('2026-W49')).toMatchObject([{ previous: id, week: '2026-W49', state: 'open' }]);
  });
});

describe('the watch', () => {
  /** A workspace with one run of March 2024. */
  async function compared(): Promise<string> {
    const { id: workspace } = await newWorkspace(state);
    const start = startOf(workspace, newId('run'));
    const letGo = await state.runs.hold(start.id);
    await change(state, workspace, 'run.begin', ({ runs }) => runs.begin(start));
    await change(state, workspace, 'run.record', ({ runs }) =>
      runs.record(start, resultOf([{ order: 'A' }, { order: 'B', on: 2 }])),
    );
    await letGo();
    return workspace;
  }

  it('by two servers at once opens each investigation once, and tells each thing once', async () => {
    const workspace = await compared();
    const faults: unknown[] = [];
    const watch = (now: string) =>
      watcherOf(state, { ...at(now), version: '1.0.0', onFault: (thrown) => faults.push(thrown) });
    const [one, other] = [watch('2024-04-02T08:00:00Z'), watch('2024-04-02T08:00:00Z')];
    await Promise.all([one(), other()]);
    const opened = await state.investigations.list(workspace, {}, {});
    expect(opened.rows.length).toBeGreaterThan(0);
    const names = opened.rows.map(({ indicator }) => indicator);
    expect(names).toEqual([...new Set(names)]);
    const keys = opened.rows.map(({ indicator, week }) => `breach-opened.production.${indicator}.${week}`);
    expect((await state.alerts.told(workspace, keys)).length).toBe(keys.length);
    // Nothing new: nothing is written.
    const before = await state.audit.head(workspace);
    await Promise.all([one(), other()]);
    expect(await state.audit.head(workspace)).toEqual(before);

    await watch('2024-04-20T08:00:00Z')();
    const overdue = opened.rows.map(({ id }) => `investigation-overdue.${id}`);
    expect((await state.alerts.told(workspace, overdue)).length).toBe(overdue.length);
    expect(faults).toEqual([]);
  });
});
