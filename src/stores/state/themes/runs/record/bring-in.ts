import { hash } from 'node:crypto';
import { parseMoney } from '../../../../../ground/index.ts';
import { type Break, type Problem, severities } from '../../../../../model/index.ts';
import { dayOfBreak, type RunResult, type RunStart } from '../../../../../model/workspace/index.ts';
import { ask } from '../../../ask.ts';
import type { Work } from '../../../connection.ts';
import { type CopyValue, copyInto } from '../../../copy-into.ts';
import { trackedId } from './tracked-id.ts';

const breakColumns = `id text collate "C" primary key, source_id text, kind text, symptom text, severity smallint, control text,
  order_name text, sku text, document text, currency text, at_risk_minor bigint, base_minor bigint, fingerprint text,
  source_problem text collate "C", occurred_at timestamptz, occurred_on date, explanation text, expected text, actual text,
  meaning text collate "C", wording text collate "C", attributes jsonb, body jsonb`;
const problemColumns = `source_id text collate "C" primary key, id text collate "C", kind text, symptom text, severity smallint,
  title text, fingerprint text, body jsonb`;

const namesOf = (columns: string): readonly string[] =>
  columns.split(/,\s+/).map((column) => column.split(' ')[0] ?? '');

/** Puts what a run found beside what is known, in tables that are gone when the transaction ends. */
export async function bringIn(work: Work, { environment }: RunStart, result: RunResult): Promise<void> {
  for (const [table, columns, rows] of [
    ['incoming', breakColumns, breakRows(result, environment)],
    ['incoming_problems', problemColumns, problemRows(result.problems, environment)],
  ] as const) {
    await ask(work.db, `create temporary table ${table} (${columns}) on commit drop`);
    await copyInto(work, table, namesOf(columns), rows);
    await ask(work.db, `analyze ${table}`);
  }
}

function* breakRows({ breaks, summary }: RunResult, environment: string): Generator<readonly CopyValue[]> {
  const { baseCurrency } = summary;
  for (const one of breaks) {
    const { atRisk, shop, erp } = one;
    // How old it is depends on when one looks.
    const { ageDays: _, ...kept } = one;
    const body = JSON.stringify(kept);
    const base =
      atRisk.base === null || baseCurrency === null ? null : parseMoney(atRisk.base, baseCurrency).minor;
    yield [
      trackedId(environment, one.id),
      one.id,
      one.kind,
      one.symptom,
      severities.indexOf(one.severity),
      one.control,
      one.order ?? null,
      one.sku ?? null,
      erp?.document ?? shop?.document ?? null,
      atRisk.currency,
      parseMoney(atRisk.amount, atRisk.currency).minor,
      base,
      one.fingerprint ?? null,
      one.problem ?? null,
      one.occurredAt ?? null,
      dayOfBreak(one, summary),
      one.explanation,
      one.expected,
      one.actual,
      meaningOf(one),
      hash('md5', body, 'base64'),
      one.attributes,
      body,
    ];
  }
}

/** What has to differ for a break to have changed: not where it was read, nor how it is grouped or named. */
function meaningOf({
  severity,
  expected,
  actual,
  difference,
  currency,
  atRisk,
  consequences,
}: Break): string {
  const said = [
    severity,
    expected,
    actual,
    difference,
    currency,
    atRisk.amount,
    atRisk.currency,
    atRisk.base,
  ];
  return hash('md5', JSON.stringify([said, consequences]), 'base64');
}

function* problemRows(problems: readonly Problem[], environment: string): Generator<readonly CopyValue[]> {
  for (const problem of problems) {
    const { breakIds: _, ...body } = problem;
    yield [
      problem.id,
      trackedId(environment, problem.id),
      problem.kind,
      problem.symptom,
      severities.indexOf(problem.severity),
      problem.title,
      problem.fingerprint ?? null,
      body,
    ];
  }
}
