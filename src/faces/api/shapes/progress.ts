import { z } from 'zod';
import { changeKinds } from '../../../app/runs/index.ts';
import { instant } from './parts.ts';

export const progress = z
  .strictObject({
    stage: z.string(),
    done: z.int(),
    total: z.int().nullable(),
    unit: z.enum(['bytes']).nullable(),
    startedAt: instant,
    text: z.string(),
  })
  .meta({
    id: 'Progress',
    description: 'How far a job has come: `done` of `total`, where that is known, since the stage began.',
  });

export const workspaceChange = z
  .strictObject({
    kind: z.enum(changeKinds),
    id: z.string(),
  })
  .meta({
    id: 'ChangeNotice',
    description:
      'That something changed: ask for it again. `lives` are breaks and problems, `decision` the gate, its waivers and proofs, `review` what belongs to weekly reviews.',
  });
