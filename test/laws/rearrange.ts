import type { CsvRow, CsvTable } from '../worlds/csv-table.ts';
import type { Random } from './random.ts';
import type { WrittenTables } from './run-worlds.ts';
import type { Files } from './write-worlds.ts';

/** Columns by which rows belong together in their order. */
const blocks: Readonly<Record<string, string>> = {
  'orders_export_with_tax.csv': 'Id',
  'orders_export_without_tax.csv': 'Id',
  'order_lines.csv': 'orderId',
};

/** The same rows in another order, in several files in other folders. */
export function rearrange({ shop, erp }: WrittenTables, random: Random): WrittenTables {
  const side = (files: Files): Files =>
    new Map(
      [...files].flatMap(([name, table]) => {
        const shuffled = random.shuffled(blocksOf(name, table));
        const cut = random.between(0, shuffled.length);
        const parts = random.chance(0.5) ? [shuffled] : [shuffled.slice(0, cut), shuffled.slice(cut)];
        const folders = random.shuffled(['a', 'm', 'z']);
        return parts
          .filter((part) => part.length > 0)
          .map((part, i): [string, CsvTable] => [
            `${folders[i]}/${name}`,
            { columns: table.columns, rows: part.flat() },
          ]);
      }),
    );
  return { shop: side(shop), erp: side(erp) };
}

function blocksOf(name: string, { rows }: CsvTable): readonly (readonly CsvRow[])[] {
  const column = blocks[name];
  if (column === undefined) return rows.map((row) => [row]);
  const found: CsvRow[][] = [];
  for (const row of rows) {
    const last = found.at(-1);
    // Shopify writes an order's id on its first row only.
    const goesOn = row[column] === undefined || row[column] === '' || row[column] === last?.[0]?.[column];
    if (last !== undefined && goesOn) last.push(row);
    else found.push([row]);
  }
  return found;
}

/** Some orders and documents exported again, in files of their own, with all their lines. */
export function exportAgain({ shop, erp }: WrittenTables, random: Random): WrittenTables {
  const chosen = new Set<string>();
  const isChosen = (id: string): boolean => {
    if (random.chance(0.3)) chosen.add(id);
    return chosen.has(id);
  };
  const again = (files: Files, idOf: Readonly<Record<string, string>>): Files => {
    const result: Files = new Map(files);
    for (const [name, column] of Object.entries(idOf)) {
      const table = files.get(name);
      if (table === undefined) continue;
      const isFirst = !name.includes('lines');
      const rows = blocksOf(name, table)
        .filter(([first]) => (isFirst ? isChosen(first?.[column] ?? '') : chosen.has(first?.[column] ?? '')))
        .flat();
      result.set(`again/${name}`, { columns: table.columns, rows });
    }
    return result;
  };
  return {
    shop: again(shop, {
      'orders.csv': 'id',
      'order_lines.csv': 'orderId',
      'refunds.csv': 'id',
      'orders_export_with_tax.csv': 'Id',
      'orders_export_without_tax.csv': 'Id',
    }),
    erp: again(erp, { 'documents.csv': 'number', 'document_lines.csv': 'document', 'rates.csv': 'on' }),
  };
}
