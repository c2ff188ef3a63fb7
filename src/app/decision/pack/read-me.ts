import type { GateReading } from '../../../model/decision/index.ts';
import { plain } from '../plan-export/index.ts';
import type { PackContent } from './pack-content.ts';
import { verdictWords } from './words.ts';

/** What is in the folder, and how to check it. */
export function readMe({ title, taken, codeVersion, evidence }: PackContent, reading: GateReading): string {
  const who =
    taken === null
      ? 'Nobody has taken this as a decision: it is what the gate says.'
      : `Taken by ${plain(taken.by)} at ${taken.at} as ${taken.id}${taken.reason === null ? '' : `: ${plain(taken.reason)}`}`;
  const over = taken?.revoked ?? null;
  const revoked = over === null ? [] : ['', `**Revoked at ${over.at}: ${plain(over.why)}**`];
  const anchor = taken?.audit ?? null;
  return `${[
    `# ${verdictWords[reading.verdict]}: ${plain(title)}`,
    '',
    plain(reading.says),
    '',
    who,
    ...revoked,
    '',
    `Read at ${evidence.facts.at} for the environment ${plain(evidence.facts.environment)} by Tieout ${codeVersion}.`,
    ...(anchor === null
      ? []
      : ['', `Entry ${anchor.sequence} of the audit log says so; its hash is \`${anchor.hash}\`.`]),
    '',
    '| file | what |',
    '|---|---|',
    '| `decision.pdf` | to read and to sign |',
    '| `decision.json` | the verdict, who took it, and the hashes of evidence and reading |',
    '| `evidence.json` | all it is made from, as it is hashed: facts, policy, waivers, proof |',
    '| `reading.json` | what the gate says of it, as it is hashed |',
    '| `facts.json` `policy.json` `waivers.json` `proof.json` | the parts of the evidence, to read |',
    '| `criteria.csv` `problems.csv` | the criteria and the problems as tables |',
    '| `symptoms.json` `diagnosis.json` `indicators.json` `plan.md` | what else the facts come to |',
    '| `manifest.json` `SHA256SUMS` | the hash of every file |',
    '',
    'To check that no file was changed: `sha256sum -c SHA256SUMS`.',
    'To take the decision again from its evidence: `tieout gate --replay .`',
  ].join('\n')}\n`;
}
