import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openState } from '../../src/stores/state/index.ts';
import { change, newWorkspace } from '../state/made-up.ts';
import { stateFolder } from '../state/test-state.ts';
import { makeFolder, runTieout } from './run-tieout.ts';

let folder: string;
let workspace: string;
let heads: readonly string[];

/** Does something with the state of the folder while nobody else has it. */
async function within<T>(work: (state: Awaited<ReturnType<typeof openState>>) => Promise<T>): Promise<T> {
  const state = await openState({ kind: 'embedded', folder });
  try {
    return await work(state);
  } finally {
    await state.close();
  }
}

/** What somebody does who owns the database. */
const tamper = (sql: string): Promise<void> =>
  within(async () => {
    const client = new Client({ host: join(folder, 'server'), user: 'postgres', database: 'postgres' });
    await client.connect();
    await client.query(
      `alter table audit_entries disable trigger user; ${sql}; alter table audit_entries enable trigger user`,
    );
    await client.end();
  });

const verify = async (...args: readonly string[]) => {
  const ran = await runTieout(['audit', 'verify', '--state', folder, '--json', ...args]);
  return { code: ran.code, report: JSON.parse(ran.stdout) };
};

beforeAll(async () => {
  folder = await stateFolder();
  await within(async (state) => {
    workspace = (await newWorkspace(state)).id;
    const printed: string[] = [];
    for (const action of ['a', 'b', 'c']) {
      await change(state, workspace, action, async () => undefined);
      const head = await state.audit.head(workspace);
      printed.push(`${head?.sequence}:${head?.hash}`);
    }
    heads = printed;
  });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('tieout audit verify', () => {
  it('says of every chain that it holds, with its head, and finds heads that were printed', async () => {
    const hash = heads[0]?.split(':')[1] ?? '';
    const { code, report } = await verify('--head', heads[1] ?? '', '--head', hash);
    expect(code).toBe(0);
    expect(report).toMatchObject({
      holds: true,
      chains: [
        { chain: 'installation' },
        { chain: workspace, verdict: { holds: true, entries: 4, head: { sequence: 4 } } },
      ],
      heads: [{ chain: workspace }, { head: hash, chain: workspace }],
    });
    const shown = await runTieout(['audit', 'verify', '--state', folder]);
    expect(shown.stdout).toContain(`4 entries, head ${heads[2]}`);
  });

  it('ends with 1 for a head that is in no chain', async () => {
    const lost = `9:${'0'.repeat(64)}`;
    const { code, report } = await verify('--head', lost);
    expect(code).toBe(1);
    expect(report).toMatchObject({ holds: false, heads: [{ head: lost, chain: null }] });
  });

  it('refuses what is no head, and makes no state where there is none', async () => {
    const bad = await runTieout(['audit', 'verify', '--state', folder, '--head', 'abc']);
    expect(bad.code).toBe(2);
    const empty = makeFolder();
    const none = await runTieout(['audit', 'verify', '--state', 'state', '--json'], { cwd: empty.path });
    expect(none.code).toBe(2);
    expect(JSON.parse(none.stdout)).toMatchObject({ error: { code: 'file-not-found' } });
    empty.remove();
  });

  it('finds what was altered, and what was cut off where a head was printed', async () => {
    await tamper(`update audit_entries set action = 'x' where chain = '${workspace}' and sequence = 3`);
    expect(await verify()).toMatchObject({
      code: 1,
      report: { holds: false, chains: [{}, { verdict: { holds: false, at: 3, why: 'altered' } }] },
    });
    await tamper(`delete from audit_entries where chain = '${workspace}' and sequence > 2;
      update audit_heads set sequence = 2, hash = (select hash from audit_entries
        where chain = '${workspace}' and sequence = 2) where chain = '${workspace}'`);
    expect((await verify()).code).toBe(0);
    expect(await verify('--head', heads[2] ?? '')).toMatchObject({
      code: 1,
      report: { heads: [{ chain: null }] },
    });
    await tamper(`delete from audit_entries where chain = '${workspace}'`);
    expect(await verify()).toMatchObject({
      code: 1,
      report: { chains: [{}, { chain: workspace, verdict: { at: 1, why: 'missing' } }] },
    });
  });
});
