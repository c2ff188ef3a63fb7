import { minor } from './amounts.ts';
import { ifGiven, type Source } from './insert.ts';
import { locationKey } from './keys.ts';

/** The columns of an order line that most sources do not give. */
export function lineExtras(source: Source, otherKnown: boolean): Readonly<Record<string, string>> {
  const { field, profile } = source;
  const amount = (name: string, factor?: string): string =>
    ifGiven(source, name, minor(field(name, 'decimal(18,6)'), factor));
  return {
    external_id: field('line'),
    current_quantity: field('currentQuantity', 'decimal(18,6)'),
    current_amount: amount('currentAmount'),
    unfulfilled_quantity: field('unfulfilledQuantity', 'decimal(18,6)'),
    unfulfilled_amount: amount('unfulfilledAmount'),
    fulfilled_quantity: field('fulfilledQuantity', 'decimal(18,6)'),
    variant: field('variant'),
    custom: field('custom', 'boolean'),
    bundle: field('bundle'),
    bundle_id: field('bundleId'),
    bundle_quantity: field('bundleQuantity', 'decimal(18,6)'),
    location: field('location'),
    location_key: ifGiven(source, 'location', locationKey(field('location'), profile.locations)),
    request_status: field('requestStatus'),
    exchange: field('exchange', 'boolean'),
    return_ref: field('return'),
    other_amount: amount('otherAmount', otherKnown ? 's.other_factor' : '100'),
  };
}
