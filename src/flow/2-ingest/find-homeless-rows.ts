import { literal } from '../../ground/index.ts';
import type { Lake, Profile, Reading } from '../../model/index.ts';
import { areShared, documentLink, documentNames, isClear } from './canon/document-link.ts';
import { firstRowId, numberedRows, type Source, sourceOf } from './canon/insert.ts';
import { allOrderNames, filled, orderNamesOf } from './canon/order-lines.ts';
import { namesInRefusedRows } from './names-in-refused-rows.ts';
import { type StagedTable, stagedField } from './staged-table.ts';
import type { UnreadRow } from './unread-row.ts';

/** Lines that have nowhere to go. */
export interface HomelessRows {
  /** Their order or document is not in the input. */
  readonly unread: readonly UnreadRow[];
  /** Rows that are left out because their order or document stands in the same table and could not be read. */
  readonly leftOut: Readonly<Record<string, number>>;
}

/** Finds the lines whose order or document was not read. */
export async function findHomelessRows(
  lake: Lake,
  staged: StagedTable,
  profile: Profile,
  refused: readonly UnreadRow[],
): Promise<HomelessRows> {
  const unread: UnreadRow[] = [];
  const leftOut: Record<string, number> = {};
  for (const reading of staged.readings) {
    const home = homeOf(staged, reading);
    const source = sourceOf(staged, reading, profile);
    if (home === undefined || (await allAtHome(lake, source, home))) continue;
    const rows = await withoutHome(lake, source, home, refused);
    const left = rows.filter(({ known }) => known).length;
    if (left > 0) leftOut[`of ${home.article} that could not be read`] = left;
    unread.push(...rows.filter(({ known }) => !known).map((row) => explain(source, home, row)));
  }
  return { unread, leftOut };
}

interface Home {
  readonly parent: 'order' | 'document';
  readonly article: string;
  /** Field of the line, and table and column of the names there are. */
  readonly key: string;
  readonly names: string;
  readonly name: string;
  /** The reading of the orders or documents, where they stand in the same table. */
  readonly owner: Reading | undefined;
  /** Field of the owner that the line names. */
  readonly ownName: string;
  readonly lines: 'shop_order_line' | 'erp_document_line';
}

function homeOf({ table, readings }: StagedTable, { record }: Reading): Home | undefined {
  const owner = (kind: 'order' | 'document'): Reading | undefined =>
    readings.find((other) => other.record === kind);
  if (record === 'document-line' && table.side === 'erp') {
    return {
      parent: 'document',
      article: 'a document',
      key: 'document',
      names: documentNames,
      name: 'name',
      owner: owner('document'),
      ownName: 'number',
      lines: 'erp_document_line',
    };
  }
  if (record !== 'order-line' || table.side !== 'shop') return undefined;
  const own = owner('order');
  return {
    parent: 'order',
    article: 'an order',
    key: 'order',
    names: own === undefined ? allOrderNames : orderNamesOf(table),
    name: 'name',
    owner: own,
    ownName: 'name',
    lines: 'shop_order_line',
  };
}

/** Whether as many lines were written as there are: then none needs to be looked for. */
async function allAtHome(lake: Lake, source: Source, { lines, owner }: Home): Promise<boolean> {
  const { staged, reading, usable, profile } = source;
  const first = firstRowId(staged.table.fileId);
  const next = firstRowId(staged.table.fileId + 1);
  const isLine = lines === 'shop_order_line' ? filled(source) : 'true';
  const opens = owner === undefined || owner === reading ? 'false' : sourceOf(staged, owner, profile).usable;
  const [row] = await lake.rows({
    name: `lines of ${staged.table.name}`,
    sql: `select count(*) filter (where ${isLine}) = (select count(*) from canon.${lines} where line_id >= ${first} and line_id < ${next})
  and count(*) filter (where not (${isLine}) and not coalesce(${opens}, false)) = 0 as complete
from ${numberedRows(staged)} where ${usable}`,
  });
  return row?.['complete'] === true;
}

interface HomelessRow {
  readonly row: number;
  readonly parent: string | null;
  readonly known: boolean;
  /** Several documents bear the name, and the line does not say which it means. */
  readonly ambiguous: boolean;
}

async function withoutHome(
  lake: Lake,
  source: Source,
  home: Home,
  refused: readonly UnreadRow[],
): Promise<readonly HomelessRow[]> {
  const { staged, usable, field } = source;
  const shared = home.parent === 'document' && (await areShared(lake));
  const link = home.parent === 'document' ? documentLink(source, shared) : field(home.key);
  // An internal id carries a mark, so that it is not taken for another document's number.
  const parent = shared ? field(home.key) : `replace(${link}, chr(30), '')`;
  const rows = await lake.rows({
    name: `lines without a ${home.parent} in ${staged.table.name}`,
    sql: `select s.row_no, ${parent} as parent, ${isUnread(source, home, refused)} as known, ${shared ? `${field(home.key)} in (select name from ${documentNames} where unclear)` : 'false'} as ambiguous from ${numberedRows(staged)}
where ${usable} and not exists (select 1 from ${home.names} n where n.${home.name} = ${link}${shared ? ` and ${isClear}` : ''}) order by 1`,
  });
  return rows.map((row) => ({
    row: Number(row['row_no']),
    parent: row['parent'] === null || row['parent'] === undefined ? null : String(row['parent']),
    known: row['known'] === true && row['ambiguous'] !== true,
    ambiguous: row['ambiguous'] === true,
  }));
}

/** SQL condition that a row of the same table names the order or document and could not be read. */
function isUnread({ staged, field }: Source, home: Home, refused: readonly UnreadRow[]): string {
  const { owner, ownName } = home;
  if (owner?.fields[ownName] === undefined || owner.fields[ownName]?.rowNumber) return 'false';
  const column = stagedField(owner, ownName);
  const inBad = `${field(home.key)} in (select ${column} from ${staged.stage} where bad is not null)`;
  const names = namesInRefusedRows(owner, ownName, refused).map(literal);
  return names.length === 0 ? inBad : `(${inBad} or ${field(home.key)} in (${names.join(', ')}))`;
}

function explain(
  { staged: { table } }: Source,
  home: Home,
  { row, parent, ambiguous }: HomelessRow,
): UnreadRow {
  const place = { table, row, column: home.key, value: parent };
  return ambiguous
    ? {
        ...place,
        reason: `several ${home.parent}s have this number, and the line does not say which it belongs to`,
        mend: 'Say in the profile which column of the lines is documentType or documentId.',
      }
    : {
        ...place,
        reason: `its ${home.parent} is not among the ${home.parent}s that were read`,
        mend: `Add the file with ${home.parent} ${parent ?? ''}, or export both files for the same days.`,
      };
}
