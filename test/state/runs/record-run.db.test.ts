import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gatherFromWorkspace, readFacts } from '../../../src/app/decision/index.ts';
import { outputNames } from '../../../src/app/outputs/write-outputs.ts';
import { recordRun, recoverRuns, removeUnrecorded, runFolder } from '../../../src/app/workspace/index.ts';
import { beginRun, carryOutRun } from '../../../src/app/workspace/record-run.ts';
import { type OpenState, openState } from '../../../src/stores/state/index.ts';
import { stateFolder } from '../test-state.ts';
import { addWorkspace, ann, optionsIn, WORKSPACE, writeMerchant } from './workspace.ts';

let folder = '';
let open: OpenState | undefined;
const state = (): OpenState => {
  if (open === undefined) throw new Error('not open');
  return open;
};
const fault = ['webhook-delivered-twice'];

beforeAll(async () => {
  folder = await stateFolder();
  open = await openState({ kind: 'embedded', folder: join(folder, 'state') });
  await addWorkspace(open, folder, writeMerchant(folder, fault));
});
afterAll(async () => {
  await open?.close();
  await rm(folder, { recursive: true, force: true });
});

const run = (signal?: AbortSignal) =>
  recordRun(
    state(),
    { workspace: WORKSPACE, by: ann },
    { ...optionsIn(folder), ...(signal === undefined ? {} : { signal }) },
  );
const folders = () => readdirSync(join(optionsIn(folder).runsFolder, WORKSPACE)).toSorted();

