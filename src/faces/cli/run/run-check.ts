import { readMachineConfig } from '../../../app/config.ts';
import { type CheckRequest, check } from '../../../app/index.ts';
import { failure } from '../../../ground/index.ts';
import { interruptible } from '../interruptible.ts';
import { lookOf } from '../look.ts';
import { showProgress } from '../show-progress.ts';
import { renderSummary } from '../terminal/index.ts';
import { type FileOptions, readFileOptions } from './file-options.ts';

/** What `tieout check` was called with. */
export interface CheckCall extends FileOptions {
  readonly out?: string;
  readonly json?: true;
  readonly exitZero?: true;
}

/** Runs the check as a person or a script asked for it, and gives the exit code. */
export async function runCheck(call: CheckCall, version: string): Promise<number> {
  const request: CheckRequest = {
    ...readFileOptions(call),
    ...(call.out === undefined ? {} : { out: call.out }),
  };
  if (call.out === '') throw failure('usage-bad-value', { option: '--out', value: '', expected: 'a folder' });
  const machine = readMachineConfig();
  const progress = showProgress();
  const { summary, problems, quarantine } = await interruptible(machine.workFolder, (signal) =>
    check(request, { machine, version, signal, onProgress: progress.onProgress }),
  ).finally(progress.end);
  if (call.json) process.stdout.write(`${JSON.stringify(summary)}\n`);
  else {
    const folder = call.out === undefined ? {} : { folder: call.out };
    const look = { ...lookOf(process.stdout), ...folder };
    process.stdout.write(`${renderSummary({ summary, problems, quarantine }, look)}\n`);
  }
  return call.exitZero && summary.exitCode === 1 ? 0 : summary.exitCode;
}
