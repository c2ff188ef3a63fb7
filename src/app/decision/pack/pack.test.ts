import { createHash } from 'node:crypto';
import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fromBuffer } from 'yauzl';
import { readyFacts, readyProof } from '../../../flow/9-gate/ready.testing.ts';
import { defaultPolicy } from '../documents/read-policy.ts';
import { type GateEvidence, readEvidence, written } from '../gate/evidence.ts';
import type { PackContent, PackFile } from './pack-content.ts';
import { packFiles } from './pack-files.ts';
import { replayPack } from './replay-pack.ts';
import { writePack } from './write-pack.ts';
import { zip } from './zip.ts';

const evidence: GateEvidence = {
  schema: 1,
  facts: readyFacts,
  policy: defaultPolicy(),
  waivers: [],
  proof: readyProof,
  calendar: null,
};
const reading = readEvidence(evidence);
const content: PackContent = {
  title: 'Northwind',
  documents: { evidence: written(evidence), reading: written(reading) },
  evidence,
  taken: {
    id: 'dec_1',
    by: 'Dora',
    at: readyFacts.at,
    reason: '=HYPERLINK("x") | we go',
    revoked: null,
    audit: { sequence: 12, hash: 'e'.repeat(64) },
  },
  codeVersion: '1.0.0',
};

let folder = '';
let files: readonly PackFile[] = [];
beforeAll(async () => {
  files = await packFiles(content);
  folder = mkdtempSync(join(tmpdir(), 'tieout-pack-'));
  await writePack(evidence, reading, folder, { title: 'Northwind', version: '1.0.0' });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('an evidence pack', () => {
  it('is the same bytes from the same decision, the printed page too', async () => {
    const [first, second] = [files, await packFiles(content)];
    expect(first.map(({ name }) => name)).toEqual([...readdirSync(folder)].toSorted(byPlace(first)));
    for (const [at, { name, body }] of first.entries())
      expect(Buffer.from(body).equals(second[at]?.body ?? new Uint8Array()), name).toBe(true);
    const pdf = first.find(({ name }) => name === 'decision.pdf');
    expect(
      Buffer.from(pdf?.body ?? [])
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    expect(Buffer.from(zip(first)).equals(zip(second))).toBe(true);
  });

  it('names the hash of every file, as sha256sum checks it', () => {
    const lines = readFileSync(join(folder, 'SHA256SUMS'), 'utf8').trimEnd().split('\n');
    const listed = lines.map((line) => line.split('  '));
    expect(listed.map(([, name]) => name)).toEqual(
      readdirSync(folder)
        .filter((name) => name !== 'SHA256SUMS')
        .toSorted(),
    );
    for (const [hash, name = ''] of listed)
      expect(
        createHash('sha256')
          .update(readFileSync(join(folder, name)))
          .digest('hex'),
      ).toBe(hash);
  });

  it('is a zip that others can read', async () => {
    const names = await new Promise<string[]>((resolve, reject) =>
      fromBuffer(Buffer.from(zip(files)), { lazyEntries: false }, (failed, archive) => {
        const found: string[] = [];
        if (failed) return reject(failed);
        archive.on('entry', ({ fileName, uncompressedSize }) =>
          found.push(`${fileName} ${uncompressedSize}`),
        );
        archive.on('end', () => resolve(found));
        archive.on('error', reject);
      }),
    );
    expect(names).toEqual(files.map(({ name, body }) => `${name} ${body.length}`));
  });
});

describe('the decision of a pack', () => {
  it('replays to the same bytes', async () => {
    const again = await replayPack(folder, '1.0.0');
    expect([again.identical, again.differences, again.says]).toEqual([
      true,
      [],
      'The same evidence gives the same reading, byte by byte.',
    ]);
    expect((await replayPack(join(folder, 'decision.json'), '1.0.0')).identical).toBe(true);
  });

  it('is written over no result of a check', async () => {
    const result = mkdtempSync(join(tmpdir(), 'tieout-result-'));
    writeFileSync(join(result, 'summary.json'), '{}');
    const said = { title: 'Northwind', version: '1.0.0' };
    await expect(writePack(evidence, reading, result, said)).rejects.toMatchObject({ code: 'output-exists' });
    expect(readdirSync(result)).toEqual(['summary.json']);
    rmSync(result, { recursive: true });
  });

  it('says which of the files that people read are not what was written', async () => {
    const path = join(folder, 'criteria.csv');
    const kept = readFileSync(path);
    appendFileSync(path, 'another line');
    const again = await replayPack(folder, '1.0.0');
    expect([again.identical, again.changed]).toEqual([true, ['criteria.csv']]);
    expect(again.says).toContain('But these files are not what was written: criteria.csv.');
    writeFileSync(path, kept);
    expect((await replayPack(folder, '1.0.0')).changed).toEqual([]);
  });

  it('says which version took it, and what is read otherwise, where the rules have changed', async () => {
    const path = join(folder, 'reading.json');
    const kept = readFileSync(path, 'utf8');
    const other = written({
      ...reading,
      criteria: reading.criteria.map((one) =>
        one.criterion === 'data-fresh' ? { ...one, state: 'stale' as const } : one,
      ),
    });
    const decision = readFileSync(join(folder, 'decision.json'), 'utf8');
    const hash = (text: string) => createHash('sha256').update(text).digest('hex');
    writeFileSync(path, other);
    writeFileSync(join(folder, 'decision.json'), decision.replace(hash(kept), hash(other)));
    const again = await replayPack(folder, '1.1.0');
    expect([again.identical, again.says]).toEqual([
      false,
      'Version 1.0.0 took it; version 1.1.0 reads it otherwise: data-fresh stale → pass.',
    ]);
    writeFileSync(path, kept);
    writeFileSync(join(folder, 'decision.json'), decision);
  });

  it('is seen to be another when one byte of its evidence is, and is never a bug', async () => {
    appendFileSync(join(folder, 'evidence.json'), ' ');
    expect((await replayPack(folder, '1.0.0')).says).toContain('its hash is another');
    writeFileSync(join(folder, 'evidence.json'), '{"schema":1,"facts":');
    expect((await replayPack(folder, '1.0.0')).identical).toBe(false);
    writeFileSync(join(folder, 'decision.json'), '[]');
    await expect(replayPack(folder, '1.0.0')).rejects.toMatchObject({ code: 'evidence-unreadable' });
    await expect(replayPack(join(folder, 'nothing'), '1.0.0')).rejects.toMatchObject({
      code: 'file-not-found',
    });
  });
});

function byPlace(files: readonly { readonly name: string }[]) {
  const place = new Map(files.map(({ name }, at) => [name, at]));
  return (a: string, b: string): number => (place.get(a) ?? 99) - (place.get(b) ?? 99);
}
