import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { type CsvRow, type CsvTable, readCsvTable, writeCsvTable } from '../worlds/csv-table.ts';
import { amount, cents } from './cents.ts';
import { example, readLabels } from './labels.ts';

/** An order without any labelled difference: its rows on both sides. */
export interface CleanOrder {
  readonly name: string;
  /** Rows of the orders export; the first one holds the order. */
  readonly rows: readonly CsvRow[];
  readonly document: CsvRow;
  readonly lines: CsvRow[];
  readonly credits: readonly CsvRow[];
}

/** What a clean order must be like for a mutation. */
export interface Wanted {
  readonly currency?: string;
  readonly lines?: number;
  readonly shipping?: boolean;
  readonly discount?: boolean;
  readonly credits?: number;
  readonly if?: (order: CleanOrder) => boolean;
}

const shopFiles = ['orders_export_UK.csv', 'orders_export_EU.csv', 'orders_export_RW.csv'];
const erpFiles = [
  'sales_documents.csv',
  'sales_lines.csv',
  'items.csv',
  'bank_receipts.csv',
  'currency_rates.csv',
];

/** The example's files in memory, to be changed and written elsewhere; each clean order is handed out once. */
export class ExampleWorld {
  readonly #tables = new Map<string, CsvTable>();
  readonly #taken = new Set<string>();
  readonly #orders: readonly CleanOrder[];
  #next = 0;

  constructor() {
    for (const file of shopFiles) this.#tables.set(file, readCsvTable(join(example.shop, file)));
    for (const file of erpFiles) this.#tables.set(file, readCsvTable(join(example.erp, file)));
    this.#orders = this.#cleanOrders();
  }

  table(file: string): CsvTable {
    const table = this.#tables.get(file);
    if (table === undefined) throw new Error(`the example has no ${file}`);
    return table;
  }

  get documents(): CsvRow[] {
    return this.table('sales_documents.csv').rows;
  }

  get lines(): CsvRow[] {
    return this.table('sales_lines.csv').rows;
  }

  /** The next clean order that fits. */
  take(wanted: Wanted = {}): CleanOrder {
    const found = this.#orders.find((order) => !this.#taken.has(order.name) && fits(order, wanted));
    if (found === undefined) throw new Error(`no clean order is left for ${JSON.stringify(wanted)}`);
    this.#taken.add(found.name);
    return found;
  }

  /** An item that is not on the order and has the same description on both sides. */
  otherItem(order: CleanOrder): CsvRow {
    const used = new Set(order.lines.map((line) => line.No));
    const found = this.table('items.csv').rows.find(
      (item) => !used.has(item.ItemNo) && item.Blocked === 'No',
    );
    if (found === undefined) throw new Error('every item is on the order');
    return found;
  }

  /** A copy of a document and its lines under a number of its own. */
  copy(document: CsvRow, changes: CsvRow = {}): { readonly document: CsvRow; readonly lines: CsvRow[] } {
    this.#next += 1;
    const number = `${String(document.DocNo).slice(0, 2)}99-${String(this.#next).padStart(6, '0')}`;
    const copy = { ...document, DocNo: number, ...changes };
    const lines = this.lines
      .filter((line) => line.DocNo === document.DocNo)
      .map((line) => ({ ...line, DocNo: number }));
    this.documents.push(copy);
    this.lines.push(...lines);
    return { document: copy, lines };
  }

  addLine(order: CleanOrder, line: CsvRow): void {
    const added = {
      DocNo: order.document.DocNo ?? '',
      LineNo: String((order.lines.length + 1) * 10_000),
      LineDiscountAmount: '0.00',
      ...line,
    };
    order.lines.push(added);
    this.lines.push(added);
  }

  removeLine(order: CleanOrder, line: CsvRow): void {
    order.lines.splice(order.lines.indexOf(line), 1);
    this.lines.splice(this.lines.indexOf(line), 1);
  }

  write(folder: string): { readonly shop: string; readonly erp: string } {
    const shop = join(folder, 'shop');
    const erp = join(folder, 'erp');
    cpSync(example.shop, shop, { recursive: true });
    cpSync(example.erp, erp, { recursive: true });
    for (const file of shopFiles) writeCsvTable(join(shop, file), this.table(file));
    for (const file of erpFiles) writeCsvTable(join(erp, file), this.table(file));
    return { shop, erp };
  }

  #cleanOrders(): readonly CleanOrder[] {
    const { defects, harmless } = readLabels();
    const marked = new Set([...defects, ...harmless].flatMap((label) => [label.ShopifyOrder, label.ErpDoc]));
    const wrongItems = new Set(
      defects.filter((label) => label.Class === 'wrong_item_mapping').map((label) => label.ErpValue),
    );
    const byReference = Map.groupBy(this.documents, (document) => document.ExternalDocNo);
    const byDocument = Map.groupBy(this.lines, (line) => line.DocNo);
    return shopFiles.flatMap((file) =>
      [...Map.groupBy(this.table(file).rows, (row) => row.Name ?? '')].flatMap(([name, rows]) => {
        const documents = byReference.get(name) ?? [];
        const invoices = documents.filter((one) => one.DocType === 'Invoice');
        const [document] = invoices;
        const lines = byDocument.get(document?.DocNo) ?? [];
        const dirty =
          marked.has(name) ||
          documents.some((one) => marked.has(one.DocNo)) ||
          lines.some((line) => wrongItems.has(line.No));
        const repeated = new Set(lines.map((line) => line.No)).size < lines.length;
        if (dirty || repeated || document === undefined || invoices.length > 1) return [];
        return [
          {
            name,
            rows,
            document,
            lines: [...lines],
            credits: documents.filter((one) => one.DocType !== 'Invoice'),
          },
        ];
      }),
    );
  }
}

function fits(
  order: CleanOrder,
  { currency = 'GBP', lines = 3, shipping = false, discount = false, credits = 0, if: also }: Wanted,
): boolean {
  const [head] = order.rows;
  return (
    head?.Currency === currency &&
    order.lines.length >= lines &&
    (head.Shipping !== '0.00') === shipping &&
    (head['Discount Amount'] !== '0.00') === discount &&
    order.credits.length === credits &&
    (also?.(order) ?? true)
  );
}

/** Makes a document's totals those of its lines, with the tax in them. */
export function retotal(document: CsvRow, lines: readonly CsvRow[]): void {
  setTotal(
    document,
    lines.reduce((sum, line) => sum + cents(line.LineAmountInclVAT), 0),
  );
}

/** Makes a document's total so many cents, its tax and base amount following. */
export function setTotal(document: CsvRow, total: number): void {
  const percent = Number(document.VATPct);
  const tax = Math.round((total * percent) / (100 + percent));
  document.AmountInclVAT = amount(total);
  document.VATAmount = amount(tax);
  document.AmountExclVAT = amount(total - tax);
  document.AmountInclVAT_LCY = amount(Math.round(total / Number(document.CurrencyFactor)));
}

/** Makes a line so many units at so much, less its discount. */
export function setLine(
  line: CsvRow,
  changes: { readonly quantity?: number; readonly price?: number; readonly discount?: number },
): void {
  const quantity = changes.quantity ?? Number(line.Quantity);
  const price = changes.price ?? cents(line.UnitPriceInclVAT);
  const discount = changes.discount ?? cents(line.LineDiscountAmount);
  line.Quantity = String(quantity);
  line.UnitPriceInclVAT = amount(price);
  line.LineDiscountAmount = amount(discount);
  line.LineAmountInclVAT = amount(quantity * price - discount);
}
