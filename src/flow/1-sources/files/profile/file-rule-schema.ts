import { z } from 'zod';
import type { InputFields } from '../../../../model/index.ts';
import { recordInputs, sides } from '../../../../model/index.ts';
import { fieldSourceSchema, text } from './field-source-schema.ts';
import { type RuleRecord, ruleRecords } from './rule-records.ts';

const formatSchema = z
  .strictObject({
    decimal: z
      .enum(['.', ','])
      .optional()
      .meta({ description: 'Decimal mark; seen from the file when missing.' }),
    thousands: z
      .enum([',', '.', ' ', "'"])
      .optional()
      .meta({ description: 'Thousands separator to be removed.' }),
    dateOrder: z.enum(['ymd', 'dmy', 'mdy']).optional().meta({
      description:
        'Order of the parts in dates such as 01/02/2024; seen from the file when missing; ISO is always read.',
    }),
    timeZone: z.string().optional().meta({
      description: 'IANA zone of times that carry no offset; the zone of the books when missing.',
    }),
  })
  .default({})
  .meta({ description: 'How dates and numbers are written.' });

const excludeSchema = z
  .array(
    z.strictObject({
      reason: z.string().meta({ description: 'Why such rows are left out; counted under this name.' }),
      column: z.string(),
      equals: z.union([text, z.array(text)]).transform((value) => [value].flat()),
    }),
  )
  .default([])
  .meta({ description: 'Rows to leave out; any of the conditions is enough.' });

const shared = {
  match: z
    .union([z.string(), z.array(z.string()).min(1)])
    .transform((value) => [value].flat())
    .meta({
      description:
        "Globs on the file's name or its path below the folder given; a sheet is book.xlsx#Sheet. The first rule that matches counts.",
    }),
  side: z
    .enum(sides)
    .optional()
    .meta({ description: 'Applies only to files given for this side; either when missing.' }),
  format: formatSchema,
  taxIncluded: z.boolean().optional().meta({
    description: 'Whether amounts of lines contain their tax; inferred from the totals when missing.',
  }),
  rateDirection: z.enum(['per-base', 'base-per-unit']).optional().meta({
    description:
      'per-base: rates are units of the foreign currency for one of the base currency; base-per-unit: the reverse.',
  }),
  exclude: excludeSchema,
};

/** One rule of `files`, by the record it reads; every record has its own fields. */
export const fileRuleSchema = z.discriminatedUnion('record', [
  ruleOf('document'),
  ...ruleRecords.filter((record) => record !== 'document').map(ruleOf),
]);

function ruleOf<const R extends RuleRecord>(record: R) {
  return z
    .strictObject({
      ...shared,
      record: z.literal(record).meta({ description: 'What each row is.' }),
      columns: z.strictObject(columnsOf(record)).meta({ description: 'Field, and where it comes from.' }),
    })
    .meta({ id: `FileRule-${record}` });
}

function columnsOf(record: RuleRecord): Record<string, z.ZodOptional<typeof fieldSourceSchema>> {
  const shape: Record<string, z.ZodOptional<typeof fieldSourceSchema>> = {};
  for (const [name, says] of describeFields(record)) {
    shape[name] = fieldSourceSchema.optional().meta({ description: says });
  }
  return shape;
}

function describeFields(record: RuleRecord): readonly (readonly [string, string])[] {
  const says = (inputs: InputFields) =>
    Object.entries(inputs).map(([name, input]) => [name, input.says] as const);
  if (record === 'order-with-lines')
    return withLines(says(recordInputs.order), says(recordInputs['order-line']));
  if (record === 'document-with-lines') {
    return withLines(says(recordInputs.document), says(recordInputs['document-line']));
  }
  return says(recordInputs[record]);
}

function withLines(
  header: readonly (readonly [string, string])[],
  line: readonly (readonly [string, string])[],
): readonly (readonly [string, string])[] {
  const taken = new Set(header.map(([name]) => name));
  return [
    ...header,
    ...line.filter(([name]) => !taken.has(name)),
    ...line.map(([name, says]) => [`line.${name}`, says] as const),
  ];
}
