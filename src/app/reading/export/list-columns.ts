import { formatMinor, noCurrency } from '../../../ground/index.ts';
import { daysBetween } from '../../../ground/time.ts';
import { reasonTitles } from '../../../model/words.ts';
import type { Note, TrackedBreak, TrackedProblem } from '../../../model/workspace/index.ts';
import { type Cell, type Column, number, text } from '../../outputs/break-columns.ts';

/** What columns need to know beside the row. */
export interface ColumnFacts {
  readonly baseCurrency: string | null;
  /** ISO day from which ages are counted. */
  readonly asOf: string | null;
  /** People's names by their ids. */
  readonly names: ReadonlyMap<string, string>;
}

/** The columns of exported breaks, what people read first at the left. */
export function trackedBreakColumns(facts: ColumnFacts): readonly Column<TrackedBreak>[] {
  const { asOf } = facts;
  return [
    { title: 'State', width: 14, cell: (b) => text(b.state) },
    { title: 'Severity', width: 10, cell: (b) => text(b.severity) },
    { title: 'Kind', width: 26, cell: (b) => text(b.kind) },
    { title: 'Order', width: 14, cell: (b) => text(b.order) },
    { title: 'SKU', width: 16, cell: (b) => text(b.sku) },
    { title: 'ERP document', width: 16, cell: (b) => text(b.document) },
    {
      title: 'At risk',
      width: 14,
      cell: (b) => (isPriced(b) ? number(b.atRisk.amount, b.atRisk.currency) : null),
    },
    { title: 'At risk currency', width: 9, cell: (b) => text(isPriced(b) ? b.atRisk.currency : null) },
    { title: 'At risk in base currency', width: 16, cell: (b) => base(b.baseMinor, facts) },
    { title: 'Explanation', width: 70, cell: (b) => text(b.explanation) },
    { title: 'Assignee', width: 20, cell: (b) => text(nameOf(b.assignee, facts)) },
    { title: 'Occurred at', width: 26, cell: (b) => text(b.occurredAt) },
    { title: 'Occurred on', width: 12, cell: (b) => text(b.occurredOn) },
    {
      title: 'Age in days',
      width: 8,
      cell: (b) =>
        asOf === null || b.occurredOn === null
          ? null
          : number(String(Math.max(0, daysBetween(b.occurredOn, asOf)))),
    },
    { title: 'Problem', width: 18, cell: (b) => text(b.problem) },
    { title: 'Fault fingerprint', width: 22, cell: (b) => text(b.fingerprint) },
    { title: 'Why it rests', width: 30, cell: (b) => text(restsBy(b.note, facts)) },
    { title: 'Found in the last look', width: 10, cell: (b) => text(b.present ? 'yes' : 'no') },
    { title: 'First run', width: 8, cell: (b) => number(String(b.firstRun)) },
    { title: 'Last run', width: 8, cell: (b) => number(String(b.lastRun)) },
    { title: 'Symptom', width: 26, cell: (b) => text(b.symptom) },
    { title: 'Control', width: 30, cell: (b) => text(b.control) },
    { title: 'Break', width: 22, cell: (b) => text(b.id) },
  ];
}

/** The columns of exported problems. */
export function trackedProblemColumns(facts: ColumnFacts): readonly Column<TrackedProblem>[] {
  return [
    { title: 'State', width: 14, cell: (p) => text(p.state) },
    { title: 'Severity', width: 10, cell: (p) => text(p.severity) },
    { title: 'Problem', width: 70, cell: (p) => text(p.title) },
    { title: 'Breaks', width: 9, cell: (p) => number(String(p.count)) },
    { title: 'At risk in base currency', width: 16, cell: (p) => base(p.baseMinor, facts) },
    { title: 'Kind', width: 26, cell: (p) => text(p.kind) },
    { title: 'Symptom', width: 26, cell: (p) => text(p.symptom) },
    { title: 'Assignee', width: 20, cell: (p) => text(nameOf(p.assignee, facts)) },
    { title: 'Fault fingerprint', width: 22, cell: (p) => text(p.fingerprint) },
    { title: 'Why it rests', width: 30, cell: (p) => text(restsBy(p.note, facts)) },
    { title: 'First run', width: 8, cell: (p) => number(String(p.firstRun)) },
    { title: 'Last run', width: 8, cell: (p) => number(String(p.lastRun)) },
    { title: 'Id', width: 22, cell: (p) => text(p.id) },
  ];
}

const isPriced = ({ atRisk }: TrackedBreak): boolean => atRisk.currency !== noCurrency;

function base(minor: bigint | null, { baseCurrency }: ColumnFacts): Cell {
  return minor === null || baseCurrency === null
    ? null
    : number(formatMinor(minor, baseCurrency), baseCurrency);
}

const nameOf = (person: string | null, { names }: ColumnFacts): string | null =>
  person === null ? null : (names.get(person) ?? person);

function restsBy(note: Note | null, facts: ColumnFacts): string | null {
  if (note === null) return null;
  const { by, reason, why, until, of } = note;
  const ends = Object.entries(until ?? {}).map(([name, value]) => `${name} ${value}`);
  const named = reason === null || reason === 'other' ? [] : [reasonTitles[reason]];
  const said = of === null ? [...named, ...(why === null ? [] : [why])].join(': ') : `Duplicate of ${of}`;
  return `${nameOf(by, facts)}: ${said}${ends.length === 0 ? '' : ` (until ${ends.join(', ')})`}`;
}
