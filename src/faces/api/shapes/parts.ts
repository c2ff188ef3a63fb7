import { z } from 'zod';
import { breakKinds, severities, symptoms } from '../../../model/index.ts';
import { type Json, lifeStates } from '../../../model/workspace/index.ts';

/** A name that was given here, such as `brk_...`; a text, never a number. */
export const id = z.string().min(1).max(100);
/** What people call something. */
export const name = z.string().min(1).max(200);
export const instant = z.iso.datetime({ offset: true });
/** A day of the calendar. */
export const day = z.iso.date();
/** Whole minor units of the base currency, as text: no number of JavaScript loses digits of it. */
export const minor = z.string().regex(/^-?\d{1,18}$/);
export const version = z.int().min(0);
/** Anything JSON can say. */
export const anything = z
  .unknown()
  .refine(isJson, 'Give a value; numbers must be finite')
  .meta({ description: 'Anything JSON can say.' });
export const asJson = (value: unknown): Json => value as Json;
/** Whoever writes 1e999 means something that cannot be kept. */
function isJson(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || value === null) return value !== undefined;
  return Object.values(value).every(isJson);
}
export const kind = z.enum(Object.keys(breakKinds) as [keyof typeof breakKinds]);
export const symptom = z.enum(symptoms);
export const severity = z.enum(severities);
export const lifeState = z.enum(lifeStates);
export const environment = z.string().min(1).max(100);

/** A named shape, or null: said so that the document says the same. */
export const orNull = <Of extends z.ZodType>(of: Of) => z.union([of, z.null()]);

/** What the handlers take and give is read-only. */
export const several = <Of extends z.ZodType>(of: Of) => z.array(of).readonly();
/** Texts by name. */
export const byName = <Of extends z.ZodType>(of: Of) => z.record(z.string(), of).readonly();

export const money = z
  .strictObject({ amount: z.string(), currency: z.string() })
  .readonly()
  .meta({ id: 'Money', description: "A decimal text with the currency's digits, and its ISO 4217 code." });

/** A page of a list: rows, and where the next page begins. */
export const pageOf = <Of extends z.ZodType>(name: string, of: Of) =>
  z
    .strictObject({ items: several(of), next: z.string().nullable() })
    .meta({ id: name, description: 'A page; `next` is the `after` of the next one, and null at the end.' });

/** Which page of a list is wanted. */
export const paging = {
  after: z.string().min(1).max(1000).optional().meta({ description: 'The `next` of the page before.' }),
  limit: z.coerce.number().int().min(1).max(200).optional().meta({ description: '50 without it.' }),
};

/** The part of a filter that was given. */
export function pagingOf({
  after,
  limit,
}: {
  readonly after?: string | undefined;
  readonly limit?: number | undefined;
}): {
  readonly after?: string;
  readonly limit?: number;
} {
  return { ...(after !== undefined && { after }), ...(limit !== undefined && { limit }) };
}
