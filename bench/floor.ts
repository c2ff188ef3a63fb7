/** The floor: DuckDB counting the rows of the same files. `node bench/floor.ts DIR` */
import { literal, runOnDuckDb } from './peers/child.ts';

const FILES = [
  'shop/orders_export_*.csv',
  'shop/payment_transactions_export.csv',
  'erp/sales_documents.csv',
  'erp/sales_lines.csv',
  'erp/items.csv',
  'erp/item_references.csv',
  'erp/currency_rates.csv',
  'erp/bank_receipts.csv',
];

const folder = process.argv[2] ?? '.';

await runOnDuckDb(async (run) => {
  let rows = 0;
  for (const file of FILES) {
    rows += await run(
      `select count(*) from read_csv(${literal(`${folder}/${file}`)}, header = true, all_varchar = true)`,
    );
  }
  return rows;
});
