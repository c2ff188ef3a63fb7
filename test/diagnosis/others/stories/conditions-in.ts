import { failureModes } from '../../../../src/model/catalogue/index.ts';

/** What testers would call a scenario by, from the words it is told in. */
const called: Readonly<Record<string, RegExp>> = {
  'additional-fee': /additional fee|service fee/,
  b2b: /b2b|company|exempt company/,
  bundle: /bundle/,
  cancellation: /cancel/,
  'cash-rounding': /rounded to|cash refund/,
  'custom-item': /custom (line|item)|free sample/,
  'customer-unknown': /no customer|default customer|guest/,
  'discount-code': /% code|with a code|discount|cart-level code/,
  dispute: /dispute|chargeback/,
  duties: /duty|duties/,
  'event-order': /before orders\/create|before create|before import|in-order/,
  exchange: /exchange/,
  'failure-path':
    /force a posting|break the api|fail location|lock a table|return 500|fulfil an order the erp does not/,
  'full-refund': /full (and partial )?refund|refund one full|refund before import/,
  'gift-card-sold': /sell one .*gift card|basket of gift card|buy 2 cards/,
  'gift-card-tender': /(pay|paid) .*gift card|gift card \+ card/,
  'high-volume': /busiest hour|batch of 250|250 items/,
  'line-quantities': /qty [37] @|qty 2|10 x/,
  'manual-capture': /authoris/,
  marketplace: /facilitator|marketplace/,
  'multi-currency': /foreign|eur\b|currency|chf/,
  'multi-entity': /entity|entities/,
  'multi-shop': /two shops|all stores|two cards/,
  'order-edit': /\bedit|after import|remove (1|a taxed line)|modify|re-import|re-add/,
  'partial-fulfilment': /ship 2 of|two fulfilments|re-fulfil|ship each separately|fulfil, cancel/,
  'partial-refund': /partial refund|refund one|refund 1 |refund item|then refund\b|partially/,
  'payment-terms': /net-30|30-day|paid 20 days later/,
  payout: /payout/,
  'pending-payment': /minutes later|unpaid/,
  'period-end': /month-end|last day of the month|next month|shipped next|midnight/,
  pos: /\bpos\b|till/,
  'price-change': /list price|bulk update|end a sale|price line|price list/,
  'product-change': /rename|re-create a variant|swap the skus/,
  'refund-without-lines': /goodwill/,
  'repeated-event': /3 times|parallel/,
  return: /\breturn (accepted|with|a parcel)|synced return/,
  'several-locations': /location|warehouse|east/,
  'shipping-refund': /refund (freight|half of the freight)/,
  'shipping-tax': /freight|two rates/,
  'split-payment': /two cards;|cash \+ card/,
  'stock-change': /on hand|open order|run push|stock \d|push stock|items while/,
  'tax-exempt': /exempt company/,
  'tax-inclusive': /tax-inclusive|incl\./,
  'tax-region': /jurisdiction|taxed order|state \+ county|tax report|% tax|tax rows/,
  'test-order': /bogus/,
  'third-party-logistics': /3pl|route to service/,
  tip: /\btip\b/,
  'unit-of-measure': /one case|cases of/,
  'zero-total': /100% code/,
};

/** Conditions whose test would have shown a mode: read off its acceptance scenario, as roughly as testers read. */
export function conditionsIn(mode: string): readonly string[] {
  const scenario = failureModes.find(({ id }) => id === mode)?.uatScenario.toLowerCase() ?? '';
  return Object.keys(called).filter((id) => called[id]?.test(scenario));
}
