import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { failure } from '../../ground/index.ts';
import type { Run, RunInput } from '../../model/workspace/index.ts';
import { check } from '../actions/check.ts';
import type { MachineConfig } from '../config.ts';
import type { OnProgress } from '../flow.ts';
import { type ComparedBreaks, compareBreaks } from './compare-breaks.ts';

/** What a run is tried again with. */
export interface TryOptions {
  readonly machine: MachineConfig;
  readonly version: string;
  /** Folder of the run's own outputs. */
  readonly folder: string;
  /** Text of the profile; null is none. */
  readonly profile: string | null;
  readonly within?: readonly string[];
  readonly signal: AbortSignal;
  readonly onProgress: OnProgress;
}

/**
 * Checks what a run read once more, with a profile, and compares what is found with what the run found. Nothing is
 * written. Fails with `run-files-gone`, or with `run-inputs-changed` where what it read is not what it was.
 */
export async function tryRun(run: Run, options: TryOptions): Promise<ComparedBreaks> {
  const { machine, version, folder, profile, within, signal, onProgress } = options;
  const file = join(folder, 'breaks.jsonl');
  if (!existsSync(file)) throw failure('run-files-gone', { id: run.id });
  const { shop, erp, asOf, from, to, names = {} } = run.settings;
  const { breaks, summary } = await check(
    {
      shop,
      erp,
      names,
      ...(profile !== null && { profileText: profile }),
      ...(asOf !== null && { asOf }),
      ...(from !== null && { from }),
      ...(to !== null && { to }),
      ...(within !== undefined && { within }),
    },
    { machine, version, signal, onProgress },
  );
  refuseOtherInputs(run, summary.files);
  onProgress('comparing', 0, null);
  return compareBreaks(breaks, file);
}

type Input = Pick<RunInput, 'side' | 'file' | 'sha256'>;

function refuseOtherInputs({ id, inputs }: Run, read: readonly Input[]): void {
  const keyOf = ({ side, file }: Input): string => `${side} ${file}`;
  const before = new Map(inputs.map((one) => [keyOf(one), one.sha256]));
  const now = new Map(read.map((one) => [keyOf(one), one.sha256]));
  const refuse = (file: string, how: string) => failure('run-inputs-changed', { id, file, how });
  for (const one of inputs) {
    const hash = now.get(keyOf(one));
    if (hash === undefined) throw refuse(one.file, 'is not there any more');
    if (hash !== one.sha256) throw refuse(one.file, 'was changed');
  }
  for (const one of read) if (!before.has(keyOf(one))) throw refuse(one.file, 'was not there');
}
