import { afterAll, describe, expect, it } from 'vitest';
import { openTestBench } from '../fixtures/open-test-ingest.ts';

const bench = openTestBench();
afterAll(() => bench.close());

const documents = `
files:
  - match: "documents.csv"
    record: document
    columns: { number: Number, reference: Reference, total: Total }
`;

async function parts(references: readonly string[], rules = ''): Promise<readonly string[]> {
  const cells = references.map((reference, i) => `D${i + 1},"${reference}",1.00`);
  const { rows } = await bench.read({
    erp: { 'documents.csv': ['Number,Reference,Total', ...cells].join('\n') },
    profile: documents + rules,
  });
  const found = await rows(
    `select d.number || ' ' || string_agg(coalesce(p.ref_key, '-'), ' ' order by p.part) as v
from canon.reference_part p join canon.erp_document d using (document_id) group by d.number order by d.number`,
  );
  return found.map(({ v }) => String(v));
}

describe('references that list several orders', () => {
  it('are cut where lists are cut, and keyed as references are', async () => {
    expect(
      await parts(['#1001, Shopify #1002', '1001 and 1002', '1001 / 1002 / 1003', '1001+1002;', 'a/b']),
    ).toEqual(['D1 1001 1002', 'D2 1001 1002', 'D3 1001 1002 1003', 'D4 1001 1002']);
  });

  it('are none where there is one order, however it is written', async () => {
    expect(await parts(['#1001', 'Shopify #1001', '1001,', 'Order for Sandy', 'SALES/2024/01'])).toEqual([]);
  });

  it("are keyed by the profile's own pattern", async () => {
    const rules = String.raw`
reference: { pattern: '^Web (\d+)$' }
`;
    expect(await parts(['Web 1001, Web 1002'], rules)).toEqual(['D1 1001 1002']);
  });
});
