import { Client } from 'pg';
import { describe, expect, it } from 'vitest';
import type { StoredDecision } from '../../src/model/workspace/index.ts';
import { change, moment, newId, newWorkspace } from './made-up.ts';
import { testState } from './test-state.ts';

const decisionOf = (
  workspace: string,
  rest: Partial<StoredDecision> = {},
): Omit<StoredDecision, 'revoked'> => ({
  id: newId('dec'),
  workspace,
  environment: 'production',
  at: moment(),
  by: 'Ann',
  person: 'usr_ann',
  reason: null,
  verdict: 'go',
  evidenceSha256: 'a'.repeat(64),
  readingSha256: 'b'.repeat(64),
  codeVersion: '1.0.0',
  basis: {
    run: 'run_1',
    policy: 'none',
    profile: 'none',
    readiness: 'none',
    waivers: 'none',
    proof: null,
    holdsUntil: null,
  },
  ...rest,
});

testState('decisions', (given) => {
  const add = (one: Omit<StoredDecision, 'revoked'>, evidence = '{"a":1}') =>
    change(given().state, one.workspace, 'decision.take', ({ decisions }) =>
      decisions.add(one, { evidence, reading: '{"verdict":"go"}' }),
    );

  describe('what was decided', () => {
    it('is kept to the byte, listed page by page, and standing until it is revoked, once', async () => {
      const { state } = given();
      const { id: workspace } = await newWorkspace(state);
      const odd = '{"z":1.50,"a":"\\u00e9 é"}';
      const first = await add(decisionOf(workspace), odd);
      const second = await add(decisionOf(workspace, { at: moment(60), environment: 'staging' }));
      expect(await state.decisions.evidence(workspace, first.id)).toEqual({
        evidence: odd,
        reading: '{"verdict":"go"}',
      });
      const page = await state.decisions.list(workspace, null, { limit: 1 });
      const rest = await state.decisions.list(workspace, null, { limit: 1, after: page.next ?? '' });
      expect([...page.rows, ...rest.rows]).toEqual([second, first]);
      expect((await state.decisions.list(workspace, 'staging', {})).rows).toEqual([second]);

      const revoke = (why: string) =>
        change(state, workspace, 'decision.revoke', ({ decisions }) =>
          decisions.revoke(workspace, first.id, { at: moment(90), why }),
        );
      expect([await revoke('A later run was recorded.'), await revoke('Another reason.')]).toEqual([
        true,
        false,
      ]);
      expect((await state.decisions.get(workspace, first.id))?.revoked).toEqual({
        at: moment(90),
        why: 'A later run was recorded.',
      });
      expect(await state.decisions.standing(workspace, null)).toEqual([second]);
      const { id: other } = await newWorkspace(state);
      expect(await state.decisions.get(other, first.id)).toBeNull();
    });

    it('is changed and removed by nobody, not even by who reaches the server', async () => {
      const { state, connection } = given();
      const { id: workspace } = await newWorkspace(state);
      const { id } = await add(decisionOf(workspace));
      const client = new Client(connection);
      await client.connect();
      try {
        for (const sql of [
          `update decisions set verdict = 'no-go' where id = '${id}'`,
          `delete from decisions where id = '${id}'`,
          'delete from decision_revocations',
          'truncate proofs',
        ])
          await expect(client.query(sql), sql).rejects.toThrow('only ever added to');
      } finally {
        await client.end();
      }
    });
  });

  describe('a waiver', () => {
    it('takes a second person once, and never the first one', async () => {
      const { state } = given();
      const { id: workspace } = await newWorkspace(state);
      const waiver = await change(state, workspace, 'waiver.add', ({ decisions }) =>
        decisions.addWaiver({
          id: newId('wvr'),
          workspace,
          environment: 'production',
          criterion: 'no-open-critical',
          reason: 'Booked by hand.',
          person: 'usr_ann',
          by: 'Ann',
          at: moment(),
          expiresAt: moment(3600),
        }),
      );
      expect([waiver.seconded, waiver.withdrawn]).toEqual([null, null]);
      const second = (person: string) =>
        change(state, workspace, 'waiver.second', ({ decisions }) =>
          decisions.second(workspace, waiver.id, { person, by: 'Ben', at: moment(10) }),
        );
      await expect(second('usr_ann')).rejects.toThrow();
      const both = await Promise.allSettled([second('usr_ben'), second('usr_cem')]);
      expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
      expect((await state.decisions.waiver(workspace, waiver.id))?.seconded).toEqual({
        by: 'Ben',
        at: moment(10),
      });
      const withdraw = () =>
        change(state, workspace, 'waiver.withdraw', ({ decisions }) =>
          decisions.withdraw(workspace, waiver.id, { by: 'Ann', at: moment(20) }),
        );
      const { withdrawn } = await withdraw();
      expect(withdrawn).toEqual({ by: 'Ann', at: moment(20) });
      await expect(withdraw()).rejects.toMatchObject({ code: 'waiver-not-open' });
      expect(await state.decisions.waivers(workspace, 'production')).toHaveLength(1);
    });
  });

  it('keeps the last proof of an environment as it was', async () => {
    const { state } = given();
    const { id: workspace } = await newWorkspace(state);
    const proof = (at: string) => ({
      at,
      codeVersion: '1.0.0',
      inputsSha256: 'c'.repeat(64),
      seed: 'seed',
      orders: { copy: 1, data: 1 },
      planted: [],
      notProvable: [],
      extra: 0,
      others: [],
    });
    for (const at of [moment(2), moment(1)])
      await change(state, workspace, 'proof.add', ({ decisions }) =>
        decisions.addProof({
          id: newId('prf'),
          workspace,
          environment: 'production',
          run: 'run_1',
          by: 'Ann',
          proof: proof(at),
        }),
      );
    expect((await state.decisions.proof(workspace, 'production'))?.proof).toEqual(proof(moment(2)));
    expect(await state.decisions.proof(workspace, 'staging')).toBeNull();
  });
});
