import { describe, expect, it } from 'vitest';
import type { Alert, AlertChannel, Investigation, Review } from '../../src/model/workspace/index.ts';
import { change, moment, newId, newWorkspace } from './made-up.ts';
import { testState } from './test-state.ts';

const reviewOf = (workspace: string, week: string): Omit<Review, 'version'> => ({
  id: newId('rvw'),
  workspace,
  week,
  dueAt: moment(10),
  lapsesAt: moment(20),
  moved: null,
  state: 'due',
  opened: null,
  closed: null,
  agenda: null,
  attendance: [],
  summary: null,
});

const investigationOf = (workspace: string, indicator: string): Omit<Investigation, 'version'> => ({
  id: newId('inv'),
  workspace,
  environment: 'production',
  indicator,
  title: 'Order match rate',
  week: '2026-W02',
  run: 'run_1',
  value: 0.1 + 0.2,
  says: 'It is low.',
  openedAt: moment(1),
  dueAt: moment(100),
  state: 'open',
  owner: null,
  finding: null,
  closed: null,
  previous: null,
});

const channelOf = (workspace: string): Omit<AlertChannel, 'version'> => ({
  id: newId('chn'),
  workspace,
  kind: 'webhook',
  name: 'Team',
  settings: { to: ['a@b.example'] },
  shown: 'hooks.example',
  sealed: 'v1.sealed',
  events: ['breach-opened', 'run-failed'],
  digest: { every: 'day', weekday: null, at: '08:00' },
  quiet: null,
  criticalAtOnce: true,
  timeZone: 'Europe/Vienna',
  createdAt: moment(1),
  pausedAt: null,
  removedAt: null,
});

const alertOf = (workspace: string, key: string, at = moment(2)): Alert => ({
  id: newId('alt'),
  workspace,
  kind: 'run-failed',
  severity: 'critical',
  key,
  title: 'Run 3 failed',
  says: 'It could not read a file.',
  subject: { kind: 'run', id: 'run_3' },
  at,
});