describe('recordRun', () => {
  it('records what the check finds, with what it read and how far, and its files', async () => {
    const one = await run();
    expect(one).toMatchObject({
      state: 'done',
      number: 1,
      verdict: 'breaks',
      codeVersion: '1.0.0',
      failure: null,
    });
    const written = readFileSync(join(one.folder ?? '', 'breaks.jsonl'), 'utf8')
      .trim()
      .split('\n');
    expect(one.outcome).toMatchObject({ new: written.length, still: 0 });
    expect(readdirSync(one.folder ?? '').toSorted()).toEqual([...outputNames, 'profile.yaml'].toSorted());
    // Of what there are no files nothing is known: it is not called sound.
    expect(Object.values(one.health ?? {})).toContain('no-data');
    expect(Object.values(one.health ?? {})).toContain('breaks');
    for (const { symptom, breaks } of one.summary?.symptoms ?? [])
      expect(one.health?.[symptom] === 'breaks').toBe(breaks > 0);
    expect(one.inputs.length).toBeGreaterThan(1);
    for (const { sha256 } of one.inputs) expect(sha256).toMatch(/^[0-9a-f]{64}$/);
    const { shop, erp } = one.watermarks ?? { shop: null, erp: null };
    expect(Date.parse(shop?.to ?? '')).toBeGreaterThan(Date.parse(shop?.from ?? ''));
    expect(Date.parse(erp?.to ?? '')).toBeGreaterThan(Date.parse(erp?.from ?? ''));

    const { rows } = await state().lives.listBreaks(WORKSPACE, {}, 'worst', { limit: 200 });
    expect(rows.map(({ id }) => id).toSorted()).toEqual(
      written.map((line) => JSON.parse(line).id).toSorted(),
    );
    const base = rows.reduce((sum, { baseMinor }) => sum + (baseMinor ?? 0n), 0n);
    expect((await state().lives.countBreaks(WORKSPACE, {})).baseMinor).toBe(base);
    expect(await state().audit.verify(WORKSPACE)).toMatchObject({ holds: true });
  });

  it('gives a decision the same facts as the folder it wrote', async () => {
    const [last] = (await state().runs.list(WORKSPACE, {}, {})).rows;
    const written = readFacts(readFileSync(join(last?.folder ?? '', 'facts.json'), 'utf8'), 'facts.json');
    const moment = { environment: 'production', now: written.at };
    const facts = await gatherFromWorkspace(state(), WORKSPACE, moment);
    const withoutIds = ({ symptoms, open, skus, measures, problems, fixes }: typeof facts) => ({
      symptoms: symptoms.map(({ episodes, ...weeks }) => ({
        ...weeks,
        health: episodes.map(({ health }) => health),
      })),
      problems: problems.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
      open,
      skus,
      measures,
      fixes,
    });
    expect(withoutIds(facts)).toEqual(withoutIds(written));
    expect(facts.open.total).toBeGreaterThan(0);
    expect(facts.problems.some(({ records }) => records.length > 0)).toBe(true);
    expect(facts.runs[0]?.agreement).toEqual(written.runs[0]?.agreement);
    // What a workspace knows can be written down, and read again as it is.
    expect(readFacts(JSON.stringify(facts), 'facts.json')).toEqual(facts);
  });

  it('changes nothing when it finds the same again', async () => {
    const list = async () => (await state().lives.listBreaks(WORKSPACE, {}, 'worst', { limit: 200 })).rows;
    const before = await list();
    const two = await run();
    expect(two.outcome).toMatchObject({ new: 0, gone: 0, back: 0, notLooked: 0, still: before.length });
    expect(await list()).toEqual(before.map((one) => ({ ...one, lastRun: 2 })));
  });

  it('verifies what was fixed and is not there any more', async () => {
    const { rows } = await state().lives.listBreaks(WORKSPACE, { fingerprint: fault[0] ?? '' }, 'worst', {});
    expect(rows.length).toBeGreaterThan(0);
    await state().change(WORKSPACE, async (change) => {
      const { newId, now } = optionsIn(folder);
      change.record({ id: newId('aud'), at: now(), actor: ann, action: 'fix', subject: null, details: null });
      await change.lives.change({
        id: newId('chg'),
        workspace: WORKSPACE,
        on: { breaks: { ids: rows.map(({ id }) => id) } },
        move: {
          event: 'fix',
          fix: {
            id: newId('fix'),
            what: 'mended',
            effectiveAt: '2026-10-01T00:00:00+00:00',
            wholeProblem: false,
          },
        },
        by: 'usr_ann',
        at: now(),
      });
    });
    writeMerchant(folder, []);
    const three = await run();
    expect(three).toMatchObject({ state: 'done', number: 3, outcome: { gone: rows.length } });
    const after = await state().lives.listBreaks(WORKSPACE, { ids: rows.map(({ id }) => id) }, 'worst', {});
    expect(new Set(after.rows.map((one) => one.state))).toEqual(new Set(['verified']));
  });

  it('says of a run why it failed, or that it was cancelled, and keeps nothing of it', async () => {
    const before = folders();
    const stray = join(folder, 'world', 'erp', 'stray.csv');
    await writeFile(stray, 'a,b\n1,2\n');
    const failed = await run();
    await rm(stray);
    expect(failed).toMatchObject({
      state: 'failed',
      number: null,
      folder: null,
      failure: { code: expect.any(String) },
    });
    expect(await run(AbortSignal.abort())).toMatchObject({ state: 'cancelled', number: null, failure: null });
    expect(folders()).toEqual(before);
    expect(await state().runs.get(WORKSPACE, failed.id)).toEqual(failed);
  });

  it('goes on with a run whose process has died, gives up one that dies each time, and removes what is left', async () => {
    const { newId, now, runsFolder } = optionsIn(folder);
    const start = { ...(await run()), at: now(), id: newId('run') };
    const begin = (id: string) =>
      state().change(WORKSPACE, async (change) => {
        change.record({
          id: newId('aud'),
          at: now(),
          actor: ann,
          action: 'begin',
          subject: null,
          details: null,
        });
        await change.runs.begin({ ...start, id, environment: `of ${id}` });
      });
    const held = newId('run');
    const letGo = await state().runs.hold(held);
    await begin(start.id);
    await begin(held);
    const left = runFolder(runsFolder, { workspace: WORKSPACE, id: newId('run') });
    await writeFile(join(runsFolder, WORKSPACE, 'note.txt'), 'not a run');
    await mkdir(left);

    const options = optionsIn(folder);
    const recovered = await recoverRuns(state(), options);
    expect(recovered.abandoned).toEqual([]);
    expect(recovered.begun.map(({ run: { id, attempts } }) => [id, attempts])).toEqual([[start.id, 2]]);
    expect((await state().runs.get(WORKSPACE, held))?.state).toBe('running');
    await removeUnrecorded(state(), runsFolder);
    expect(existsSync(left)).toBe(false);
    // Whoever is thought dead and is not has lost its turn: what it found is not recorded.
    await expect(
      state().change(WORKSPACE, async (change) => {
        const said = {
          id: newId('aud'),
          at: now(),
          actor: ann,
          action: 'record',
          subject: null,
          details: null,
        };
        change.record(said);
        await change.runs.record({ ...start, attempts: 1 }, {} as never);
      }),
    ).rejects.toMatchObject({ code: 'run-not-running' });
    for (const { run: again, letGo: end } of recovered.begun) {
      expect(await carryOutRun(state(), again, ann, options)).toMatchObject({ state: 'done', attempts: 2 });
      await end();
    }
    await letGo();
    for (let attempts = 2; attempts <= 5; attempts += 1) {
      const [taken] = (await recoverRuns(state(), options)).begun;
      expect(taken?.run).toMatchObject({ id: held, attempts });
      expect(await recoverRuns(state(), options)).toEqual({ begun: [], abandoned: [] });
      await taken?.letGo();
    }
    const { begun, abandoned } = await recoverRuns(state(), options);
    expect(begun).toEqual([]);
    expect(abandoned).toMatchObject([{ id: held, state: 'abandoned', failure: { code: 'run-gave-up' } }]);
    expect(await recoverRuns(state(), options)).toEqual({ begun: [], abandoned: [] });
  });

  it('names the side that has no files', async () => {
    await state().change('wsp_empty', async (change) => {
      const { newId, now } = optionsIn(folder);
      change.record({ id: newId('aud'), at: now(), actor: ann, action: 'add', subject: null, details: null });
      await change.workspaces.add({ id: 'wsp_empty', name: 'Empty', createdAt: now() });
    });
    await expect(
      recordRun(state(), { workspace: 'wsp_empty', by: ann }, optionsIn(folder)),
    ).rejects.toMatchObject({
      code: 'workspace-without-files',
      values: { side: 'shop' },
    });
  });
});

describe('a run that begins', () => {
  it('is refused while another of its environment is under way, which it names', async () => {
    const begin = (environment: string) =>
      beginRun(state(), { workspace: WORKSPACE, environment, by: ann }, optionsIn(folder));
    const all = await Promise.allSettled(Array.from({ length: 6 }, () => begin('crowded')));
    const begun = all.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    expect(begun).toHaveLength(1);
    const id = begun[0]?.run.id;
    for (const one of all)
      if (one.status === 'rejected')
        expect(one.reason).toMatchObject({
          code: 'run-under-way',
          values: { id, environment: 'crowded' },
        });
    const elsewhere = await begin('another');
    for (const { run, letGo } of [...begun, elsewhere]) {
      const ended = await carryOutRun(state(), run, ann, {
        ...optionsIn(folder),
        signal: AbortSignal.abort(),
      });
      expect(ended.state).toBe('cancelled');
      await letGo();
    }
    const again = await begin('crowded');
    await again.letGo();
    const { begun: taken } = await recoverRuns(state(), optionsIn(folder));
    for (const { run, letGo } of taken) {
      await carryOutRun(state(), run, ann, { ...optionsIn(folder), signal: AbortSignal.abort() });
      await letGo();
    }
  });
});
