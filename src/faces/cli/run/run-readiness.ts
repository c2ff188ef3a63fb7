import { doubtsIn, readDocument, readinessStarter, readReadiness } from '../../../app/decision/index.ts';
import { lookOf } from '../look.ts';
import { renderDoubts } from '../terminal/decision/render-doubts.ts';
import { writeNew } from './write-new.ts';

/** What `tieout readiness init` was called with. */
export interface StarterCall {
  readonly out?: string;
  readonly force?: true;
}

/** Writes a readiness file to begin with. */
export async function runReadinessInit({ out, force }: StarterCall): Promise<number> {
  if (out === undefined) process.stdout.write(readinessStarter);
  else {
    await writeNew(out, readinessStarter, force === true);
    process.stdout.write(`Written to ${out}. Fill it in, and give it with --readiness ${out}.\n`);
  }
  return 0;
}

/** Reads a readiness file, and prints what was understood. */
export async function runReadinessCheck(file: string): Promise<number> {
  const text = await readDocument(file);
  const readiness = readReadiness(text, file);
  process.stderr.write(renderDoubts(doubtsIn(readiness), lookOf(process.stderr).width));
  process.stdout.write(`${JSON.stringify(readiness, null, 2)}\n`);
  return 0;
}