testState('reviews and alerts', (given) => {
  describe('reviews', () => {
    it('are one in a week, change by whoever saw them last, and come the last week first', async () => {
      const { state } = given();
      const { id: workspace } = await newWorkspace(state);
      const add = (week: string) =>
        change(state, workspace, 'review.due', ({ reviews }) => reviews.add(reviewOf(workspace, week)));
      const first = await add('2026-W09');
      await add('2026-W10');
      await expect(add('2026-W10')).rejects.toMatchObject({ code: 'record-exists' });
      const opened = { by: 'usr_1', at: moment(11) };
      const open = (version: number) =>
        change(state, workspace, 'review.open', ({ reviews }) =>
          reviews.change(workspace, first.id, version, { state: 'open', opened, attendance: ['Zoë', 'Bo'] }),
        );
      expect(await open(1)).toEqual({
        ...first,
        state: 'open',
        opened,
        attendance: ['Zoë', 'Bo'],
        version: 2,
      });
      await expect(open(1)).rejects.toMatchObject({ code: 'record-changed' });
      const page = await state.reviews.list(workspace, { limit: 1 });
      expect(page.rows.map(({ week }) => week)).toEqual(['2026-W10']);
      const rest = await state.reviews.list(workspace, { limit: 1, after: page.next ?? '' });
      expect(rest).toMatchObject({ rows: [{ week: '2026-W09' }], next: null });
      expect((await state.reviews.ofWeek(workspace, '2026-W09'))?.id).toBe(first.id);
    });

    it('have decisions and actions, of which the open ones are found from elsewhere', async () => {
      const { state } = given();
      const { id: workspace } = await newWorkspace(state);
      const { id: review } = await change(state, workspace, 'x', ({ reviews }) =>
        reviews.add(reviewOf(workspace, '2026-W09')),
      );
      const made = { by: 'usr_1', at: moment(3) };
      const item = { workspace, review, about: 'verdict', text: 'Mend it', owner: 'Ann', made, closed: null };
      const add = (kind: 'decision' | 'action') =>
        change(state, workspace, 'review.item', ({ reviews }) =>
          reviews.addItem({
            ...item,
            id: newId('rvi'),
            kind,
            due: kind === 'action' ? '2026-03-01' : null,
            state: kind === 'action' ? 'open' : 'taken',
          }),
        );
      const [decision, action] = [await add('decision'), await add('action')];
      expect(await state.reviews.items(workspace, { review })).toEqual([decision, action]);
      expect(await state.reviews.items(workspace, 'open-actions')).toEqual([action]);
      const closed = { by: 'usr_2', at: moment(4), why: null };
      await change(state, workspace, 'x', ({ reviews }) =>
        reviews.changeItem(workspace, action.id, 1, { state: 'done', closed }),
      );
      expect(await state.reviews.items(workspace, 'open-actions')).toEqual([]);
      expect(await state.reviews.item(workspace, action.id)).toMatchObject({
        state: 'done',
        closed,
        due: '2026-03-01',
      });
    });
  });

  it('investigations: of two who open one at once one does; after it is closed there may be another', async () => {
    const { state } = given();
    const { id: workspace } = await newWorkspace(state);
    const add = () =>
      change(state, workspace, 'investigation.open', ({ investigations }) =>
        investigations.add(investigationOf(workspace, 'order-match')),
      );
    const both = await Promise.allSettled([add(), add()]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const [first] = (await state.investigations.list(workspace, { states: ['open'] }, {})).rows;
    expect(first).toMatchObject({ value: 0.1 + 0.2, version: 1 });
    const closed = { by: 'usr_1', at: moment(9) };
    await change(state, workspace, 'x', ({ investigations }) =>
      investigations.change(workspace, first?.id ?? '', 1, { state: 'closed', finding: 'A mapping', closed }),
    );
    const second = await add();
    expect(await state.investigations.latest(workspace, 'production')).toHaveLength(1);
    const all = await state.investigations.list(workspace, { indicator: 'order-match' }, { limit: 1 });
    expect(all.rows).toEqual([second]);
    const rest = await state.investigations.list(
      workspace,
      { indicator: 'order-match' },
      { limit: 1, after: all.next ?? '' },
    );
    expect(rest.rows).toMatchObject([{ id: first?.id, state: 'closed', closed }]);
  });

  describe('alerts', () => {
    it('are told once, and digests are joined', async () => {
      const { state } = given();
      const { id: workspace } = await newWorkspace(state);
      const channel = await change(state, workspace, 'x', ({ alerts }) =>
        alerts.addChannel(channelOf(workspace)),
      );
      const tell = (key: string, kind: 'alert' | 'digest' = 'digest') =>
        change(state, workspace, 'x', ({ alerts }) =>
          alerts.tell(alertOf(workspace, key), [
            { id: newId('dlv'), channel: channel.id, kind, dueAt: moment(50) },
          ]),
        );
      expect(await Promise.all([tell('run.3'), tell('run.3')])).toEqual(
        expect.arrayContaining([true, false]),
      );
      expect(await tell('run.4')).toBe(true);
      expect(await tell('run.5', 'alert')).toBe(true);
      const { rows } = await state.alerts.deliveries(workspace, {}, {});
      expect(rows.map(({ kind, alerts }) => [kind, alerts.length]).toSorted()).toEqual([
        ['alert', 1],
        ['digest', 2],
      ]);
    });

    it('are claimed once when they are due, again when nobody said what became of them, and never once sent', async () => {
      const { state } = given();
      const { id: workspace } = await newWorkspace(state);
      const { id: channel } = await change(state, workspace, 'x', ({ alerts }) =>
        alerts.addChannel(channelOf(workspace)),
      );
      const dueAt = '2020-01-01T00:00:10+00:00';
      const at = (second: number) => `2020-01-01T00:00:${second}+00:00`;
      await change(state, workspace, 'x', ({ alerts }) =>
        alerts.tell(alertOf(workspace, 'k'), [{ id: newId('dlv'), channel, kind: 'alert', dueAt }]),
      );
      expect(await state.alerts.claim('2020-01-01T00:00:09+00:00', at(30), 5)).toEqual([]);
      const claims = await Promise.all([
        state.alerts.claim(at(11), at(30), 5),
        state.alerts.claim(at(11), at(30), 5),
      ]);
      const [claimed] = claims.flat();
      expect(claims.flat()).toMatchObject([
        { delivery: { attempts: 1 }, channel: { id: channel }, alerts: [{ key: 'k' }] },
      ]);
      expect(await state.alerts.claim(at(29), at(40), 5)).toEqual([]);
      expect(await state.alerts.claim(at(30), at(40), 5)).toMatchObject([{ delivery: { attempts: 2 } }]);
      const id = claimed?.delivery.id ?? '';
      const error = { code: 'x', message: 'No answer.', hint: 'Wait.' };
      await state.alerts.attempted(id, { state: 'waiting', dueAt: at(50), error });
      expect((await state.alerts.deliveries(workspace, { states: ['waiting'] }, {})).rows).toMatchObject([
        { id, dueAt: at(50), lastError: error, attempts: 2, lastAttemptAt: at(30) },
      ]);
      expect(await state.alerts.claim(at(49), at(59), 5)).toEqual([]);
      expect(await state.alerts.claim(at(50), at(59), 5)).toHaveLength(1);
      await state.alerts.attempted(id, { state: 'sent', at: at(51) });
      expect(await state.alerts.claim('2030-01-01T00:00:00Z', '2030-01-02T00:00:00Z', 5)).not.toContainEqual(
        expect.objectContaining({ delivery: expect.objectContaining({ id }) }),
      );
      expect((await state.alerts.deliveries(workspace, {}, {})).rows).toMatchObject([
        { state: 'sent', sentAt: at(51), lastError: null },
      ]);
    });

    it('wait while their channel is paused, and join no digest that was begun', async () => {
      const { state } = given();
      const { id: workspace } = await newWorkspace(state);
      const { id: channel } = await change(state, workspace, 'x', ({ alerts }) =>
        alerts.addChannel({ ...channelOf(workspace), pausedAt: moment(1) }),
      );
      const dueAt = '2019-01-01T08:00:00+00:00';
      const tell = (key: string) =>
        change(state, workspace, 'x', ({ alerts }) =>
          alerts.tell(alertOf(workspace, key), [{ id: newId('dlv'), channel, kind: 'digest', dueAt }]),
        );
      await tell('a');
      const claim = () => state.alerts.claim('2019-01-02T00:00:00Z', '2019-01-02T00:01:00Z', 5);
      expect(await claim()).toEqual([]);
      await change(state, workspace, 'x', ({ alerts }) =>
        alerts.changeChannel(workspace, channel, 1, {
          pausedAt: null,
          events: [],
          quiet: { from: '22:00', to: '06:00' },
        }),
      );
      expect(await state.alerts.channels(workspace)).toMatchObject([
        { pausedAt: null, events: [], quiet: { to: '06:00' }, version: 2 },
      ]);
      expect(await claim()).toMatchObject([{ alerts: [{ key: 'a' }] }]);
      await tell('b');
      const { rows } = await state.alerts.deliveries(workspace, { channel }, {});
      expect(rows.map(({ kind, alerts }) => [kind, alerts.length]).toSorted()).toEqual([
        ['alert', 1],
        ['digest', 1],
      ]);
      await state.alerts.attempted(rows[0]?.id ?? '', { state: 'failed', error: null });
    });
  });
});
