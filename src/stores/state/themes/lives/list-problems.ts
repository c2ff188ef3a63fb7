import type { Page, Paging, ProblemFilter, TrackedProblem } from '../../../../model/workspace/index.ts';
import { ask, Values } from '../../ask.ts';
import type { Db } from '../../connection.ts';
import { pageSize, readCursor, writeCursor } from '../../cursor.ts';
import { production } from './break-filter.ts';
import { noteOf, severityAt } from './break-row.ts';
import { latestRun } from './list-breaks.ts';
import { problemConditions } from './problem-filter.ts';

export interface ProblemRow
  extends Omit<TrackedProblem, 'severity' | 'baseMinor' | 'namedBy' | 'firstRun' | 'lastRun'> {
  readonly severity: number;
  readonly base_minor: bigint | null;
  readonly worth: bigint;
  readonly named_by: string;
  readonly first_run: number;
  readonly last_run: number | null;
}

export const problemColumns = `b.workspace, b.environment, b.id, b.version, b.state, b.assignee, b.fix, b.note, b.kind, b.symptom,
  b.severity, b.title, b.fingerprint, b.named_by, b.count, b.base_minor, b.worth, b.first_run, b.last_run, b.body`;

/** Worst first. */
export const problemOrder = 'b.severity, b.worth, b.id';

/** A page of problems, worst first. */
export async function listProblems(
  db: Db,
  workspace: string,
  filter: ProblemFilter,
  paging: Paging,
): Promise<Page<TrackedProblem>> {
  const list = { workspace, problems: filter };
  const size = pageSize(paging.limit);
  const values = new Values();
  const after = paging.after === undefined ? null : readCursor(list, paging.after, 3);
  const keyset =
    after === null
      ? ''
      : `and (b.severity, b.worth, b.id) > (${['smallint', 'bigint', 'text']
          .map((type, at) => `${values.add(String(after[at]))}::${type}`)
          .join(', ')})`;
  const rows = await ask<ProblemRow>(
    db,
    `select ${problemColumns} from problems b where ${problemConditions(workspace, filter, values)} ${keyset}
     order by ${problemOrder} limit ${size + 1}`,
    values.list,
  );
  const last = rows.at(size - 1);
  const latest = await latestRun(db, workspace, filter.environment ?? production);
  return {
    rows: rows.slice(0, size).map((row) => toProblem(row, latest)),
    next:
      rows.length > size && last !== undefined
        ? writeCursor(list, [last.severity, String(last.worth), last.id])
        : null,
  };
}

/** One problem by its id, or by an id that a run gave it. */
export async function getProblem(db: Db, workspace: string, id: string): Promise<TrackedProblem | null> {
  const [row] = await ask<ProblemRow>(
    db,
    `select ${problemColumns} from problems b where b.workspace = $1 and (b.id = $2 or b.id =
       (select problem from problem_names where workspace = $1 and environment = '${production}' and source_id = $2))
     order by b.id = $2 desc limit 1`,
    [workspace, id],
  );
  return row === undefined ? null : toProblem(row, await latestRun(db, workspace, row.environment));
}

export function toProblem(row: ProblemRow, latest: number): TrackedProblem {
  const { worth: _, base_minor: baseMinor, named_by: namedBy, first_run: firstRun, last_run, ...rest } = row;
  return {
    ...rest,
    note: noteOf(row.note),
    severity: severityAt(row.severity),
    baseMinor,
    namedBy,
    firstRun,
    lastRun: last_run ?? latest,
  };
}
