import { Client } from 'pg';
import { expect, it } from 'vitest';
import { entry, newWorkspace } from './made-up.ts';
import { testState } from './test-state.ts';

testState('the audit log', (given) => {
  it('tells of a change in the order of a chain, and verifies', async () => {
    const { state } = given();
    const { id } = await newWorkspace(state);
    await state.change(id, async ({ record }) => {
      record(entry('setting.set', { from: null, to: [1, 0.5, -0, 1e21, 'ü\u2028😀'] }));
      record({
        ...entry('setting.set'),
        at: '2026-03-29T02:30:00.125+05:45',
        subject: { kind: 'setting', id: 'a' },
      });
      record({ ...entry('name'), actor: { kind: 'person', id: 'usr_1', name: 'half \ud83d of one' } });
    });
    const list = await state.audit.list(id, {}, { limit: 10 });
    expect(list.map(({ sequence, action }) => [sequence, action])).toEqual([
      [4, 'name'],
      [3, 'setting.set'],
      [2, 'setting.set'],
      [1, 'workspace.add'],
    ]);
    expect(list[1]?.at).toBe('2026-03-28T20:45:00.125+00:00');
    const head = { sequence: 4, hash: list[0]!.hash };
    expect(await state.audit.head(id)).toEqual(head);
    expect(await state.audit.verify(id, [head])).toEqual({ holds: true, entries: 4, head });
    expect(await state.audit.chains()).toContain(id);
  });

  it('finds by action, subject and time, before a place', async () => {
    const { state } = given();
    const { id } = await newWorkspace(state);
    await state.change(id, async ({ record }) => {
      for (let at = 0; at < 5; at += 1)
        record({
          ...entry('x'),
          at: `2026-01-0${at + 1}T00:00:00Z`,
          subject: { kind: 's', id: String(at % 2) },
        });
    });
    const sequences = async (filter: Parameters<typeof state.audit.list>[1], before?: number) =>
      (await state.audit.list(id, filter, { limit: 3, ...(before !== undefined && { before }) })).map(
        ({ sequence }) => sequence,
      );
    expect(await sequences({ action: 'x' })).toEqual([6, 5, 4]);
    expect(await sequences({ action: 'x' }, 4)).toEqual([3, 2]);
    expect(await sequences({ subject: { kind: 's', id: '1' } })).toEqual([5, 3]);
    expect(await sequences({ from: '2026-01-02T00:00:00Z', to: '2026-01-03T00:00:00Z' })).toEqual([4, 3]);
  });

  it('knows of every change: one that says nothing is not made', async () => {
    const { state } = given();
    const { id, version } = await newWorkspace(state);
    const silent = state.change(id, ({ workspaces }) => workspaces.change(id, version, { name: 'Silent' }));
    await expect(silent).rejects.toMatchObject({ code: 'bug' });
    expect((await state.workspaces.get(id))?.name).not.toBe('Silent');
    expect((await state.audit.head(id))?.sequence).toBe(1);
  });

  it('says nothing of a change that was not made', async () => {
    const { state } = given();
    const { id } = await newWorkspace(state);
    const failing = state.change(id, async ({ record, workspaces }) => {
      record(entry('workspace.change'));
      await workspaces.change(id, 1, { name: 'Not kept' });
      throw new Error('on purpose');
    });
    await expect(failing).rejects.toThrow('on purpose');
    expect((await state.audit.head(id))?.sequence).toBe(1);
    expect((await state.workspaces.get(id))?.version).toBe(1);
  });

  it('keeps one chain when many change at once', async () => {
    const { state } = given();
    const { id } = await newWorkspace(state);
    const changes = Array.from({ length: 40 }, (_, at) =>
      state.change(id, async ({ record }) => {
        for (let more = 0; more < (at === 7 ? 2500 : 1); more += 1) record(entry('at-once', { at, more }));
      }),
    );
    await Promise.all(changes);
    expect(await state.audit.verify(id)).toMatchObject({ holds: true, entries: 1 + 39 + 2500 });
  });

  it('is refused by the server to be changed, and whoever forces it is found out', async () => {
    const { state, connection } = given();
    const { id } = await newWorkspace(state);
    for (let at = 0; at < 3; at += 1)
      await state.change(id, async ({ record }) => record(entry('x', { at })));
    const client = new Client(connection);
    await client.connect();
    try {
      const alter = `update audit_entries set details = '{"at": 7}' where chain = '${id}' and sequence = 3`;
      const remove = `delete from audit_entries where chain = '${id}' and sequence = 4`;
      for (const statement of [alter, remove, 'truncate audit_entries'])
        await expect(client.query(statement)).rejects.toThrow('only ever added to');
      await client.query("set session_replication_role = 'replica'");
      await client.query(remove);
      expect(await state.audit.verify(id)).toEqual({ holds: false, at: 4, why: 'missing', entries: 3 });
      await client.query(alter);
      expect(await state.audit.verify(id)).toEqual({ holds: false, at: 3, why: 'altered', entries: 2 });
    } finally {
      await client.end();
    }
  });
});
