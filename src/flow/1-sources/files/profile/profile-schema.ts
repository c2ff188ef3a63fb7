import { z } from 'zod';
import { isCurrency } from '../../../../ground/index.ts';
import { isTimeZone, parseDuration } from '../../../../ground/time.ts';
import { text, whyPatternFails } from './field-source-schema.ts';
import { fileRuleSchema } from './file-rule-schema.ts';

const zone = z
  .string()
  .refine(isTimeZone, 'it is not a name of the IANA time zone list, such as Europe/London');
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'it is not a day such as 2024-02-01');
const decimal = z
  .union([z.string(), z.number()])
  .transform(String)
  .refine((value) => /^\d+(\.\d+)?$/.test(value), 'it is not a decimal number such as 0.02');
const duration = z.string().refine(isDuration, 'it is not an ISO 8601 duration such as PT36H or P2D');
const pattern = z.string().superRefine((value, context) => {
  const reason = whyPatternFails(value);
  if (reason !== undefined) context.addIssue({ code: 'custom', message: reason, input: value });
});
const textMap = z.record(z.string(), text);

const entitySchema = z.strictObject({
  id: z.string().meta({ description: 'Name of the entity.' }),
  shops: z.array(text).default([]).meta({
    description:
      "Shops of the entity: prefix of the order name, the file it comes from, or the order's shop field.",
  }),
  erp: z.array(text).default([]).meta({ description: "Values of the ERP's entity field." }),
});

const booksSchema = z.strictObject({
  baseCurrency: z
    .string()
    .refine(isCurrency, 'it is not an ISO 4217 code such as GBP')
    .nullable()
    .default(null)
    .meta({
      description:
        'Currency the books are kept in; taken from the data where all documents agree when missing.',
    }),
  timeZone: zone.default('UTC').meta({ description: 'Zone in which a day and a period begin.' }),
  orderMoney: z.enum(['shop', 'presentment']).default('shop').meta({
    description:
      'Currency in which orders read from the API count: that of the shop, or the one the customer saw.',
  }),
  fiscalCalendar: z
    .strictObject({
      kind: z.enum(['months', '4-4-5', '4-5-4', '5-4-4']).default('months'),
      startsOn: day.optional().meta({ description: 'For week patterns: first day of any fiscal year.' }),
    })
    .prefault({})
    .meta({ description: 'How accounting periods are cut.' }),
  entities: z.array(entitySchema).default([]).meta({ description: 'Entities of the books; one when empty.' }),
  revenue: z.enum(['order', 'fulfilment']).nullable().default(null).meta({
    description:
      'When the revenue of an order is booked: as it is placed or paid, or as it ships; learned from the documents when missing.',
  }),
});

const toleranceSchema = z.strictObject({
  amount: decimal.optional().meta({ description: 'In the currency of the record.' }),
  amountPerLine: decimal.optional().meta({ description: 'For each line of the document.' }),
  percent: decimal.optional(),
  quantity: decimal.optional(),
  days: z.int().nonnegative().optional(),
});

const customerSchema = z.strictObject({
  from: z
    .enum(['email', 'customer'])
    .default('email')
    .meta({ description: "The shop's field the number follows from." }),
  pattern: pattern.meta({ description: 'Regular expression on that field.' }),
  replace: z.string().meta({ description: 'The customer number, with $1, $2... for the groups.' }),
});

const list = (description: string, initial: string[] = []) =>
  z.array(text).default(initial).meta({ description });

/** The profile as people write it; what it leaves out has the default stated here. */
export const profileSchema = z
  .strictObject({
    books: booksSchema.prefault({}).meta({ description: 'The books both sides are compared in.' }),
    files: z.array(fileRuleSchema).default([]).meta({
      description:
        'Which files are which record, and which column is which field. Known exports need no rule.',
    }),
    reference: z
      .strictObject({
        pattern: pattern.nullable().default(null).meta({
          description:
            'First group is the order number; when missing: trimmed, case folded, leading words and # dropped.',
        }),
        dropWords: list('Words dropped from the front before comparing.', ['Shopify']),
      })
      .prefault({})
      .meta({ description: "How the shop's order number is found in the ERP's reference field." }),
    customer: customerSchema.nullable().default(null).meta({
      description:
        "How the ERP's customer number follows from the shop's record; compared only by e-mail when missing.",
    }),
    customers: textMap
      .default({})
      .meta({ description: 'Further customer numbers by shop customer or e-mail.' }),
    locations: textMap.default({}).meta({ description: 'Shop location: ERP warehouse.' }),
    gateways: textMap
      .default({})
      .meta({ description: 'Payment gateway: account or payment method of the ERP.' }),
    tolerances: z.record(z.string(), toleranceSchema).default({}).meta({
      description: 'Control: what differences are harmless; each control states its default.',
    }),
    doesNotApply: z.record(z.string(), z.string().min(1)).default({}).meta({
      description:
        'Control, or the beginning of some such as `payout.*`: why it is no gap where it could not be checked, such as "paid out outside Shopify". What can be checked is checked all the same.',
    }),
    leaveOut: z
      .strictObject({
        testOrders: z.boolean().default(true).meta({ description: 'Test orders are left out.' }),
        sources: list('Sales channels to leave out.'),
        tags: list('Orders with any of these tags are left out.'),
        financialStatuses: list('Orders with these financial statuses are left out.'),
        documentStatuses: list('ERP documents with these statuses do not count.', ['cancelled']),
      })
      .prefault({})
      .meta({ description: 'What takes no part in any comparison; counted as named exclusions.' }),
    conflicts: z.enum(['report', 'last-file']).default('report').meta({
      description: 'Same id, different content: report it, or let the file sorted last win.',
    }),
    flowTimes: z
      .strictObject({
        order: duration.default('P1D').meta({ description: 'From order to ERP document.' }),
        refund: duration.default('P2D').meta({ description: 'From refund to credit memo.' }),
        posting: duration.default('P1D').meta({ description: 'From document date to posting.' }),
        payout: duration.default('P3D').meta({ description: 'From payout to bank receipt.' }),
      })
      .prefault({})
      .meta({
        description:
          'Expected flow times, ISO 8601 durations. Records that are younger at --as-of are not yet missing; without --as-of the latest day of both sides counts, if times are stated here.',
      }),
    rates: z
      .strictObject({
        by: z.enum(['document', 'posting']).default('document').meta({
          description: 'Date of the document by which a rate is looked up.',
        }),
        maxAgeDays: z.int().nonnegative().default(7).meta({
          description: 'How many days before that date a rate may lie.',
        }),
      })
      .prefault({})
      .meta({ description: 'How exchange rates are looked up.' }),
  })
  .meta({ title: 'Tieout profile', description: 'The agreement about the two sides of a reconciliation.' });

export type ProfileInput = z.input<typeof profileSchema>;
export type ProfileOutput = z.output<typeof profileSchema>;

function isDuration(value: string): boolean {
  try {
    parseDuration(value);
    return true;
  } catch {
    return false;
  }
}
