import type { Fingerprint } from '../../fingerprint.ts';

const components = ['shipping', 'tax', 'duty', 'adjustment'] as const;

const of = (name: string): string => `coalesce(r.${name}, 0)`;

/** What stays in the money of the document: some of the components; freight with its tax where prices contain it. */
const kept = `${components.map((name) => `k.${name} * ${of(name)}`).join(' + ')} + k.goods * (r.amount - ${components.map(of).join(' - ')})
    - k.freight_tax * k.shipping * ${of('shipping')} * ${of('tax')} / nullif(cast(r.amount as double precision), 0)`;

const flags = [...components, 'goods', 'freight_tax'];

/** SQL condition that the credit memo is the refund with some components in the one money and the others in the other, at the rate of the order. */
const mixed = `exists (
  select 1 from canon.currency c, canon.currency f, (select ${flags.map((name, i) => `f${i}.n as ${name}`).join(', ')} from ${flags.map((_, i) => `(values (0), (1)) f${i}(n)`).join(', ')}) k
  cross join lateral (select ${kept} as kept, cast(o.other_total as double precision) * c.factor / nullif(o.total * f.factor, 0) as rate) m
  where c.code = o.currency and f.code = o.other_currency and m.kept <> 0 and m.kept <> r.amount
    and abs(b.actual_minor - m.kept - (r.amount - m.kept) * m.rate) <= 3 * greatest(1, m.rate))`;

export const refundMixesShopAndPresentment: Fingerprint = {
  id: 'refund-mixes-shop-and-presentment',
  subject: 'refund',
  kinds: ['refund-amount-differs'],
  certainty: 'residual',
  seen: 'The credit memo is neither the amount in the one currency nor in the other: some of its parts are in the one and some in the other.',
  next: 'Take every amount of a refund from one money set, then correct the credit memos.',
  mark: `o.other_currency <> o.currency and o.other_total <> o.total and ${mixed}`,
};
