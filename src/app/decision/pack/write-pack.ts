import type { GateReading } from '../../../model/decision/index.ts';
import { keepApart, outputFolder } from '../../outputs/output-folder.ts';
import { type GateEvidence, written } from '../gate/evidence.ts';
import { packFiles } from './pack-files.ts';

/** Writes what the gate says, with all it stands on, into a folder. Fails with `output-exists` or `output-not-writable`. */
export async function writePack(
  evidence: GateEvidence,
  reading: GateReading,
  folder: string,
  { title, version }: { readonly title: string; readonly version: string },
): Promise<readonly string[]> {
  keepApart(folder, 'pack');
  const documents = { evidence: written(evidence), reading: written(reading) };
  const files = await packFiles({ title, documents, evidence, taken: null, codeVersion: version });
  const out = outputFolder(folder);
  for (const { name, body } of files) await out.writeFile(name, once(body));
  return files.map(({ name }) => name);
}

async function* once(body: Uint8Array): AsyncGenerator<Uint8Array> {
  yield body;
}
