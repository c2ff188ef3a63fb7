import { z } from 'zod';
import { isDay, isTimeZone, parseInstant } from '../../../ground/time.ts';

/** A day of the calendar. */
export const day = z.string().refine(isDay, 'it is not a day such as 2026-10-04');

/** An instant with its offset. */
export const instant = z
  .string()
  .refine((text) => parseInstant(text) !== undefined, 'it is not an instant such as 2026-10-04T08:00:00Z');

/** An instant, or a day, which counts from its first moment in the team's zone. */
export const instantOrDay = z
  .string()
  .refine(
    (text) => isDay(text) || parseInstant(text) !== undefined,
    'it is neither a day such as 2026-10-04 nor an instant such as 2026-10-04T08:00:00Z',
  );

const withinReach = (text: string): boolean => text >= '1900' && text < '3000';
const outOfReach = 'it is not of the years 1900 to 2999';

/** A day or moment that people write down: of other years it is a slip, and nothing can be counted from it. */
export const nearDay = day.refine(withinReach, outOfReach);
export const nearInstant = instant.refine(withinReach, outOfReach);
export const nearInstantOrDay = instantOrDay.refine(withinReach, outOfReach);

export const zone = z
  .string()
  .refine(isTimeZone, 'it is not a name of the IANA time zone list, such as Europe/London');

export const isoWeek = z.string().regex(/^\d{4}-W\d{2}$/, 'it is not an ISO week such as 2026-W41');

/** A decimal as text, so that no cent is lost; a number is taken as it is written. */
export const decimal = z
  .union([z.string(), z.number()], { error: 'it is not a decimal such as 0.00' })
  .transform(String)
  .refine((text) => /^-?\d+(\.\d+)?$/.test(text), 'it is not a decimal such as 0.00');

export const text = z.string().min(1, 'it is empty');
export const count = z.int('it is not a whole number').nonnegative('it is below nought');
export const amount = z.number('it is not a number').nonnegative('it is below nought');

/** Words of a list that the model keeps. */
export const oneOf = <const Words extends readonly [string, ...string[]]>(words: Words) => z.enum(words);

/** Says what a key is for. */
export const said = <Schema extends z.ZodType>(schema: Schema, description: string): Schema =>
  schema.meta({ description });
