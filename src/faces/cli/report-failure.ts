import { asFailure } from '../../ground/index.ts';
import { renderFailure } from './terminal/index.ts';

/** Says what went wrong and what to do next, and gives the exit code. */
export function reportFailure(thrown: unknown, json: boolean): number {
  const failure = asFailure(thrown);
  if (json) process.stdout.write(`${JSON.stringify(failure.toJSON())}\n`);
  const { isTTY, columns } = process.stderr;
  const colour = Boolean(isTTY) && process.env['NO_COLOR'] === undefined;
  process.stderr.write(`${renderFailure(failure, { colour, width: columns ?? 100 })}\n`);
  if (failure.code === 'bug' && thrown instanceof Error && thrown.stack !== undefined)
    process.stderr.write(`${thrown.stack}\n`);
  return failure.exitCode;
}
