import { ask } from './ask.ts';
import type { Db } from './connection.ts';

const PIECE = 1000;
let cursors = 0;

/** The rows of a long list, some at a time, as the server gives them: only inside a transaction, and one pass. */
export async function* inPieces<Row>(
  db: Db,
  sql: string,
  values: readonly unknown[],
): AsyncGenerator<readonly Row[]> {
  cursors += 1;
  const name = `tieout_rows_${cursors}`;
  await ask(db, `declare ${name} no scroll cursor for ${sql}`, values);
  for (;;) {
    const rows = await ask<Row>(db, `fetch ${PIECE} from ${name}`);
    if (rows.length > 0) yield rows;
    if (rows.length < PIECE) break;
  }
  await ask(db, `close ${name}`);
}
