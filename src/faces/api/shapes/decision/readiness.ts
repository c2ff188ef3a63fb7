import { z } from 'zod';
import { readinessParts, readReadiness } from '../../../../app/decision/index.ts';
import type { Setting } from '../../../../model/workspace/index.ts';
import { anything, name, version } from '../parts.ts';

const document = anything.meta({
  description: 'As schemas/readiness.schema.json says. What is left out was not done.',
});

/** What people recorded. */
export const readiness = z
  .strictObject({
    version: version.meta({ description: '0 where nothing was recorded so far.' }),
    readiness: document,
  })
  .meta({ id: 'Readiness', description: 'What people have done to be ready, as they recorded it.' });

export const readinessChange = z.strictObject({ readiness: document }).meta({ id: 'ReadinessChange' });

export const showReadiness = (
  one: Pick<Setting, 'version' | 'value'> | null,
): z.output<typeof readiness> => ({
  version: one?.version ?? 0,
  readiness: readReadiness(one?.value ?? {}),
});

const MOST_CHARACTERS = 2_000_000;

export const readinessFile = z
  .strictObject({
    name,
    part: z.enum(readinessParts).meta({ description: 'Of what it is.' }),
    text: z.string().max(MOST_CHARACTERS),
  })
  .meta({ id: 'ReadinessFile', description: 'A YAML, JSON or CSV file as text.' });

export const readinessRead = z
  .strictObject({ readiness: document })
  .meta({ id: 'ReadinessRead', description: 'What the file says, and nothing else.' });
