import { factorOf, minor } from './amounts.ts';
import { ifGiven, type Source } from './insert.ts';

const texts = {
  tax_titles: 'taxTitles',
  company: 'company',
  tags: 'tags',
} as const;

const amounts = {
  original_total: 'originalTotal',
  current_total: 'currentTotal',
  current_tax: 'currentTax',
  received: 'received',
  freight_tax: 'freightTax',
  channel_tax: 'channelTax',
  rounding_refund: 'roundingRefund',
  exchange_value: 'exchangeValue',
} as const;

const otherAmounts = {
  other_total: 'otherTotal',
  other_shipping: 'otherShipping',
  other_tax: 'otherTax',
  other_discount: 'otherDiscount',
  other_tip: 'otherTip',
} as const;

/** The columns of an order that most sources do not give. */
export function orderExtras(source: Source): Readonly<Record<string, string>> {
  const { field } = source;
  const columns = (
    fields: Readonly<Record<string, string>>,
    sql: (name: string) => string,
  ): Readonly<Record<string, string>> =>
    Object.fromEntries(
      Object.entries(fields).map(([column, name]) => [column, ifGiven(source, name, sql(name))]),
    );
  return {
    closed_at: field('closedAt', 'timestamptz'),
    updated_at: field('updatedAt', 'timestamptz'),
    edited: field('edited', 'boolean'),
    tax_exempt: field('taxExempt', 'boolean'),
    is_test: field('isTest', 'boolean'),
    due_on: field('dueOn', 'date'),
    other_currency: ifGiven(source, 'otherCurrency', `upper(${field('otherCurrency')})`),
    payer: ifGiven(source, 'payer', `nullif(upper(trim(${field('payer')})), '')`),
    ...columns(texts, (name) => field(name)),
    ...columns(amounts, (name) => minor(field(name, 'decimal(18,6)'))),
    ...columns(otherAmounts, (name) => otherMinor(source, name)),
  };
}

/** SQL of an amount that is in the row's other currency, in minor units of that. */
export function otherMinor({ field }: Source, name: string): string {
  return minor(field(name, 'decimal(18,6)'), factorOf(`upper(${field('otherCurrency')})`));
}
