import { failure, formatMinor } from '../../../../ground/index.ts';
import { type BreakKind, type Severity, type Symptom, severities } from '../../../../model/index.ts';
import type { LifeState, Note, TrackedBreak } from '../../../../model/workspace/index.ts';

/** A break as its table has it. */
export interface BreakRow {
  readonly workspace: string;
  readonly environment: string;
  readonly id: string;
  readonly version: number;
  readonly state: LifeState;
  readonly assignee: string | null;
  readonly fix: string | null;
  readonly note: Note | null;
  readonly kind: BreakKind;
  readonly symptom: Symptom;
  readonly severity: number;
  readonly control: string;
  readonly order_name: string | null;
  readonly sku: string | null;
  readonly document: string | null;
  readonly currency: string;
  readonly at_risk_minor: bigint;
  readonly base_minor: bigint | null;
  readonly worth: bigint;
  readonly fingerprint: string | null;
  readonly problem: string | null;
  readonly occurred_at: string | null;
  readonly occurred_on: string | null;
  readonly moment: string;
  readonly explanation: string;
  readonly present: boolean;
  readonly first_run: number;
  /** Null: the latest run of the environment saw it. */
  readonly last_run: number | null;
}

export const breakColumns = `b.workspace, b.environment, b.id, b.version, b.state, b.assignee, b.fix, b.note, b.kind,
  b.symptom, b.severity, b.control, b.order_name, b.sku, b.document, b.currency, b.at_risk_minor, b.base_minor, b.worth,
  b.fingerprint, b.problem, b.occurred_at, b.occurred_on, b.moment, b.explanation, b.present, b.first_run, b.last_run`;

/** A break of a list; the number of its environment's latest run stands in for the last run it was seen in. */
export function toBreak(row: BreakRow, latestRun: number): TrackedBreak {
  return {
    id: row.id,
    workspace: row.workspace,
    environment: row.environment,
    version: row.version,
    state: row.state,
    assignee: row.assignee,
    fix: row.fix,
    note: noteOf(row.note),
    kind: row.kind,
    symptom: row.symptom,
    severity: severityAt(row.severity),
    control: row.control,
    order: row.order_name,
    sku: row.sku,
    document: row.document,
    atRisk: { amount: formatMinor(row.at_risk_minor, row.currency), currency: row.currency },
    baseMinor: row.base_minor,
    fingerprint: row.fingerprint,
    problem: row.problem,
    occurredAt: row.occurred_at,
    occurredOn: row.occurred_on,
    explanation: row.explanation,
    present: row.present,
    firstRun: row.first_run,
    lastRun: row.last_run ?? latestRun,
  };
}

/** A note as it is said today: those of versions before there were reason codes have their reason in words only. */
export function noteOf(note: Note | null): Note | null {
  if (note === null) return null;
  return { ...note, reason: note.reason ?? (note.of === null ? 'other' : null) };
}

/** Severities are kept by their place in the list, worst first. */
export function severityAt(place: number): Severity {
  const severity = severities[place];
  if (severity === undefined) throw failure('bug', { what: `there is no severity ${place}` });
  return severity;
}
