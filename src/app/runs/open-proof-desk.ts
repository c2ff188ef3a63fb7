import { join } from 'node:path';
import { inputsHash } from '../../flow/9-gate/index.ts';
import { asFailure, failure } from '../../ground/index.ts';
import type { DetectorProof } from '../../model/decision/index.ts';
import type { Actor, Run, RunFailure, State } from '../../model/workspace/index.ts';
import { proveFiles } from '../decision/proof/index.ts';
import type { Lanes } from '../lanes.ts';
import type { RunDeskOptions } from './open-run-desk.ts';

/** Faults that are being planted in a copy of the data of a run, or were. */
export interface ProofJob {
  /** `prf_...` */
  readonly id: string;
  readonly workspace: string;
  readonly environment: string;
  /** The run whose data are used. */
  readonly run: string;
  readonly state: 'running' | 'done' | 'failed' | 'cancelled';
  readonly startedAt: string;
  readonly endedAt: string | null;
  readonly proof: DetectorProof | null;
  readonly failure: RunFailure | null;
}

/** Where proofs of the detector are asked for. */
export interface ProofDesk {
  /** Fails with `no-run-to-compare` without a full run, or `too-many-trials` while one is under way. */
  startProof(
    wanted: { readonly workspace: string; readonly environment: string },
    by: Actor,
  ): Promise<ProofJob>;
  /** Null where there is none, or it was too long ago. */
  proof(workspace: string, id: string): ProofJob | null;
}

type Options = Pick<
  RunDeskOptions,
  'now' | 'newId' | 'machine' | 'version' | 'uploadsFolder' | 'mayRead' | 'closed' | 'onFault'
> & { readonly lanes: Lanes };

/** Proofs that are remembered; those that were made are kept in the state. */
const MOST = 100;

/** Opens the desk of proofs: what is under way ends with it, what was found is kept. */
export function openProofDesk(
  state: State,
  options: Options,
): ProofDesk & { readonly stopped: () => Promise<void> } {
  const { now, newId, lanes, closed, version, machine, mayRead, uploadsFolder = '', onFault } = options;
  const jobs = new Map<string, ProofJob>();
  const underWay = new Set<Promise<void>>();

  const prove = async (run: Run, job: ProofJob): Promise<DetectorProof> => {
    const { shop, erp, asOf, names = {}, profileText = null } = run.settings;
    const proof = await proveFiles(
      {
        shop,
        erp,
        names,
        ...(profileText !== null && { profileText }),
        ...(asOf !== null && { asOf }),
        ...(mayRead !== undefined && { within: [...mayRead, join(uploadsFolder, run.workspace)] }),
      },
      {
        machine: { ...machine, workFolder: join(machine.workFolder, job.id) },
        version,
        at: now(),
        signal: closed,
      },
    );
    const { inputs, settings } = run;
    if (proof.inputsSha256 !== inputsHash({ inputs, profileSha256: settings.profileSha256 }))
      throw failure('run-inputs-changed', { id: run.id, file: 'one of its files', how: 'was changed' });
    return proof;
  };

  const carryOut = async (run: Run, job: ProofJob, by: Actor): Promise<void> => {
    const end = (how: Partial<ProofJob>): void => {
      jobs.set(job.id, { ...job, ...how, endedAt: now() });
    };
    let leave = (): void => undefined;
    try {
      leave = await lanes.enter(closed);
      const proof = await prove(run, job);
      const { id, workspace, environment } = job;
      await state.change(workspace, async ({ decisions, record }) => {
        await decisions.addProof({ id, workspace, environment, run: run.id, by: by.name, proof });
        const missed = proof.planted.flatMap((one) => one.missed.map((name) => `${one.fault} ${name}`));
        record({
          id: newId('aud'),
          at: now(),
          actor: by,
          action: 'proof.add',
          subject: { kind: 'proof', id },
          details: { environment, run: run.id, planted: proof.planted.length, missed, extra: proof.extra },
        });
      });
      end({ state: 'done', proof });
    } catch (thrown) {
      const { code, message, hint, httpStatus } = asFailure(thrown);
      if (code === 'interrupted') end({ state: 'cancelled' });
      else end({ state: 'failed', failure: { code, message, hint } });
      if (httpStatus >= 500) onFault(thrown, `proof ${job.id}`);
    } finally {
      leave();
    }
  };

  return {
    startProof: async ({ workspace, environment }, by) => {
      const waiting = [...jobs.values()].some(
        (one) => one.workspace === workspace && one.environment === environment && one.state === 'running',
      );
      if (waiting) throw failure('too-many-trials', { most: 1 });
      const run = await lastFullRun(state, workspace, environment);
      const job: ProofJob = {
        id: newId('prf'),
        workspace,
        environment,
        run: run.id,
        state: 'running',
        startedAt: now(),
        endedAt: null,
        proof: null,
        failure: null,
      };
      jobs.set(job.id, job);
      const work = carryOut(run, job, by);
      underWay.add(work);
      void work.finally(() => underWay.delete(work));
      forgetOld(jobs);
      return job;
    },
    proof: (workspace, id) => {
      const job = jobs.get(id);
      return job?.workspace === workspace ? job : null;
    },
    stopped: async () => {
      await Promise.all(underWay);
    },
  };
}

/** Runs that are looked through for a full one. */
const LOOKED_THROUGH = 50;

async function lastFullRun(state: State, workspace: string, environment: string): Promise<Run> {
  const { rows } = await state.runs.list(
    workspace,
    { environment, states: ['done'] },
    { limit: LOOKED_THROUGH },
  );
  const run = rows.find(({ settings }) => settings.from === null && settings.to === null);
  if (run === undefined) throw failure('no-run-to-compare', { environment });
  return run;
}

function forgetOld(jobs: Map<string, ProofJob>): void {
  for (const [id, { state }] of jobs) {
    if (jobs.size <= MOST) return;
    if (state !== 'running') jobs.delete(id);
  }
}
