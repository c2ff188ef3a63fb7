import { createHash } from 'node:crypto';
import { canonicalJson } from '../../../ground/canonical-json.ts';
import type { GateReading } from '../../../model/decision/index.ts';
import { decide } from '../decide.ts';
import { exportPlan } from '../plan-export/index.ts';
import type { PackContent, PackFile } from './pack-content.ts';
import { criteriaCsv, problemsCsv } from './pack-tables.ts';
import { printPack } from './print-pack.ts';
import { readMe } from './read-me.ts';

/**
 * Every file of an evidence pack, sorted by name, the last ones with the hashes of all others: the same content gives the
 * same bytes.
 */
export async function packFiles(content: PackContent): Promise<readonly PackFile[]> {
  const { documents, evidence, taken, codeVersion, title } = content;
  const { facts, policy, waivers, proof, calendar } = evidence;
  const reading = JSON.parse(documents.reading) as GateReading;
  const { symptoms, diagnosis, indicators, plan } = decide(facts, policy, { waivers, proof, calendar });
  const planText = await exportPlan(plan, 'md', { title: `Plan of ${title}`, scope: facts.environment });
  const decision = {
    title,
    verdict: reading.verdict,
    says: reading.says,
    at: facts.at,
    environment: facts.environment,
    codeVersion,
    evidenceSha256: sha256(documents.evidence),
    readingSha256: sha256(documents.reading),
    taken,
  };
  const files: readonly (readonly [string, string | Uint8Array])[] = [
    ['README.md', readMe(content, reading)],
    ['criteria.csv', criteriaCsv(reading)],
    ['decision.json', pretty(decision)],
    ['decision.pdf', await printPack(content, reading)],
    ['diagnosis.json', pretty(diagnosis)],
    // These two are what the hashes of the decision are of: not a byte more.
    ['evidence.json', documents.evidence],
    ['facts.json', pretty(facts)],
    ['indicators.json', pretty(indicators)],
    ['plan.md', planText.body],
    ['policy.json', pretty(policy)],
    ['problems.csv', problemsCsv(facts)],
    ['proof.json', pretty(proof)],
    ['reading.json', documents.reading],
    ['symptoms.json', pretty(symptoms)],
    ['waivers.json', pretty(waivers)],
  ];
  const made = files.map(([name, body]) => ({ name, body: bytes(body) }));
  const listed = made.map(({ name, body }) => ({ name, bytes: body.length, sha256: sha256(body) }));
  const manifest = { name: 'manifest.json', body: bytes(pretty({ ...decision, files: listed })) };
  const sums = [...listed, { name: manifest.name, sha256: sha256(manifest.body) }]
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, sha256: hash }) => `${hash}  ${name}\n`)
    .join('');
  return [...made, manifest, { name: 'SHA256SUMS', body: bytes(sums) }];
}

const pretty = (value: unknown): string => `${JSON.stringify(JSON.parse(canonicalJson(value)), null, 2)}\n`;

const bytes = (body: string | Uint8Array): Uint8Array =>
  typeof body === 'string' ? new TextEncoder().encode(body) : body;

const sha256 = (body: string | Uint8Array): string => createHash('sha256').update(body).digest('hex');
