import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listFaults, sandbox } from '../../../src/app/index.ts';
import { notKept } from '../../../src/app/reading/evidence/without-people.ts';
import { type RecordView, readRecord } from '../../../src/app/reading/index.ts';
import { recordRun } from '../../../src/app/workspace/index.ts';
import { type OpenState, openState } from '../../../src/stores/state/index.ts';
import { addWorkspace, ann, optionsIn, WORKSPACE } from '../runs/workspace.ts';
import { stateFolder } from '../test-state.ts';

let folder = '';
let state: OpenState | undefined;
const records: RecordView[] = [];

beforeAll(async () => {
  folder = await stateFolder();
  const world = join(folder, 'world');
  const faults = listFaults().map(({ id }) => ({ id }));
  sandbox({ seed: 7, orders: 160, erp: 'business-central', faults }, world);
  state = await openState({ kind: 'embedded', folder: join(folder, 'state') });
  await addWorkspace(state, folder, readFileSync(join(world, 'profile.yaml'), 'utf8'));
  for (let round = 0; round < 2; round += 1) {
    const run = await recordRun(state, { workspace: WORKSPACE, by: ann }, optionsIn(folder));
    expect(run).toMatchObject({ state: 'done', failure: null });
  }
  for (let after: string | undefined; ; ) {
    const { rows, next } = await state.lives.listBreaks(WORKSPACE, {}, 'worst', {
      limit: 200,
      ...(after !== undefined && { after }),
    });
    for (const { id } of rows) {
      const record = await readRecord(state, WORKSPACE, id);
      if (record !== null) records.push(record);
    }
    if (next === null) return;
    after = next;
  }
}, 120_000);
afterAll(async () => {
  await state?.close();
  await rm(folder, { recursive: true, force: true });
});

describe('what a run keeps beside its breaks', () => {
  it('is there for breaks of every kind, of one side and of both, and the same after another run', () => {
    expect(new Set(records.map(({ kind }) => kind)).size).toBeGreaterThan(20);
    expect(new Set(records.map(({ left, right }) => `${left.there} ${right.there}`)).size).toBe(3);
    expect(
      records.every(({ runs }) => runs.length === 2 && runs.every(({ present }) => present === true)),
    ).toBe(true);
    expect(records.filter(({ rows }) => rows.length === 0)).toEqual([]);
    expect(records.filter(({ match }) => match.certainty === 'not-kept')).toEqual([]);
  });

  it('has differing fields first', () => {
    for (const { rows } of records) {
      const flags = rows.map(({ differs }) => differs);
      expect(flags).toEqual(flags.toSorted((a, b) => Number(b) - Number(a)));
      expect(new Set(rows.map(({ field }) => field)).size).toBe(rows.length);
    }
  });

  it('holds the rows that the lineage leads to, but for what says who somebody is', () => {
    let compared = 0;
    for (const { lineage, raw, rawMissing } of records) {
      for (const { side, file, line, sha256, readAt } of lineage) {
        expect(sha256).toMatch(/^[0-9a-f]{64}$/);
        expect(readAt).not.toBeNull();
        expect(raw[side]).not.toBeNull();
        expect(rawMissing[side]).toBeNull();
        expect(JSON.stringify(raw[side])).not.toContain('@');
        if (!file.endsWith('.csv')) continue;
        const text =
          readFileSync(join(folder, 'world', side, file), 'utf8').split('\n')[(line ?? 0) - 1] ?? '';
        for (const value of Object.values(raw[side] ?? {}))
          if (value !== notKept && value !== null && !value.includes('"')) expect(text).toContain(value);
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(100);
  });

  it('says nothing of a side that has no such record', () => {
    for (const { left, right, raw, rawMissing } of records) {
      if (!left.there) expect([raw.shop, rawMissing.shop]).toEqual([null, null]);
      if (!right.there) expect([raw.erp, rawMissing.erp]).toEqual([null, null]);
    }
  });
});
