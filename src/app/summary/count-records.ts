import type { Lake, Summary } from '../../model/index.ts';

const recordTables = {
  shop: {
    orders: 'shop_order',
    orderLines: 'shop_order_line',
    refunds: 'shop_refund',
    payments: 'shop_payment',
    payouts: 'shop_payout',
    items: 'shop_item',
    stockLevels: 'shop_stock',
    fulfilments: 'shop_fulfilment',
  },
  erp: {
    documents: 'erp_document',
    documentLines: 'erp_document_line',
    payments: 'erp_payment',
    payouts: 'erp_payout',
    items: 'erp_item',
    itemReferences: 'item_reference',
    stockLevels: 'erp_stock',
    fulfilments: 'erp_fulfilment',
    postings: 'erp_posting',
    rates: 'fx_rate',
  },
} as const;

/** How many canonical records of each kind both sides have. */
export async function countRecords(lake: Lake): Promise<Summary['counts']> {
  const count = async (
    tables: Readonly<Record<string, string>>,
  ): Promise<Readonly<Record<string, number>>> => {
    const list = Object.entries(tables).map(
      ([name, table]) => `(select count(*) from canon.${table}) as "${name}"`,
    );
    const [row] = await lake.rows({ name: 'records', sql: `select ${list.join(', ')}` });
    return Object.fromEntries(Object.keys(tables).map((name) => [name, Number(row?.[name] ?? 0)]));
  };
  return { shop: await count(recordTables.shop), erp: await count(recordTables.erp) };
}
