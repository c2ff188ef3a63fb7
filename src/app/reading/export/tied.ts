import { failure } from '../../../ground/index.ts';
import type { ListTotal } from '../../../model/workspace/index.ts';

/** The same rows, added up as they pass: a file whose rows are not what it says must not come to its end. */
export async function* tied<Row extends { readonly baseMinor: bigint | null }>(
  pieces: AsyncIterable<readonly Row[]>,
  said: ListTotal,
): AsyncGenerator<readonly Row[]> {
  let [count, baseMinor] = [0, 0n];
  for await (const rows of pieces) {
    count += rows.length;
    for (const row of rows) baseMinor += row.baseMinor ?? 0n;
    yield rows;
  }
  if (count !== said.count || baseMinor !== said.baseMinor)
    throw failure('bug', {
      what: `an export has ${count} rows at ${baseMinor}, and says ${said.count} at ${said.baseMinor}`,
    });
}
