import type { Lake, Reading } from '../../../model/index.ts';

/**
 * A payment is told by its order, and again by the payout that settles it. Where both were read, the payout's row keeps
 * the order's name, but only the order's row is found by the order's key: money is counted once.
 */
export async function countPaymentsOnce(lake: Lake, readings: readonly Reading[]): Promise<void> {
  const isTold = readings.some(
    ({ record, table, fields }) =>
      record === 'payment' && table.side === 'shop' && fields['source'] !== undefined,
  );
  if (!isTold) return;
  await lake.run({
    name: 'payments told by orders and by payouts',
    sql: `update canon.shop_payment set ref_key = null where source_id is not null
  and source_id in (select external_id from canon.shop_payment where source_id is null and ref_key is not null)`,
  });
}
