import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { failure } from '../../../ground/index.ts';
import { type GateVerdict, gateVerdicts } from '../../../model/decision/index.ts';
import { type Replayed, replay } from '../gate/replay.ts';

interface Said {
  readonly verdict: GateVerdict;
  readonly evidenceSha256: string;
  readonly readingSha256: string;
  readonly codeVersion: string;
}

/** A decision that was taken again from its pack, and which other files of it are not what was written. */
export interface ReplayedPack extends Replayed {
  readonly changed: readonly string[];
}

/**
 * Takes the decision of an evidence pack again: its folder, or a file in it. Fails with `file-not-found` or
 * `evidence-unreadable`.
 */
export async function replayPack(path: string, version: string): Promise<ReplayedPack> {
  const found = await stat(path).catch((cause: unknown) => {
    throw failure('file-not-found', { path }, { cause });
  });
  const folder = found.isDirectory() ? path : dirname(path);
  const [decision, evidence, reading] = await Promise.all(
    ['decision.json', 'evidence.json', 'reading.json'].map((name) =>
      readFile(join(folder, name), 'utf8').catch((cause: unknown) => {
        throw failure(
          'evidence-unreadable',
          { reason: `there is no ${name} in ${folder}` },
          { hint: 'Give the folder of an evidence pack, as "tieout gate --out DIR" writes it.', cause },
        );
      }),
    ),
  );
  const documents = { evidence: evidence ?? '', reading: reading ?? '' };
  const again = replay(saidIn(decision ?? ''), documents, version);
  // What people read of a pack are its other files: a decision that replays says nothing of a table beside it.
  const changed = await changedIn(folder);
  if (!again.identical || changed.length === 0) return { ...again, changed };
  return {
    ...again,
    changed,
    says: `${again.says} But these files are not what was written: ${changed.join(', ')}.`,
  };
}

const listSchema = z.object({ files: z.array(z.object({ name: z.string(), sha256: z.string() })) });

/** Files that are there and have another hash than the manifest says; none where there is no manifest. */
async function changedIn(folder: string): Promise<readonly string[]> {
  const manifest = await readFile(join(folder, 'manifest.json'), 'utf8').catch(() => null);
  if (manifest === null) return [];
  const listed = listSchema.safeParse(parsed(manifest));
  if (!listed.success) return ['manifest.json'];
  const named = listed.data.files.filter(({ name }) => name === basename(name));
  const hashes = await Promise.all(
    named.map(({ name }) =>
      readFile(join(folder, name)).then(
        (body) => createHash('sha256').update(body).digest('hex'),
        () => null,
      ),
    ),
  );
  return named.flatMap(({ name, sha256 }, at) => {
    const hash = hashes[at] ?? null;
    return hash === null || hash === sha256 ? [] : [name];
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
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
