import type { BreakOrder, CurrencyTotal, WholeLists } from '../../../../model/workspace/index.ts';
import { ask, Values } from '../../ask.ts';
import type { Db } from '../../connection.ts';
import { inPieces } from '../../in-pieces.ts';
import { allConditions, knowFilter, production } from './break-filter.ts';
import { sortedBy } from './break-orders.ts';
import { type BreakRow, breakColumns, toBreak } from './break-row.ts';
import { latestRun } from './list-breaks.ts';
import { type ProblemRow, problemColumns, problemOrder, toProblem } from './list-problems.ts';
import { problemConditions } from './problem-filter.ts';

/** Whole lists of one moment, on the queries of its transaction. */
export function wholeListsOn(db: Db): WholeLists {
  return {
    breaks: async function* (workspace, filter, order: BreakOrder) {
      const values = new Values();
      const conditions = allConditions(workspace, await knowFilter(db, workspace, filter), values);
      const latest = await latestRun(db, workspace, filter.environment ?? production);
      // Sorted once, in memory as far as it goes: the rows come as quickly as they are taken.
      await ask(db, `set local work_mem = '64MB'`);
      const sql = `select ${breakColumns} from breaks b where ${conditions} order by ${sortedBy(order)}`;
      for await (const rows of inPieces<BreakRow>(db, sql, values.list))
        yield rows.map((row) => toBreak(row, latest));
    },
    problems: async function* (workspace, filter) {
      const values = new Values();
      const conditions = problemConditions(workspace, filter, values);
      const latest = await latestRun(db, workspace, filter.environment ?? production);
      const sql = `select ${problemColumns} from problems b where ${conditions} order by ${problemOrder}`;
      for await (const rows of inPieces<ProblemRow>(db, sql, values.list))
        yield rows.map((row) => toProblem(row, latest));
    },
    breakTotals: async (workspace, filter) => {
      const values = new Values();
      const conditions = allConditions(workspace, await knowFilter(db, workspace, filter), values);
      const rows = await ask<Totalled>(
        db,
        `select b.currency, count(*)::integer as count, sum(b.at_risk_minor)::text as minor,
           coalesce(sum(b.base_minor), 0)::text as base, (count(*) - count(b.base_minor))::integer as "withoutAmount"
         from breaks b where ${conditions} group by 1 order by 1`,
        values.list,
      );
      return rows.map(toTotal);
    },
    problemTotals: async (workspace, filter) => {
      const values = new Values();
      const conditions = problemConditions(workspace, filter, values);
      const rows = await ask<Omit<Totalled, 'currency' | 'minor'>>(
        db,
        `select count(*)::integer as count, coalesce(sum(b.base_minor), 0)::text as base,
           (count(*) - count(b.base_minor))::integer as "withoutAmount"
         from problems b where ${conditions}`,
        values.list,
      );
      const [{ count, base, withoutAmount } = { count: 0, base: '0', withoutAmount: 0 }] = rows;
      return { count, baseMinor: BigInt(base), withoutAmount };
    },
  };
}

interface Totalled {
  readonly currency: string;
  readonly count: number;
  readonly minor: string;
  readonly base: string;
  readonly withoutAmount: number;
}

const toTotal = ({ minor, base, ...rest }: Totalled): CurrencyTotal => ({
  ...rest,
  minor: BigInt(minor),
  baseMinor: BigInt(base),
});
