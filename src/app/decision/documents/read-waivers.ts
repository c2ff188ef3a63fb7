import { z } from 'zod';
import { readStrict } from '../../../flow/1-sources/files/profile/index.ts';
import { criteria } from '../../../flow/9-gate/index.ts';
import { failure } from '../../../ground/index.ts';
import type { Waiver } from '../../../model/decision/index.ts';
import { nearInstant as instant, oneOf, said, text } from './parts.ts';

const ids = criteria.map(({ id }) => id) as [string, ...string[]];

const waiversSchema = z.strictObject({
  waivers: z.array(
    z.strictObject({
      id: text,
      criterion: said(oneOf(ids), 'Criterion that is not met.'),
      reason: text,
      by: said(text, 'Who takes the risk.'),
      at: instant,
      expiresAt: said(instant, 'After this moment it says nothing any more.'),
      seconded: said(
        z.strictObject({ by: text, at: instant }).nullable().default(null),
        'The second person, whom a hard criterion needs.',
      ),
    }),
  ),
});

/** Reads waivers from YAML or JSON text. Fails with `waivers-invalid`. */
export function readWaivers(yamlText: string, name: string): readonly Waiver[] {
  return readStrict(yamlText, {
    schema: waiversSchema,
    jsonSchema: () => z.toJSONSchema(waiversSchema, { io: 'input' }) as Readonly<Record<string, unknown>>,
    keepsZeros: false,
    fail: (fault, cause) => failure('waivers-invalid', { file: name, ...fault }, { cause }),
  }).checked.waivers;
}
