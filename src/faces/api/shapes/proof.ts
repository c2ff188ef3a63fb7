import { z } from 'zod';
import type { Proof } from '../../../model/workspace/index.ts';
import { id, instant, orNull } from './parts.ts';

export const proof = z
  .strictObject({
    fix: id,
    effectiveAt: instant,
    judged: orNull(
      z
        .strictObject({
          proven: z.boolean(),
          says: z.string(),
          chance: z.number().min(0).max(1),
          needed: z.int(),
          before: z.int(),
          exposureBefore: z.int(),
          exposureSince: z.int(),
          watermark: instant,
          untilMonthEnd: z.boolean(),
        })
        .readonly(),
    ),
  })
  .meta({
    id: 'Proof',
    description:
      'What is known of whether a fix holds: breaks and records before it, records since, how many are needed, and how likely the silence were by chance. `judged` is null where no run knows of a time.',
  });

export const proofAnswer = z
  .strictObject({ proof: orNull(proof) })
  .meta({ id: 'ProblemProof', description: 'Null where the problem has no fix.' });

export function showProof({ fix, effectiveAt, judged }: Proof): z.output<typeof proof> {
  if (judged === null) return { fix, effectiveAt, judged };
  const { before, exposureBefore, exposureSince, watermark, untilMonthEnd } = judged.evidence;
  const seen = { before, exposureBefore, exposureSince, watermark, untilMonthEnd };
  return { fix, effectiveAt, judged: { ...judged.silence, ...seen } };
}
