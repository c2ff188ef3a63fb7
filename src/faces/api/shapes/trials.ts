import { z } from 'zod';
import type { SampledBreak, Trial } from '../../../app/runs/index.ts';
import { id, instant, kind, money, several, severity, symptom } from './parts.ts';

const said = {
  expected: z.string().nullable(),
  actual: z.string().nullable(),
  severity,
  atRisk: money,
};

const sampledBreak = z
  .strictObject({
    id,
    kind,
    symptom,
    control: z.string(),
    order: z.string().nullable(),
    sku: z.string().nullable(),
    document: z.string().nullable(),
    field: z.string().nullable(),
    occurredAt: z.string().nullable(),
    explanation: z.string(),
    ...said,
    before: z.strictObject(said).readonly().nullable(),
  })
  .meta({ id: 'SampledBreak', description: 'A break of a preview; `before` is what it said in the run.' });

const samples = several(sampledBreak);

export const preview = z
  .strictObject({
    id,
    kind: z.enum(['preview', 'replay']),
    run: id.meta({ description: 'The run whose inputs are read, and that is compared with.' }),
    environment: z.string(),
    state: z.enum(['running', 'done', 'failed', 'cancelled']),
    startedAt: instant,
    endedAt: instant.nullable(),
    codeVersion: z.strictObject({ run: z.string(), now: z.string() }).readonly(),
    counts: z
      .strictObject({ new: z.int(), gone: z.int(), changed: z.int(), same: z.int() })
      .readonly()
      .nullable(),
    samples: z.strictObject({ new: samples, gone: samples, changed: samples }).readonly().nullable(),
    identical: z
      .boolean()
      .nullable()
      .meta({ description: 'Of a replay: whether breaks.jsonl is the same, byte by byte.' }),
    difference: z
      .string()
      .nullable()
      .meta({ description: 'Of a replay that is not the same: how it differs.' }),
    failure: z
      .strictObject({ code: z.string(), message: z.string(), hint: z.string() })
      .readonly()
      .nullable(),
  })
  .meta({
    id: 'Preview',
    description:
      'What a run would find with another profile, or finds when it is done again; nothing of it is recorded, and it is forgotten when the server ends.',
  });

export function showTrial({ workspace: _, found, ...one }: Trial): z.output<typeof preview> {
  const replayed = one.kind === 'replay' && found !== null;
  return {
    ...one,
    counts: found?.counts ?? null,
    samples:
      found === null
        ? null
        : {
            new: found.samples.new.map(showSample),
            gone: found.samples.gone.map(showSample),
            changed: found.samples.changed.map(showSample),
          },
    identical: replayed ? found.identical : null,
    difference: replayed && !found.identical ? saysDifference(one.codeVersion, found.counts) : null,
  };
}

function showSample({ now, before }: SampledBreak): z.output<typeof sampledBreak> {
  const shownMoney = ({ amount, currency }: { readonly amount: string; readonly currency: string }) => ({
    amount,
    currency,
  });
  return {
    ...now,
    atRisk: shownMoney(now.atRisk),
    before:
      before === null
        ? null
        : {
            expected: before.expected,
            actual: before.actual,
            severity: before.severity,
            atRisk: shownMoney(before.atRisk),
          },
  };
}

function saysDifference(
  { run, now }: Trial['codeVersion'],
  { new: fresh, gone, changed }: { readonly new: number; readonly gone: number; readonly changed: number },
): string {
  const what =
    fresh + gone + changed === 0
      ? 'The same breaks are found, and told in other words'
      : `${fresh} breaks are found that were not, ${gone} are not found any more, ${changed} are found otherwise`;
  return run === now ? `${what}.` : `${what}. The run was made by version ${run}, this is ${now}.`;
}
