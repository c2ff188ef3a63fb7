import { createHash } from 'node:crypto';
import type { GateReading } from '../../../model/decision/index.ts';
import { type PrintedBlock, printDocument } from '../print/index.ts';
import type { PackContent } from './pack-content.ts';
import { freshnessOf, stateWords, verdictWords } from './words.ts';

/** The decision as a printed page, to be signed. */
export function printPack(content: PackContent, reading: GateReading): Promise<Uint8Array> {
  const { evidence } = content;
  return printDocument({
    title: `${verdictWords[reading.verdict]}: ${content.title}`,
    made: evidence.facts.at,
    landscape: true,
    blocks: [
      ...headOf(content, reading),
      { kind: 'heading', text: 'Criteria', level: 2 },
      criteriaTable(reading),
      ...offOf(reading),
      ...waiversOf(content),
      ...proofOf(content),
      ...signaturesOf(content),
    ],
  });
}

function headOf(
  { title, taken, codeVersion, documents, evidence: { facts } }: PackContent,
  reading: GateReading,
): readonly PrintedBlock[] {
  const [run] = facts.runs;
  const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
  return [
    { kind: 'heading', text: `${verdictWords[reading.verdict]}: ${title}`, level: 1 },
    { kind: 'paragraph', text: reading.says },
    {
      kind: 'pairs',
      pairs: [
        ['Decision', taken === null ? 'not taken: what the gate says' : taken.id],
        ...(taken === null ? [] : [['Taken', `by ${taken.by} at ${taken.at}`] as const]),
        ...(taken?.reason == null ? [] : [['Reason', taken.reason] as const]),
        ...(taken?.revoked == null
          ? []
          : [['Revoked', `${taken.revoked.at}: ${taken.revoked.why}`] as const]),
        ['Environment', facts.environment],
        ['Read at', facts.at],
        ['Holds until', reading.holdsUntil ?? 'no evidence of it grows old'],
        ['Go-live', facts.readiness.goLive ?? 'not set'],
        ['Last run', run === undefined ? 'none' : `${run.number} (${run.run}), ended ${run.at}`],
        ['SHA-256 of the evidence', hash(documents.evidence)],
        ['SHA-256 of the reading', hash(documents.reading)],
        ...(taken?.audit == null
          ? []
          : [['Audit log', `${taken.audit.sequence}:${taken.audit.hash}`] as const]),
        ['Version', codeVersion],
      ],
    },
  ];
}

const criteriaTable = ({ criteria }: GateReading): PrintedBlock => ({
  kind: 'table',
  columns: [
    { title: 'Criterion', width: 110 },
    { title: 'Weight', width: 28 },
    { title: 'State', width: 36 },
    { title: 'Threshold', width: 105 },
    { title: 'Measured', width: 85 },
    { title: 'Evidence of', width: 90 },
    { title: 'Owner', width: 60 },
    { title: 'What is known', width: '*' },
  ],
  rows: criteria.map((one) => [
    one.title,
    one.hard ? 'hard' : 'soft',
    stateWords[one.state],
    one.threshold,
    one.measured ?? '',
    freshnessOf(one),
    one.owner ?? one.role,
    one.says,
  ]),
});

const offOf = ({ off }: GateReading): readonly PrintedBlock[] =>
  off.length === 0
    ? []
    : [
        { kind: 'heading', text: 'Switched off by the policy', level: 2 },
        { kind: 'list', items: off.map(({ title, hard }) => `${title} (${hard ? 'hard' : 'soft'})`) },
      ];

const waiversOf = ({ evidence: { waivers } }: PackContent): readonly PrintedBlock[] => [
  { kind: 'heading', text: 'Waivers', level: 2 },
  waivers.length === 0
    ? { kind: 'paragraph', text: 'None.' }
    : {
        kind: 'table',
        columns: [
          { title: 'Criterion', width: 110 },
          { title: 'Given by', width: 130 },
          { title: 'Seconded by', width: 130 },
          { title: 'Until', width: 110 },
          { title: 'Reason', width: '*' },
        ],
        rows: waivers.map(({ criterion, by, at, seconded, expiresAt, reason }) => [
          criterion,
          `${by}, ${at}`,
          seconded === null ? '' : `${seconded.by}, ${seconded.at}`,
          expiresAt,
          reason,
        ]),
      },
];

function proofOf({ evidence: { proof } }: PackContent): readonly PrintedBlock[] {
  const head: PrintedBlock = { kind: 'heading', text: 'Proof of the detector', level: 2 };
  if (proof === null) return [head, { kind: 'paragraph', text: 'No faults were planted.' }];
  return [
    head,
    {
      kind: 'paragraph',
      text: `Planted at ${proof.at} in a copy of ${proof.orders.copy} of ${proof.orders.data} orders by version ${proof.codeVersion}; other breaks: ${proof.extra}.`,
    },
    {
      kind: 'table',
      columns: [
        { title: 'Fault', width: 130 },
        { title: 'Symptom', width: 140 },
        { title: 'Planted', width: 40 },
        { title: 'Found', width: 40 },
        { title: 'Not found', width: '*' },
      ],
      rows: [
        ...proof.planted.map((one) => [
          one.fault,
          one.symptom,
          String(one.planted),
          String(one.found),
          one.missed.join(', '),
        ]),
        ...proof.notProvable.map((one) => [one.fault, one.symptom, '0', '', one.why]),
      ],
    },
    { kind: 'paragraph', quiet: true, text: `SHA-256 of the data: ${proof.inputsSha256}` },
  ];
}

function signaturesOf({ evidence: { facts } }: PackContent): readonly PrintedBlock[] {
  const { decider } = facts.readiness;
  const line = '_'.repeat(42);
  const names = [
    ['Decider', decider?.name ?? ''],
    ['Deputy', decider?.deputy ?? ''],
    ['Business', ''],
  ] as const;
  return [
    { kind: 'heading', text: 'Signatures', level: 2 },
    {
      kind: 'table',
      columns: [
        { title: 'Role', width: 70 },
        { title: 'Name', width: 180 },
        { title: 'Place and day', width: 200 },
        { title: 'Signature', width: '*' },
      ],
      rows: names.map(([role, name]) => [role, name === '' ? line : name, line, `\n${line}`]),
    },
  ];
}
