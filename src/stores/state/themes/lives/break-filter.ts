import { severities } from '../../../../model/index.ts';
import { type BreakFilter, breakOutcomes, lifeStates } from '../../../../model/workspace/index.ts';
import { ask, type Values } from '../../ask.ts';
import type { Db } from '../../connection.ts';
import { type OutcomeOf, outcomeCondition } from './run-outcome.ts';

export const production = 'production';

/** A filter whose run is known by its number, so that the planner knows how few are newer. */
export interface KnownFilter extends Omit<BreakFilter, 'newSince' | 'run' | 'outcomes'> {
  readonly afterRun?: number;
  readonly outcomeOf?: OutcomeOf;
  /** Never a filter that was not looked up: it would mean more than its author does. */
  readonly newSince?: never;
  readonly run?: never;
  readonly outcomes?: never;
}

/** Looks the numbers of a filter's runs up; nothing is newer than a run that was never recorded, which did nothing. */
export async function knowFilter(db: Db, workspace: string, filter: BreakFilter): Promise<KnownFilter> {
  const { newSince, run, outcomes, ...rest } = filter;
  const { environment = production } = filter;
  const numbered = (id: string | null) =>
    ask<{ readonly id: string; readonly number: number | null }>(
      db,
      `select id, number from runs where workspace = $1 and environment = $2
       and (id = $3 or ($3::text is null and number is not null)) order by number desc limit 1`,
      [workspace, environment, id],
    );
  const [since] = newSince === undefined ? [] : await numbered(newSince);
  const asksForOutcome = run !== undefined || outcomes !== undefined;
  const [acting] = asksForOutcome ? await numbered(run ?? null) : [];
  return {
    ...rest,
    ...(newSince !== undefined && { afterRun: since?.number ?? NEVER }),
    ...(asksForOutcome && {
      outcomeOf: {
        run: acting?.id ?? '',
        number: acting?.number ?? NEVER,
        outcomes: acting === undefined || acting.number === null ? [] : (outcomes ?? breakOutcomes),
      },
    }),
  };
}

const NEVER = 2_147_483_647;

/** The conditions on breaks `b` that a filter stands for; states are left to the caller, who asks for them one by one. */
export function breakConditions(
  workspace: string,
  filter: KnownFilter,
  values: Values,
  search = 'b.search',
): readonly string[] {
  const { ids, symptoms, kinds, severities: ranks, assignee, problem, fingerprint, text, afterRun } = filter;
  const { reasons, control, outcomeOf, present, environment = production } = filter;
  const oneOf = (column: string, type: string, list: readonly unknown[] | undefined) =>
    list === undefined ? [] : [`b.${column} = any(${values.add(list)}::${type}[])`];
  const equal = (column: string, value: string | null | undefined) =>
    value === undefined
      ? []
      : [value === null ? `b.${column} is null` : `b.${column} = ${values.add(value)}`];
  return [
    `b.workspace = ${values.add(workspace)}`,
    `b.environment = ${values.add(environment)}`,
    ...oneOf('id', 'text', ids),
    ...oneOf('symptom', 'text', symptoms),
    ...oneOf('kind', 'text', kinds),
    ...oneOf('reason', 'text', reasons),
    ...oneOf(
      'severity',
      'smallint',
      ranks?.map((rank) => severities.indexOf(rank)),
    ),
    ...equal('assignee', assignee),
    ...equal('problem', problem),
    ...equal('fingerprint', fingerprint),
    ...equal('control', control),
    ...amounts(filter, values),
    ...days(filter, values),
    ...words(text).map((word) => `${search} like ${values.add(`%${escapeLike(word)}%`)}`),
    ...(afterRun === undefined ? [] : [`b.first_run > ${values.add(afterRun)}::integer`]),
    ...(present === undefined ? [] : [present ? 'b.present' : 'not b.present']),
    ...(outcomeOf === undefined ? [] : [outcomeCondition(outcomeOf, { workspace, environment }, values)]),
  ];
}

/** On `worth`, which is what indexes are ordered by: the amount turned round, and 1 where nobody knows it. */
function amounts({ leastMinor, mostMinor }: BreakFilter, values: Values): readonly string[] {
  if (leastMinor === undefined && mostMinor === undefined) return [];
  const bound = (sign: '<=' | '>=', minor: bigint | undefined) =>
    minor === undefined ? [] : [`b.worth ${sign} ${values.add(String(-minor))}::bigint`];
  return ['b.base_minor is not null', ...bound('<=', leastMinor), ...bound('>=', mostMinor)];
}

/** A range of days has only what has a day. */
function days({ from, to, undated }: BreakFilter, values: Values): readonly string[] {
  const bound = (sign: '<=' | '>=', day: string | undefined) =>
    day === undefined ? [] : [`b.occurred_on ${sign} ${values.add(day)}::date`];
  return [
    ...bound('>=', from),
    ...bound('<=', to),
    ...(undated === undefined ? [] : [`b.occurred_on is ${undated ? '' : 'not '}null`]),
  ];
}

/** Whether a filter is about days. */
export const hasDays = ({ from, to, undated }: BreakFilter): boolean =>
  from !== undefined || to !== undefined || undated !== undefined;

/** What days of any zone are as moments, roughly: the index of moments finds them, and the days themselves decide. */
export function momentsOf({ states, ...filter }: KnownFilter, values: Values): readonly string[] {
  const { from, to, undated } = filter;
  if (!hasDays(filter)) return [];
  const bound = (sign: '<' | '>=', day: string | undefined, days: number) =>
    day === undefined
      ? []
      : [`b.moment ${sign} (${values.add(day)}::date + ${days})::timestamp at time zone 'UTC'`];
  return [
    // The index is in order within each state.
    ...(states === undefined ? [`b.state = any(${values.add(lifeStates)}::text[])`] : []),
    ...bound('>=', from, -1),
    ...bound('<', to, 2),
    ...(undated === true ? [`b.moment = timestamptz '0001-01-01 00:00:00+00'`] : []),
  ];
}

/** Text is looked for word by word: an order and a SKU in one line. */
export function words(text: string | undefined): readonly string[] {
  return (text ?? '')
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
}

function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, (letter) => `\\${letter}`);
}

/** All conditions of a filter, states included. */
export function allConditions(workspace: string, filter: KnownFilter, values: Values): string {
  const { states } = filter;
  const conditions = breakConditions(workspace, filter, values);
  const state = states === undefined ? [] : [`b.state = any(${values.add(states)}::text[])`];
  return [...conditions, ...state].join('\n  and ');
}

/** Whether the kept tallies know all that a filter goes by. */
export function isKept(filter: KnownFilter): boolean {
  const {
    ids,
    problem,
    fingerprint,
    control,
    leastMinor,
    mostMinor,
    text,
    afterRun,
    outcomeOf,
    present,
    reasons,
  } = filter;
  return [
    ids,
    problem,
    fingerprint,
    control,
    leastMinor,
    mostMinor,
    text,
    afterRun,
    outcomeOf,
    present,
    reasons,
  ].every((one) => one === undefined);
}
