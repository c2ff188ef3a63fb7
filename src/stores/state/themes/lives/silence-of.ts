import { dayInZone } from '../../../../ground/time.ts';
import type { Symptom } from '../../../../model/index.ts';
import { type Evidence, judgeSilence, type Run, type Silence } from '../../../../model/workspace/index.ts';
import { ask } from '../../ask.ts';
import type { Db } from '../../connection.ts';
import { watermarkOf } from '../runs/record/what-was-looked-at.ts';
import { exposuresAround } from './exposures-around.ts';

/** A problem and its fix, and the run up to which the data are looked at. */
export interface SilenceQuestion {
  readonly workspace: string;
  readonly environment: string;
  readonly problem: string;
  readonly symptom: Symptom;
  readonly effectiveAt: string;
  readonly run: Pick<Run, 'watermarks' | 'summary'>;
}

/** What shows only when the books of a month are closed. */
export const monthly: readonly Symptom[] = ['revenue-recognition-errors', 'fx-amounts-wrong'];

/** What there is to judge the silence since a fix by, and the judgement; null where the run knows no time. */
export async function silenceOf(
  db: Db,
  question: SilenceQuestion,
): Promise<{ readonly evidence: Evidence; readonly silence: Silence } | null> {
  const { effectiveAt, symptom, run } = question;
  const watermark = watermarkOf(run);
  const timeZone = run.summary?.timeZone;
  if (watermark === null || timeZone === undefined) return null;
  const evidence = {
    ...(await gather(db, question, [dayInZone(effectiveAt, timeZone), dayInZone(watermark, timeZone)])),
    effectiveAt,
    watermark,
    untilMonthEnd: monthly.includes(symptom),
    timeZone,
  };
  return { evidence, silence: judgeSilence(evidence) };
}

async function gather(
  db: Db,
  { workspace, environment, problem, symptom, effectiveAt }: SilenceQuestion,
  [day, until]: readonly [string, string],
): Promise<Pick<Evidence, 'before' | 'exposureBefore' | 'exposureSince'>> {
  const [row] = await ask<{ readonly before: number }>(
    db,
    `select count(*)::integer as before from breaks where workspace = $1 and environment = $2 and problem = $3
       and (made_at is null or made_at <= $4::timestamptz)`,
    [workspace, environment, problem, effectiveAt],
  );
  const fixes = [{ id: problem, symptom, day }];
  const around = (await exposuresAround(db, workspace, environment, { fixes, until })).get(problem);
  return {
    before: row?.before ?? 0,
    exposureBefore: around?.before ?? 0,
    exposureSince: around?.since ?? 0,
  };
}
