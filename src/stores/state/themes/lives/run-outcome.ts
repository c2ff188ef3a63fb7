import type { BreakOutcome } from '../../../../model/workspace/index.ts';
import type { Values } from '../../ask.ts';

/** A recorded run, and what it is asked for to have done. */
export interface OutcomeOf {
  readonly run: string;
  readonly number: number;
  readonly outcomes: readonly BreakOutcome[];
}

/** The condition on breaks `b` to which a run did that: as its outcome counts them. */
export function outcomeCondition(
  { run, number, outcomes }: OutcomeOf,
  { workspace, environment }: { readonly workspace: string; readonly environment: string },
  values: Values,
): string {
  if (outcomes.length === 0) return 'false';
  const where = (alias: string): string =>
    `${alias}.workspace = ${values.add(workspace)} and ${alias}.environment = ${values.add(environment)}`;
  // Each is asked for where it stands: a statement takes no value that it does not use.
  const n = (): string => `${values.add(number)}::integer`;
  const event = (condition: string): string =>
    `select e.subject from life_events e where e.run = ${values.add(run)} and ${condition}`;
  const recurred = (): string => event(`e.event = 'recurred'`);
  const ids: Readonly<Record<BreakOutcome, () => string>> = {
    new: () =>
      `select f.id from breaks f where ${where('f')} and f.first_run = ${n()} and f.id not in (${recurred()})`,
    regressed: recurred,
    // It begins to be there again: what was said last of it had ended because it was gone.
    back: () => `select s.id from break_spans s where ${where('s')} and s.from_run = ${n()}
      and ((select p.ended from break_spans p where p.workspace = s.workspace and p.environment = s.environment
            and p.id = s.id and p.from_run < s.from_run order by p.from_run desc limit 1) = 'gone'
        or s.id in (${event(`e.event = 'found' and e.from_state = 'gone'`)}))
      and s.id not in (${recurred()})`,
    // What was not looked at before has no span left to be ended, and an event instead.
    gone: () => `select s.id from break_spans s where ${where('s')} and s.to_run = ${n()} and s.ended = 'gone'
      union ${event(`e.event = 'lost' and e.to_state = 'gone'`)}`,
    // It goes on not to be looked at until a run says something of it again.
    'not-looked':
      () => `select s.id from break_spans s where ${where('s')} and s.to_run <= ${n()} and s.ended = 'not-looked'
      and not exists (select 1 from break_spans later where later.workspace = s.workspace
        and later.environment = s.environment and later.id = s.id and later.from_run > s.from_run and later.from_run <= ${n()})
      and not exists (select 1 from life_events e join runs r on r.id = e.run where e.workspace = s.workspace
        and e.subject = s.id and e.event = 'lost' and r.number > s.to_run and r.number <= ${n()})`,
  };
  return `b.id in (${[...new Set(outcomes)].map((one) => ids[one]()).join('\n  union ')})`;
}
