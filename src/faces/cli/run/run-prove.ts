import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { readMachineConfig } from '../../../app/config.ts';
import { proveFiles } from '../../../app/decision/index.ts';
import { failure } from '../../../ground/index.ts';
import { interruptible } from '../interruptible.ts';
import { lookOf } from '../look.ts';
import { showProgress } from '../show-progress.ts';
import { renderProof } from '../terminal/decision/render-proof.ts';
import { type FileOptions, readFileOptions } from './file-options.ts';
import { writeNew } from './write-new.ts';

/** What `tieout prove` was called with. */
export interface ProveCall extends Pick<FileOptions, 'shop' | 'erp' | 'profile' | 'asOf'> {
  readonly out?: string;
  readonly json?: true;
}

/** Plants, looks, and says what was found; 1 where something was not, or something else was. */
export async function runProve(call: ProveCall, version: string): Promise<number> {
  const request = readFileOptions(call);
  const machine = readMachineConfig();
  const progress = showProgress();
  const at = new Date().toISOString();
  const proof = await interruptible(machine.workFolder, (signal) =>
    proveFiles(request, { machine, version, at, signal, onProgress: progress.onProgress }),
  ).finally(progress.end);
  if (call.out !== undefined) await keep(call.out, `${JSON.stringify(proof, null, 2)}\n`);
  process.stdout.write(
    call.json
      ? `${JSON.stringify(proof)}\n`
      : `${renderProof(proof, lookOf(process.stdout), call.out ?? null)}\n`,
  );
  const isWhole = proof.planted.length > 0 && proof.planted.every(({ planted, found }) => planted === found);
  return isWhole && proof.extra === 0 ? 0 : 1;
}

async function keep(folder: string, text: string): Promise<void> {
  await mkdir(folder, { recursive: true }).catch((cause: NodeJS.ErrnoException) => {
    throw failure('output-not-writable', { path: folder, reason: cause.message }, { cause });
  });
  await writeNew(join(folder, 'proof.json'), text, true);
}
