import type { DecisionFacts, GateReading } from '../../../model/decision/index.ts';
import { csvCell } from '../../outputs/csv.ts';

type Cell = string | number | null;

/** A table as spreadsheets read it: marked as UTF-8, and nothing in it is run. */
function csv(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const lines = [head, ...rows].map((row) => row.map(cellOf).join(','));
  return `\ufeff${lines.join('\r\n')}\r\n`;
}

const cellOf = (value: Cell): string =>
  csvCell(
    value === null
      ? null
      : typeof value === 'number'
        ? { type: 'number', value: String(value) }
        : { type: 'text', value },
  );

/** Each criterion on a line. */
export function criteriaCsv({ criteria, off }: GateReading): string {
  const head = [
    'Criterion',
    'Title',
    'Weight',
    'State',
    'Threshold',
    'Measured',
    'Evidence of',
    'May be so many hours old',
    'Owner',
    'Role',
    'Says',
  ];
  return csv(head, [
    ...criteria.map((one) => [
      one.criterion,
      one.title,
      one.hard ? 'hard' : 'soft',
      one.state,
      one.threshold,
      one.measured,
      one.evidenceAt,
      one.maxAgeHours,
      one.owner,
      one.role,
      one.says,
    ]),
    ...off.map((one) => [
      one.criterion,
      one.title,
      one.hard ? 'hard' : 'soft',
      'switched off',
      ...Array.from({ length: 7 }, () => null),
    ]),
  ]);
}

/** Each problem on a line. */
export function problemsCsv({ problems, baseCurrency }: DecisionFacts): string {
  const head = [
    'Problem',
    'Title',
    'Kind',
    'Symptom',
    'Severity',
    'State',
    'Breaks',
    `At risk in minor units${baseCurrency === null ? '' : ` of ${baseCurrency}`}`,
    'Fault',
    'Assignee',
    'First seen',
    'Last seen',
    'Came back after a fix',
  ];
  return csv(
    head,
    problems.map((one) => [
      one.id,
      one.title,
      one.kind,
      one.symptom,
      one.severity,
      one.state,
      one.count,
      one.baseMinor === null ? null : Number(one.baseMinor),
      one.fingerprint,
      one.assignee,
      one.firstSeen,
      one.lastSeen,
      one.regressions,
    ]),
  );
}
