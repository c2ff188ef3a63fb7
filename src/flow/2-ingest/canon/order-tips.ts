import type { Lake } from '../../../model/index.ts';
import type { Source } from './insert.ts';
import { linesWithOrders, type OrderNames } from './order-lines.ts';

/** Tips come as lines; they are in the total of an order but not in its subtotal. Makes the table order_tip. */
export async function collectTips(
  lake: Lake,
  lines: readonly Source[],
  names: OrderNames | undefined,
): Promise<void> {
  const kinds = lines.filter(({ reading }) => reading.fields['kind'] !== undefined);
  const tips = kinds.flatMap((source) => {
    if (names === undefined) return [];
    const price = source.field('unitPrice', 'decimal(18,6)');
    const quantity = `coalesce(${source.field('quantity', 'decimal(18,6)')}, 1)`;
    return [
      `select s.order_row, sum(try(cast(cast(${quantity} as decimal(38,6)) * ${price} as decimal(24,6)))) as tip
from ${linesWithOrders(source, names)} where ${source.usable} and ${source.field('kind')} = 'tip' group by 1`,
    ];
  });
  const none = 'select 0::bigint as order_row, 0::decimal(38,6) as tip where false';
  await lake.run({
    name: 'tips of orders',
    sql: `create or replace temp table order_tip as ${[none, ...tips].join('\nunion all ')}`,
  });
}
