import type { Fingerprint } from '../../fingerprint.ts';
import { orderRate, whereSmall, wide } from './order-rate.ts';

const components = ['shipping', 'tax', 'duty', 'adjustment'] as const;

const of = (name: string): string => `coalesce(r.${name}, 0)`;

/** What stays in the money of the document, times the refund: some of the components; freight with its tax where prices contain it. */
const kept = `(${components.map((name) => `k.${name} * ${wide(of(name))}`).join(' + ')} + k.goods * ${wide(`r.amount - ${components.map(of).join(' - ')}`)}) * r.amount
    - k.freight_tax * k.shipping * ${wide(of('shipping'))} * ${of('tax')}`;

const flags = [...components, 'goods', 'freight_tax'];
const { over, under } = orderRate;

/** SQL condition that the credit memo is the refund with some components in the one money and the others in the other, at the rate of the order. */
const mixed = `exists (
  select 1 from canon.currency c, canon.currency f, (select ${flags.map((name, i) => `f${i}.n as ${name}`).join(', ')} from ${flags.map((_, i) => `(values (0), (1)) f${i}(n)`).join(', ')}) k
  where c.code = o.currency and f.code = o.other_currency and o.total > 0 and r.amount > 0 and ${whereSmall(
    ['b.actual_minor', 'r.amount', 'o.total', 'o.other_total', ...components.map(of)],
    `(${kept}) <> 0 and (${kept}) <> ${wide('r.amount')} * r.amount
    and abs((${wide('b.actual_minor')} * r.amount - (${kept})) * (${under}) - (${wide('r.amount')} * r.amount - (${kept})) * (${over})) <= 3 * ${wide('r.amount')} * greatest(${under}, ${over})`,
  )})`;

export const refundMixesShopAndPresentment: Fingerprint = {
  id: 'refund-mixes-shop-and-presentment',
  subject: 'refund',
  kinds: ['refund-amount-differs'],
  certainty: 'residual',
  seen: 'The credit memo is neither the amount in the one currency nor in the other: some of its parts are in the one and some in the other.',
  next: 'Take every amount of a refund from one money set, then correct the credit memos.',
  mark: `o.other_currency <> o.currency and o.other_total <> o.total and ${mixed}`,
};
