import { z } from 'zod';
import { several, version } from '../parts.ts';

const parameter = z
  .strictObject({
    name: z.string(),
    unit: z.string(),
    default: z.number(),
    least: z.number(),
    most: z.number(),
    whole: z.boolean(),
    why: z.string(),
    value: z.number(),
    changed: z.boolean(),
  })
  .readonly()
  .meta({
    id: 'PolicyParameter',
    description: 'A number that a rule leans on: its default and why, and the value in force.',
  });

/** Every number that decides, with the value in force. */
export const policy = z
  .strictObject({
    version: version.meta({ description: 'Of the setting `policy`; 0 where it is not set.' }),
    rooms: several(
      z
        .strictObject({
          room: z.enum(['symptoms', 'diagnosis', 'plan', 'indicators', 'gate']),
          parameters: several(parameter),
        })
        .readonly(),
    ),
  })
  .meta({
    id: 'Policy',
    description: 'Every number that decides. It is changed by the setting `policy`: values by room and name.',
  });
