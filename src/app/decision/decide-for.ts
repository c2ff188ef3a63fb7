import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { failure } from '../../ground/index.ts';
import type { DecisionFacts, DetectorProof, HolidayCalendar, Waiver } from '../../model/decision/index.ts';
import type { State, Workspace } from '../../model/workspace/index.ts';
import { type Decided, decide } from './decide.ts';
import type { Policy } from './documents/policy.ts';
import { readDocument } from './documents/read-document.ts';
import { readPolicy } from './documents/read-policy.ts';
import { readProof } from './documents/read-proof.ts';
import { readReadiness } from './documents/read-readiness.ts';
import { readWaivers } from './documents/read-waivers.ts';
import { gatherFromFile, gatherFromResult, momentOf, refuseEarlier } from './facts/gather-from-result.ts';
import { gatherFromWorkspace } from './facts/gather-from-workspace.ts';
import { extrasOf } from './gate/gather-evidence.ts';
import { calendarOf } from './load-calendar.ts';

/** What a decision is made from. */
export type DecisionSource =
  | { readonly kind: 'result'; readonly folder: string }
  | { readonly kind: 'facts'; readonly file: string }
  | {
      readonly kind: 'workspace';
      /** Folder of the state, or URL of a PostgreSQL. */
      readonly state: string;
      /** Id or name; null: the only one there is. */
      readonly workspace: string | null;
      readonly environment: string;
    };

/** What somebody wants decided; paths of files where they are given. */
export interface DecisionRequest {
  readonly source: DecisionSource;
  readonly readiness?: string;
  readonly policy?: string;
  readonly waivers?: string;
  /** What the detector was shown; the `proof.json` of a result's folder, where there is one, without it. */
  readonly proof?: string;
  /** ISO instant or day; the moment of the facts without it, and now for a workspace. */
  readonly at?: string;
  readonly now: string;
}

/** A decision, and all that it was made from. */
export interface DecisionMade {
  readonly facts: DecisionFacts;
  readonly policy: Policy;
  readonly waivers: readonly Waiver[];
  readonly proof: DetectorProof | null;
  /** Public holidays of the team. */
  readonly calendar: HolidayCalendar;
  readonly decided: Decided;
  /** What it is about, for people, and a name that no other has. */
  readonly about: { readonly title: string; readonly scope: string };
}

/** Decides once, for somebody at a keyboard or in a job: from files, or from a workspace that nobody serves meanwhile. */
export async function decideFor(request: DecisionRequest): Promise<DecisionMade> {
  const gathered = await gather(request);
  const { facts, policy, waivers, proof } = gathered;
  const calendar = await calendarOf(facts);
  return { ...gathered, calendar, decided: decide(facts, policy, { waivers, proof, calendar }) };
}

type Gathered = Omit<DecisionMade, 'decided' | 'calendar'>;

async function gather(request: DecisionRequest): Promise<Gathered> {
  const { source, at } = request;
  const readiness = await read(request.readiness, readReadiness);
  const policy = await read(request.policy, readPolicy);
  const waivers = await read(request.waivers, readWaivers);
  if (source.kind === 'workspace') return gatherStored(source, request, { readiness, policy });
  const moment = { ...(readiness && { readiness }), ...(at !== undefined && { now: at }) };
  const facts =
    source.kind === 'result'
      ? await gatherFromResult(source.folder, moment)
      : await gatherFromFile(source.file, moment);
  return {
    facts,
    policy: policy ?? readPolicy({}),
    waivers: waivers ?? [],
    proof: await proofOf(request),
    about: { title: facts.environment, scope: facts.environment },
  };
}

async function proofOf({ source, proof }: DecisionRequest): Promise<DetectorProof | null> {
  if (proof !== undefined) return read(proof, readProof);
  if (source.kind !== 'result') return null;
  const beside = join(source.folder, 'proof.json');
  return existsSync(beside) ? read(beside, readProof) : null;
}

interface Given {
  readonly readiness: DecisionFacts['readiness'] | null;
  readonly policy: Policy | null;
}

/** What files say goes before what the workspace keeps. */
async function gatherStored(
  { state: place, workspace, environment }: Extract<DecisionSource, { kind: 'workspace' }>,
  { at, now }: DecisionRequest,
  { readiness, policy }: Given,
): Promise<Gathered> {
  return inWorkspace(place, workspace, async (state, { id, name }) => {
    const stored = await gatherFromWorkspace(state, id, {
      environment,
      now: at === undefined ? now : momentOf(at),
    });
    const [last] = stored.runs;
    if (last === undefined) await refuseUnknown(state, id, environment);
    if (at !== undefined && last !== undefined) refuseEarlier(at, { at: last.at, timeZone: stored.timeZone });
    const kept = policy ?? readPolicy((await state.settings.get(id, 'policy'))?.value ?? null);
    const { waivers, proof } = await extrasOf(state, id, environment);
    const facts = readiness === null ? stored : { ...stored, readiness };
    return { facts, policy: kept, waivers, proof: proof?.proof ?? null, about: { title: name, scope: id } };
  });
}

/** An environment that no run is of, beside some that runs are of, is a slip and no verdict. */
async function refuseUnknown(state: State, workspace: string, environment: string): Promise<void> {
  const { rows } = await state.runs.list(workspace, {}, { limit: 200 });
  const known = [...new Set(rows.map((run) => run.environment))].toSorted();
  if (known.length === 0 || known.includes(environment)) return;
  throw failure('usage-bad-value', {
    option: '--environment',
    value: environment,
    expected: `one that was compared: ${known.join(', ')}`,
  });
}

/** Does something with a workspace that nobody serves meanwhile: by its id or name, or the only one there is. */
export async function inWorkspace<T>(
  place: string,
  workspace: string | null,
  work: (state: State, workspace: Workspace) => Promise<T>,
): Promise<T> {
  // Who decides from files needs no server, and does not wait for its code.
  const { openStanding } = await import('../actions/open-workspaces.ts');
  const { state } = await openStanding(place);
  try {
    return await work(state, await findWorkspace(state, workspace));
  } finally {
    await state.close();
  }
}

async function findWorkspace(state: State, wanted: string | null): Promise<Workspace> {
  const all = await state.workspaces.list();
  const fitting = wanted === null ? all : all.filter(({ id, name }) => id === wanted || name === wanted);
  const [only, another] = fitting;
  if (only !== undefined && another === undefined) return only;
  const names = all.map(({ id, name }) => `${id} (${name})`).join(', ');
  throw failure('usage-bad-value', {
    option: '--workspace',
    value: wanted ?? '',
    expected: names === '' ? 'a workspace of this state, which has none' : `one of ${names}`,
  });
}

async function read<T>(path: string | undefined, as: (text: string, name: string) => T): Promise<T | null> {
  return path === undefined ? null : as(await readDocument(path), path);
}
