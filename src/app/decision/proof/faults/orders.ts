import { change, copyRow, number, type PlantedDefect, plainSales, quoted } from '../fault.ts';

/** The integration never sent it. */
export const orderNeverSent: PlantedDefect = {
  id: 'order-never-sent',
  symptom: 'orders-not-flowing',
  kinds: ['order-missing-in-erp'],
  says: 'All that the ERP has of an order is taken out.',
  needs: 'an order that is in the ERP, and of which nothing was paid back',
  candidates: (oldEnough) => `select o.name, o.order_id, o.ref_key from ${plainSales(oldEnough)}`,
  plant: async (lake, order) => {
    const documents = `(select document_id from pair.document_group where group_id = ${number(order, 'order_id')})`;
    for (const table of ['erp_payment', 'erp_fulfilment'])
      await change(lake, `delete from canon.${table} where ref_key = ${quoted(order, 'ref_key')}`);
    for (const table of ['reference_part', 'erp_document_line', 'erp_document'])
      await change(lake, `delete from canon.${table} where document_id in ${documents}`);
  },
};

/** It was sent again after an answer was lost. */
export const orderSentTwice: PlantedDefect = {
  id: 'order-sent-twice',
  symptom: 'orders-not-flowing',
  kinds: ['order-duplicated-in-erp'],
  says: 'The document of an order is there a second time, under another number.',
  needs: 'an order that is in the ERP',
  candidates: (oldEnough) => `select o.name, p.document_id from ${plainSales(oldEnough)}`,
  plant: async (lake, order) => copyDocument(lake, number(order, 'document_id')),
};

/** Adds a document once more, with its lines. */
export async function copyDocument(
  lake: Parameters<PlantedDefect['plant']>[0],
  document: string,
): Promise<void> {
  const [next] = await lake.rows({
    name: 'ids of a copy',
    sql: `select (select max(document_id) from canon.erp_document) + 1 as document, (select max(line_id) from canon.erp_document_line) as line`,
  });
  const copy = String(next?.['document'] ?? 0);
  await copyRow(lake, 'erp_document', `document_id = ${document}`, {
    document_id: copy,
    number: `number || '-2'`,
  });
  const lines = await lake.rows({
    name: 'lines to copy',
    sql: `select line_id from canon.erp_document_line where document_id = ${document} order by line_id`,
  });
  let line = BigInt(String(next?.['line'] ?? 0));
  for (const { line_id: id } of lines) {
    line += 1n;
    await copyRow(lake, 'erp_document_line', `line_id = ${String(id)}`, {
      document_id: copy,
      line_id: String(line),
    });
  }
}
