/**
 * The script a good engineer writes in an afternoon: needed columns typed, joined on the normalised reference,
 * totals and summed lines compared, differing orders written out. No attribution, quarantine or lineage.
 * `node bench/naive-duckdb.ts DIR OUT.csv [--load-first]`: with `--load-first` the needed columns are loaded into typed
 * tables before anything is joined, as one does who wants to look at them; without it they are added up while reading.
 */
import { literal, runOnDuckDb } from './peers/child.ts';

const folder = process.argv[2] ?? '.';
const out = process.argv[3] ?? 'naive-duckdb.csv';
const money = "'DECIMAL(18,2)'";

const loadFirst = process.argv.includes('--load-first');

const typed = (file: string, types: string): string =>
  `read_csv(${literal(`${folder}/${file}`)}, header = true, delim = ',', quote = '"', escape = '"', types = {${types}})`;

await runOnDuckDb(async (run) => {
  /** The file as it is read, or as a table of its needed columns. */
  const source = async (name: string, file: string, types: string, columns: string): Promise<string> => {
    if (!loadFirst) return typed(file, types);
    await run(`create table ${name} as select ${columns} from ${typed(file, types)}`);
    return name;
  };
  const orders = await source(
    'raw_orders',
    'shop/orders_export_*.csv',
    `'Total': ${money}, 'Refunded Amount': ${money}, 'Shipping': ${money}, 'Taxes': ${money},
     'Discount Amount': ${money}, 'Lineitem quantity': 'INTEGER', 'Lineitem price': ${money}`,
    `"Name", "Id", "Email", "Created at", "Currency", "Total", "Refunded Amount", "Taxes", "Shipping", "Discount Amount",
     "Lineitem quantity", "Lineitem price", "Lineitem sku", "Lineitem discount"`,
  );
  const headers = await source(
    'raw_documents',
    'erp/sales_documents.csv',
    `'AmountInclVAT': ${money}`,
    `"DocNo", "DocType", "CurrencyCode", "AmountInclVAT", "VATAmount", "ExternalDocNo", "CustomerNo", "PostingDate"`,
  );
  const items = await source(
    'raw_lines',
    'erp/sales_lines.csv',
    `'Quantity': 'INTEGER', 'LineAmountInclVAT': ${money}`,
    `"DocNo", "No", "Quantity", "UnitPriceInclVAT", "LineAmountInclVAT"`,
  );
  await run(`
    create table shop as
    select upper(trim(replace(replace("Name", 'Shopify ', ''), '#', ''))) as ref,
           any_value("Currency") as currency,
           any_value("Total") as total,
           any_value("Refunded Amount") as refunded,
           any_value("Taxes") as tax,
           any_value("Shipping") as shipping,
           any_value("Discount Amount") as discount,
           sum("Lineitem quantity") as quantity,
           sum("Lineitem quantity" * "Lineitem price") as lines
    from ${orders}
    group by ref`);
  await run(`
    create table documents as
    select "DocNo" as no, "DocType" as type, "CurrencyCode" as currency, "AmountInclVAT" as total,
           upper(replace(replace(trim("ExternalDocNo"), 'Shopify ', ''), '#', '')) as ref
    from ${headers}`);
  await run(`
    create table lines as
    select "DocNo" as no, sum("Quantity") filter ("No" <> '8430') as quantity, sum("LineAmountInclVAT") as amount
    from ${items}
    where "DocNo" like 'SI%'
    group by "DocNo"`);
  await run(`
    create table erp as
    select ref,
           any_value(d.currency) filter (type = 'Invoice') as currency,
           sum(total) filter (type = 'Invoice') as total,
           coalesce(sum(total) filter (type <> 'Invoice'), 0) as refunded,
           sum(quantity) as quantity,
           sum(amount) as lines
    from documents d left join lines using (no)
    group by ref`);
  return run(`
    copy (
      select coalesce(s.ref, e.ref) as ref, s.currency as shop_currency, e.currency as erp_currency,
             s.total as shop_total, e.total as erp_total, s.refunded as shop_refunded, e.refunded as erp_refunded,
             s.quantity as shop_quantity, e.quantity as erp_quantity,
             s.lines - s.discount + s.shipping + case when s.currency = 'USD' then s.tax else 0 end as shop_lines,
             e.lines as erp_lines
      from shop s full join erp e on s.ref = e.ref
      where s.total is distinct from e.total
         or s.currency is distinct from e.currency
         or s.refunded is distinct from e.refunded
         or s.quantity is distinct from e.quantity
         or shop_lines is distinct from erp_lines
      order by 1
    ) to ${literal(out)} (header)`);
});
