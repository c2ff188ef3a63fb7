import { z } from 'zod';

/** Text of the source; YAML's numbers and booleans are taken as they are written. */
export const text = z.union([z.string(), z.number(), z.boolean()]).transform(String);

const texts = z.union([text, z.array(text)]).transform((value) => [value].flat());

const pattern = z
  .string()
  .superRefine((value, context) => {
    const reason = whyPatternFails(value);
    if (reason !== undefined) context.addIssue({ code: 'custom', message: reason, input: value });
  })
  .meta({
    description: 'Regular expression (RE2: no look-around, no back-references); the first group counts.',
  });

const condition = z.union([
  z.strictObject({
    is: texts.optional().meta({ description: "One of these values; '' is an empty cell." }),
    not: texts.optional().meta({ description: 'None of these values.' }),
  }),
  texts,
]);

const when = z
  .record(z.string(), condition)
  .transform((conditions) =>
    Object.entries(conditions).flatMap(([column, stated]) => {
      if (Array.isArray(stated)) return [{ column, equals: stated }];
      return [
        ...(stated.is === undefined ? [] : [{ column, equals: stated.is }]),
        ...(stated.not === undefined ? [] : [{ column, equals: stated.not, not: true as const }]),
      ];
    }),
  )
  .meta({ description: 'Only on rows where each of these columns has (one of) the value(s) beside it.' });

const simpleShape = {
  column: z.string().optional().meta({ description: 'Column of the file.' }),
  columns: z.array(z.string()).min(1).optional().meta({
    description: 'Columns tried in order; the first that is not empty counts.',
  }),
  sum: z.array(z.string()).min(1).optional().meta({ description: 'Columns added up.' }),
  constant: text.optional().meta({ description: 'The same value on every row.' }),
  values: z.record(z.string(), text).optional().meta({
    description: 'Values of the file and what they mean here; "*" stands for every value not listed.',
  }),
  negate: z.literal(true).optional().meta({ description: 'The file has the opposite sign.' }),
  absolute: z.literal(true).optional().meta({ description: 'The sign of the file is dropped.' }),
  pattern: pattern.optional(),
  stripPrefix: z.string().optional().meta({ description: 'Characters to drop from the front.' }),
  carry: z.literal(true).optional().meta({
    description: 'An empty cell means the value of the nearest row above that has one.',
  }),
  rowNumber: z.literal(true).optional().meta({ description: "The row's own position in the file." }),
  when: when.optional(),
};

const simpleSource = z.strictObject(simpleShape);

const alternatives = z.array(z.union([z.string(), simpleSource])).min(1);

/** Where a field comes from: a column's name, several names, or the long form. */
export const fieldSourceSchema = z
  .union([
    z.string().meta({ description: 'Column of the file.' }),
    alternatives.meta({ description: 'Tried in order; the first that gives a value counts.' }),
    z.strictObject({
      ...simpleShape,
      first: alternatives
        .optional()
        .meta({ description: 'Tried in order; the first that gives a value counts.' }),
    }),
  ])
  .meta({
    id: 'FieldSource',
    description: 'Where a field comes from: a column, several tried in order, or the long form.',
  });

export type FieldSourceInput = z.output<typeof fieldSourceSchema>;
export type SimpleSourceInput = z.output<typeof simpleSource>;

/** Why an expression cannot be used by the lake, or undefined. */
export function whyPatternFails(value: string): string | undefined {
  if (/\(\?<?[=!]/.test(value)) return 'look-around is not supported in patterns';
  if (/\\[1-9]/.test(value)) return 'back-references are not supported in patterns';
  try {
    new RegExp(value, 'u');
    return undefined;
  } catch (cause) {
    return `it is not a regular expression: ${cause instanceof Error ? cause.message : String(cause)}`;
  }
}
