import { readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { failure } from '../../../ground/index.ts';
import { type GateVerdict, gateVerdicts } from '../../../model/decision/index.ts';
import { type Replayed, replay } from '../gate/replay.ts';

interface Said {
  readonly verdict: GateVerdict;
  readonly evidenceSha256: string;
  readonly readingSha256: string;
  readonly codeVersion: string;
}

/** Takes the decision of an evidence pack again: its folder, or a file in it. Fails with `evidence-unreadable`. */
export async function replayPack(path: string, version: string): Promise<Replayed> {
  const folder = await stat(path).then(
    (found) => (found.isDirectory() ? path : dirname(path)),
    () => path,
  );
  const [decision, evidence, reading] = await Promise.all(
    ['decision.json', 'evidence.json', 'reading.json'].map((name) =>
      readFile(join(folder, name), 'utf8').catch((cause: unknown) => {
        throw failure('evidence-unreadable', { reason: `there is no ${name} in ${folder}` }, { cause });
      }),
    ),
  );
  return replay(saidIn(decision ?? ''), { evidence: evidence ?? '', reading: reading ?? '' }, version);
}

function saidIn(text: string): Said {
  try {
    const said = JSON.parse(text) as Partial<Said>;
    const { verdict, evidenceSha256, readingSha256, codeVersion } = said;
    const texts = [evidenceSha256, readingSha256, codeVersion].every((one) => typeof one === 'string');
    if (verdict !== undefined && gateVerdicts.includes(verdict) && texts) return said as Said;
  } catch (cause) {
    throw failure('evidence-unreadable', { reason: 'decision.json is no JSON' }, { cause });
  }
  throw failure('evidence-unreadable', { reason: 'decision.json says no verdict or no hashes' });
}
