import { ask } from '../../../ask.ts';
import type { Db } from '../../../connection.ts';

interface Overlap {
  readonly source: string;
  readonly problem: string;
  /** Breaks in both. */
  readonly shared: number;
  /** Breaks of the tracked problem that are still found. */
  readonly members: number;
}

/**
 * Says for every problem of the run which tracked problem it is, in the table `named`: by the name it had before; else
 * the tracked problem, found by no name of its own, of whose remaining breaks it holds more than half; else a new one.
 * So a life goes on when its members change, or when a later version groups or names them otherwise.
 */
export async function nameProblems(db: Db, workspace: string, environment: string): Promise<void> {
  await ask(
    db,
    `create temporary table named on commit drop as
     select i.source_id, n.problem from incoming_problems i
     join problem_names n on n.workspace = $1 and n.environment = $2 and n.source_id = i.source_id`,
    [workspace, environment],
  );
  const overlaps = await ask<Overlap>(
    db,
    `with unnamed as (
       select source_id from incoming_problems where source_id not in (select source_id from named)
     ), held as (
       select b.problem, i.source_problem from breaks b join incoming i on i.id = b.id
       where b.workspace = $1 and b.problem is not null and b.problem not in (select problem from named)
         and exists (select 1 from unnamed)
     ), sized as (select problem, count(*)::integer as members from held group by problem)
     select h.source_problem as source, h.problem, count(*)::integer as shared, s.members
     from held h join sized s on s.problem = h.problem join unnamed u on u.source_id = h.source_problem
     group by h.source_problem, h.problem, s.members having count(*) * 2 > s.members
     order by shared desc, h.problem, source`,
    [workspace],
  );
  const taken = new Set<string>();
  const inherited = overlaps.filter(({ source }) => {
    const first = !taken.has(source);
    taken.add(source);
    return first;
  });
  await ask(db, `insert into named select * from unnest($1::text[], $2::text[])`, [
    inherited.map(({ source }) => source),
    inherited.map(({ problem }) => problem),
  ]);
  await ask(
    db,
    `insert into named select i.source_id, i.id from incoming_problems i
     where i.source_id not in (select source_id from named)`,
  );
}

/** Keeps the names for the next run. */
export async function keepNames(db: Db, workspace: string, environment: string): Promise<void> {
  await ask(
    db,
    `insert into problem_names (workspace, environment, source_id, problem)
     select $1, $2, source_id, problem from named on conflict do nothing`,
    [workspace, environment],
  );
}
