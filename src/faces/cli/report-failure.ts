import { asFailure } from '../../ground/index.ts';
import { lookOf } from './look.ts';
import { renderFailure } from './terminal/render-failure.ts';

/** Says what went wrong and what to do next, and gives the exit code. */
export function reportFailure(thrown: unknown, json: boolean): number {
  const failure = asFailure(thrown);
  if (json) process.stdout.write(`${JSON.stringify(failure.toJSON())}\n`);
  process.stderr.write(`${renderFailure(failure, lookOf(process.stderr))}\n`);
  if (failure.code === 'bug' && thrown instanceof Error && thrown.stack !== undefined)
    process.stderr.write(`${thrown.stack}\n`);
  return failure.exitCode;
}
