import { type CheckRequest, check, readMachineConfig } from '../../app/index.ts';
import { failure } from '../../ground/index.ts';
import { isDay, parseInstant } from '../../ground/time.ts';
import { progressBar, renderSummary } from './terminal/index.ts';

interface Options extends Omit<CheckRequest, 'shop' | 'erp'> {
  readonly shop: readonly string[];
  readonly erp: readonly string[];
  readonly json?: true;
  readonly exitZero?: true;
}

/** Runs the check as a person or a script asked for it, and gives the exit code. */
export async function runCheck(options: Options, version: string): Promise<number> {
  const { json, exitZero, ...request } = options;
  for (const option of ['from', 'to'] as const) expectDay(`--${option}`, request[option]);
  if (request.asOf !== undefined && !isDay(request.asOf) && parseInstant(request.asOf) === undefined) {
    throw failure('usage-bad-value', {
      option: '--as-of',
      value: request.asOf,
      expected: 'an ISO instant or day, such as 2026-03-31',
    });
  }
  const abort = new AbortController();
  process.once('SIGINT', () => abort.abort());
  const bar = progressBar(process.stderr, { tty: Boolean(process.stderr.isTTY) });
  const result = await check(request, {
    machine: readMachineConfig(),
    version,
    signal: abort.signal,
    onProgress: (label, done, total) => bar.update({ label, done, total, unit: 'bytes' }),
  }).finally(() => bar.end());
  const { summary, problems, quarantine } = result;
  if (json) process.stdout.write(`${JSON.stringify(summary)}\n`);
  else {
    const colour = Boolean(process.stdout.isTTY) && process.env['NO_COLOR'] === undefined;
    const view = {
      colour,
      width: process.stdout.columns ?? 100,
      ...(request.out === undefined ? {} : { folder: request.out }),
    };
    process.stdout.write(`${renderSummary({ summary, problems, quarantine }, view)}\n`);
  }
  return exitZero && summary.exitCode === 1 ? 0 : summary.exitCode;
}

function expectDay(option: string, value: string | undefined): void {
  if (value !== undefined && !isDay(value)) {
    throw failure('usage-bad-value', { option, value, expected: 'an ISO day, such as 2026-03-31' });
  }
}
