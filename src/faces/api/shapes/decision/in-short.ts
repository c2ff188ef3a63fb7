import { z } from 'zod';
import { causes, type StandingDecision } from '../../../../app/decision/index.ts';
import type { ReviewKeeping } from '../../../../app/review/index.ts';
import { gateVerdicts, rootCauses } from '../../../../model/decision/index.ts';
import { day, instant, several } from '../parts.ts';
import { headFields, showHead } from './head.ts';

/** The whole of a decision, as far as it fits into a few lines. */
export const inShort = z
  .strictObject({
    ...headFields,
    gate: z
      .strictObject({
        verdict: z.enum(gateVerdicts),
        met: z.int(),
        waived: z.int(),
        unknown: z.int().meta({ description: 'Without fresh evidence.' }),
        of: z.int(),
      })
      .readonly(),
    first: z
      .strictObject({
        step: z.string(),
        title: z.string(),
        owner: z.string().nullable(),
        ends: day.nullable(),
      })
      .readonly()
      .nullable()
      .meta({ description: 'The first step of the plan that is not done; null: none is left.' }),
    named: several(z.strictObject({ cause: z.enum(rootCauses), title: z.string() }).readonly()),
    undetermined: z.string().nullable().meta({ description: 'Why no cause can be named.' }),
    reviews: z
      .strictObject({
        missed: several(z.string()).meta({ description: 'ISO weeks, since the last one that was held.' }),
        due: z.strictObject({ week: z.string(), at: instant }).readonly().nullable(),
      })
      .readonly(),
  })
  .meta({
    id: 'DecisionInShort',
    description:
      'The verdict, the causes that are named, what to do first, and whether weekly reviews are held.',
  });

const titles = new Map<string, string>(causes.map(({ id, title }) => [id, title]));

export function showInShort(
  { facts, decided: { gate, plan, diagnosis } }: StandingDecision,
  reviews: ReviewKeeping,
): z.output<typeof inShort> {
  const number = (...states: readonly string[]): number =>
    gate.criteria.filter(({ state }) => states.includes(state)).length;
  const first = plan.steps.find(({ state }) => state !== 'done');
  return {
    ...showHead(facts),
    gate: {
      verdict: gate.verdict,
      met: number('pass'),
      waived: number('waived'),
      unknown: number('no-data', 'stale'),
      of: gate.criteria.length,
    },
    first:
      first === undefined
        ? null
        : { step: first.id, title: first.title, owner: first.owner, ends: first.ends },
    named: diagnosis.named.map((cause) => ({ cause, title: titles.get(cause) ?? cause })),
    undetermined: diagnosis.undetermined?.why ?? null,
    reviews,
  };
}
