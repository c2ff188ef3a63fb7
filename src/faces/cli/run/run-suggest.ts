import { access } from 'node:fs/promises';
import { readMachineConfig } from '../../../app/config.ts';
import { type SuggestRequest, suggest } from '../../../app/index.ts';
import { failure } from '../../../ground/index.ts';
import { interruptible } from '../interruptible.ts';
import { lookOf } from '../look.ts';
import { renderSuggestion } from '../terminal/render-suggestion.ts';
import { writeNew } from './write-new.ts';

/** What `tieout profile suggest` was called with. */
export interface SuggestCall {
  readonly side?: string;
  readonly shop?: readonly string[];
  readonly erp?: readonly string[];
  readonly out?: string;
  readonly force?: true;
  readonly json?: true;
}

/** Proposes a profile: what is thought of each column for the person, the YAML for the file. */
export async function runSuggest(files: readonly string[] | undefined, call: SuggestCall): Promise<number> {
  const request = readRequest(files ?? [], call);
  const { out } = call;
  if (out !== undefined && !call.force && (await exists(out))) throw failure('output-exists', { path: out });
  const machine = readMachineConfig();
  const { suggestion, yaml, notes } = await interruptible(machine.workFolder, (signal) =>
    suggest(request, { machine, signal }),
  );
  if (out !== undefined) await writeNew(out, yaml, call.force === true);
  if (call.json) {
    const document = { ...suggestion, yaml, notes, ...(out === undefined ? {} : { out }) };
    process.stdout.write(`${JSON.stringify(document)}\n`);
    return 0;
  }
  // Standard output belongs to the YAML where it is not written to a file.
  const stream = out === undefined ? process.stderr : process.stdout;
  const look = { ...lookOf(stream), ...(out === undefined ? {} : { out }) };
  stream.write(`${renderSuggestion(suggestion, notes, look)}\n`);
  if (out === undefined) process.stdout.write(yaml);
  return 0;
}

function readRequest(files: readonly string[], { side, shop, erp }: SuggestCall): SuggestRequest {
  if (side !== undefined && side !== 'shop' && side !== 'erp') {
    throw failure('usage-bad-value', { option: '--side', value: side, expected: 'shop or erp' });
  }
  if (files.length === 0 && shop === undefined && erp === undefined) {
    throw failure('usage-missing-option', {
      option: 'FILE',
      expected: 'and the files to propose a profile for',
    });
  }
  return { files, shop: shop ?? [], erp: erp ?? [], ...(side === undefined ? {} : { side }) };
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
