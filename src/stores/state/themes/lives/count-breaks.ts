import { severities } from '../../../../model/index.ts';
import type { BreakCounts, BreakFilter, ReasonCode } from '../../../../model/workspace/index.ts';
import { ask, Values } from '../../ask.ts';
import type { Db } from '../../connection.ts';
import { allConditions, isKept, knowFilter } from './break-filter.ts';
import { severityAt } from './break-row.ts';

/** What is not in the kept counts is counted up to here. */
const CAP = 10_000;

interface Cell {
  readonly state: string;
  readonly symptom: string;
  readonly kind: string;
  readonly severity: number;
  readonly assignee: string;
  readonly count: bigint;
  readonly base: string;
}

/** Counts of a filter and its facets: from the kept tallies where they know the filter, else of the first 10,000 found. */
export async function countBreaks(db: Db, workspace: string, given: BreakFilter): Promise<BreakCounts> {
  const filter = await knowFilter(db, workspace, given);
  const values = new Values();
  const conditions = allConditions(workspace, filter, values);
  const columns = 'b.state, b.symptom, b.kind, b.severity, b.assignee';
  const counted = isKept(filter)
    ? `select ${columns}, b.count, b.base_minor from break_tallies b where ${conditions}`
    : `select ${columns}, 1 as count, b.base_minor from breaks b where ${conditions} limit ${CAP + 1}`;
  const cells = await ask<Cell>(
    db,
    `select state, symptom, kind, severity, coalesce(assignee, '') as assignee,
       sum(count)::bigint as count, sum(coalesce(base_minor, 0))::text as base
     from (${counted}) as b group by 1, 2, 3, 4, 5 having sum(count) <> 0`,
    values.list,
  );
  const reasons = await ask<{ readonly reason: ReasonCode; readonly count: number }>(
    db,
    `select reason, count(*)::integer as count
     from (select b.reason from breaks b where ${conditions} and b.reason is not null limit ${CAP + 1}) as b
     group by 1 order by 1`,
    values.list,
  );
  const total = cells.reduce((sum, { count }) => sum + Number(count), 0);
  const capped = !isKept(filter) && total > CAP;
  return {
    total: { count: capped ? CAP : total, capped },
    baseMinor: cells.reduce((sum, { base }) => sum + BigInt(base), 0n),
    states: facet(cells, ({ state }) => state),
    symptoms: facet(cells, ({ symptom }) => symptom),
    kinds: facet(cells, ({ kind }) => kind),
    severities: facet(cells, ({ severity }) => severityAt(severity)),
    assignees: facet(cells, ({ assignee }) => assignee),
    reasons: Object.fromEntries(reasons.map(({ reason, count }) => [reason, count])),
  };
}

function facet(cells: readonly Cell[], of: (cell: Cell) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const cell of cells) counts[of(cell)] = (counts[of(cell)] ?? 0) + Number(cell.count);
  const first = (name: string) => (severities as readonly string[]).indexOf(name);
  return Object.fromEntries(
    Object.entries(counts).sort(([a], [b]) => first(a) - first(b) || (a < b ? -1 : 1)),
  );
}
