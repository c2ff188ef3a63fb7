import { afterAll, describe, expect, it } from 'vitest';
import { openTestBench } from '../fixtures/open-test-ingest.ts';

const bench = openTestBench();
afterAll(() => bench.close());

const columns =
  'number: No, type: { column: Type, values: { Invoice: invoice, Credit: credit-memo } }, reference: Ref, total: Total, net: Net, currency: Cur, documentOn: Day';
const rule = (record: string, more = '', format = ''): string => `
files:
  - match: "documents*.csv"
    record: ${record}
    ${format}
    columns: { ${columns}${more} }
  - match: "lines*.csv"
    record: document-line
    columns: { document: No, item: Item, quantity: Qty, unitPrice: Price, discountPercent: Pct, amount: Amount }
`;
const head = 'No,Type,Ref,Total,Net,Cur,Day';
const csv = (...lines: string[]): string => `${lines.join('\n')}\n`;

describe('documents of the ERP', () => {
  it('are positive with their direction in their type, and find their tax', async () => {
    const { rows } = await bench.read({
      erp: {
        'documents.csv': csv(
          head,
          'D1,Invoice,#1,12.00,10.00,GBP,2026-01-05',
          'D2,Credit,#1,-6.00,-5.00,GBP,2026-01-06',
          'D3,,#2,-1.00,-1.00,GBP,2026-01-07',
          'D4,Invoice,#3,-2.00,-2.00,GBP,2026-01-07',
        ),
      },
      profile: rule('document'),
    });
    expect(
      await rows('select number, type, class, total, net, tax, sign from canon.erp_document order by 1'),
    ).toEqual([
      { number: 'D1', type: 'invoice', class: 'invoice', total: '1200', net: '1000', tax: '200', sign: 1 },
      { number: 'D2', type: 'credit-memo', class: 'credit', total: '600', net: '500', tax: '100', sign: -1 },
      { number: 'D3', type: 'credit-memo', class: 'credit', total: '100', net: '100', tax: '0', sign: -1 },
      { number: 'D4', type: 'invoice', class: 'invoice', total: '-200', net: '-200', tax: '0', sign: 1 },
    ]);
  });

  it('are one for each number where their header stands on every line', async () => {
    const { rows, ingested } = await bench.read({
      erp: {
        'documents.csv': csv(
          `${head},Item,Qty`,
          'D1,Invoice,#1,12.00,10.00,GBP,2026-01-05,A,1',
          'D1,Invoice,#1,12.00,10.00,GBP,2026-01-05,B,2',
          'D2,Invoice,#2,abc,1.00,GBP,2026-01-05,A,1',
          'D2,Invoice,#2,6.00,5.00,GBP,2026-01-05,B,1',
        ),
      },
      profile: rule('document-with-lines', ', item: Item, quantity: Qty'),
    });
    expect(
      await rows(
        "select d.number, d.total, d.incomplete, string_agg(l.item, '+' order by l.line_id) as items from canon.erp_document d join canon.erp_document_line l using (document_id) group by 1, 2, 3 order by 1",
      ),
    ).toEqual([
      { number: 'D1', total: '1200', incomplete: false, items: 'A+B' },
      { number: 'D2', total: '600', incomplete: true, items: 'B' },
    ]);
    expect(ingested.counts[0]).toMatchObject({ rows: 4, canonical: 3, quarantined: 1 });
  });

  it('are one for each number and kind, with their own lines, where both stand on every line', async () => {
    const { rows, ingested } = await bench.read({
      erp: {
        'documents.csv': csv(
          `${head},Item,Qty`,
          'D1,Invoice,#1,12.00,10.00,GBP,2026-01-05,A,1',
          'D1,Invoice,#1,12.00,10.00,GBP,2026-01-05,B,2',
          'D1,Credit,#1,6.00,5.00,GBP,2026-01-06,B,1',
        ),
      },
      profile: rule('document-with-lines', ', item: Item, quantity: Qty'),
    });
    expect(
      await rows(
        "select d.class, d.total, string_agg(l.item, '+' order by l.line_id) as items from canon.erp_document d join canon.erp_document_line l using (document_id) group by 1, 2 order by 1",
      ),
    ).toEqual([
      { class: 'credit', total: '600', items: 'B' },
      { class: 'invoice', total: '1200', items: 'A+B' },
    ]);
    expect(ingested.unread).toEqual([]);
  });

  it('carry a header that is printed once down to their lines', async () => {
    const { rows, ingested } = await bench.read({
      erp: {
        'documents.csv': csv(
          `${head},Item,Qty`,
          'D1,Invoice,#1,12.00,10.00,GBP,2026-01-05,A,1',
          ',,,,,,,B,2',
          ',,,,,,,,',
          'D2,Invoice,#2,6.00,5.00,GBP,2026-01-05,C,1',
          ',,,,,,,D,1',
        ),
      },
      profile: rule('document-with-lines', ', item: Item, quantity: Qty'),
    });
    expect(
      await rows(
        "select d.number, d.total, string_agg(l.item, '+' order by l.line_id) as items from canon.erp_document d join canon.erp_document_line l using (document_id) group by 1, 2 order by 1",
      ),
    ).toEqual([
      { number: 'D1', total: '1200', items: 'A+B' },
      { number: 'D2', total: '600', items: 'C+D' },
    ]);
    expect(ingested.counts[0]).toMatchObject({ rows: 5, canonical: 4, excluded: { 'blank row': 1 } });
  });

  it('are written in the format the file has', async () => {
    const { rows, ingested } = await bench.read({
      erp: {
        'documents.csv': csv(
          head.replaceAll(',', ';'),
          'D1;Invoice;#1;1.234,50;1.000,00;EUR;31.01.2026',
          'D2;Invoice;#2;(12,00);-10;EUR;1.2.2026',
          'D3;Invoice;#3;1,234.50;1;EUR;31.01.2026',
          'D4;Invoice;#4;5,00 €;5,00-;EUR;31/01/2026',
          'D5;Invoice;#5;5,00;5,00;EUR;30.02.2026',
        ),
      },
      profile: rule('document', '', "format: { decimal: ',', thousands: '.', dateOrder: dmy }"),
    });
    expect(
      await rows(
        'select number, total, net, cast(document_on as varchar) as day from canon.erp_document order by 1',
      ),
    ).toEqual([
      { number: 'D1', total: '123450', net: '100000', day: '2026-01-31' },
      { number: 'D2', total: '-1200', net: '-1000', day: '2026-02-01' },
      { number: 'D4', total: '500', net: '-500', day: '2026-01-31' },
    ]);
    expect(ingested.unread.map(({ row, column, value }) => [row, column, value])).toEqual([
      [3, 'Total', '1,234.50'],
      [5, 'Day', '30.02.2026'],
    ]);
  });

  it('take a value from the first alternative that has one, under its condition', async () => {
    const { rows } = await bench.read({
      erp: {
        'documents.csv': csv(
          'No,Kind,Ref,Memo,Total,Cur,Day,T1,T2,Disc',
          'D1,Sale,#1,#9,12.00,GBP,2026-01-05,1.00,0.50,-3.00',
          'D2,Sale,,#9,12.00,GBP,2026-01-05,,,3.00',
          'D3,Return,,#9,12.00,GBP,2026-01-05,1.00,,',
        ),
      },
      profile: `
files:
  - match: "documents*.csv"
    record: document
    columns:
      number: No
      type: { column: Kind, values: { sale: invoice, "*": credit-memo } }
      reference: [Ref, { column: Memo, when: { Kind: Return } }]
      total: { column: Total, negate: true }
      tax: { sum: [T1, T2] }
      discount: { column: Disc, absolute: true }
      currency: Cur
      documentOn: Day
`,
    });
    expect(
      await rows('select number, type, reference, total, tax, discount from canon.erp_document order by 1'),
    ).toEqual([
      { number: 'D1', type: 'invoice', reference: '#1', total: '-1200', tax: '150', discount: '300' },
      { number: 'D2', type: 'invoice', reference: null, total: '-1200', tax: null, discount: '300' },
      { number: 'D3', type: 'credit-memo', reference: '#9', total: '1200', tax: '-100', discount: null },
    ]);
  });

  it('have lines in files of their own, which need their document', async () => {
    const { rows, ingested } = await bench.read({
      erp: {
        'a-lines.csv': csv(
          'No,Item,Qty,Price,Pct,Amount',
          'D1,a-1 ,2,3.333,,',
          'D1,B,3,10.00,10,',
          'D9,C,1,1.00,,1.00',
          'D2,D,1,0,,',
        ),
        'documents.csv': csv(
          head,
          'D1,Invoice,#1,12.00,10.00,GBP,2026-01-05',
          'D2,Credit,#2,-9,,JPY,2026-01-05',
        ),
      },
      profile: rule('document').replace('lines*.csv', '*lines.csv'),
    });
    expect(
      await rows('select item_key, quantity, amount, discount from canon.erp_document_line order by line_id'),
    ).toEqual([
      { item_key: 'A-1', quantity: '2.000000', amount: '667', discount: null },
      { item_key: 'B', quantity: '3.000000', amount: '2700', discount: '300' },
      { item_key: 'D', quantity: '-1.000000', amount: '0', discount: null },
    ]);
    expect(ingested.unread.map(({ table, row, column, value }) => [table.name, row, column, value])).toEqual([
      ['a-lines.csv', 3, 'document', 'D9'],
    ]);
  });

  it('share no line where an invoice and a credit memo bear one number', async () => {
    const documents = csv(
      head,
      'D1,Invoice,#1,12.00,10.00,GBP,2026-01-05',
      'D1,Credit,#1,5.00,,GBP,2026-01-06',
      'D2,Invoice,#2,1.00,,GBP,2026-01-06',
    );
    const lines = csv(
      'No,Type,Item,Qty,Price,Pct,Amount',
      'D1,Invoice,A,1,12,,',
      'D1,Credit,B,1,5,,',
      'D2,,C,1,1,,',
    );
    const profile = rule('document').replace('lines*.csv', '*lines.csv');
    const sql =
      'select d.class, d.number, l.item_key from canon.erp_document_line l join canon.erp_document d using (document_id) order by 3';
    const blind = await bench.read({ erp: { 'a-lines.csv': lines, 'documents.csv': documents }, profile });
    expect(await blind.rows(sql)).toEqual([{ class: 'invoice', number: 'D2', item_key: 'C' }]);
    expect(blind.ingested.unread.map(({ row, reason }) => [row, reason.slice(0, 44)])).toEqual([
      [1, 'several documents have this number, and the '],
      [2, 'several documents have this number, and the '],
    ]);
    expect(
      await blind.rows('select class, incomplete from canon.erp_document order by number, class'),
    ).toEqual([
      { class: 'credit', incomplete: true },
      { class: 'invoice', incomplete: true },
      { class: 'invoice', incomplete: false },
    ]);
    const told = await bench.read({
      erp: { 'a-lines.csv': lines, 'documents.csv': documents },
      profile: profile.replace(
        'document: No,',
        'document: No, documentType: { column: Type, values: { Credit: credit-memo } },',
      ),
    });
    expect(told.ingested.unread).toEqual([]);
    expect(await told.rows(sql)).toEqual([
      { class: 'invoice', number: 'D1', item_key: 'A' },
      { class: 'credit', number: 'D1', item_key: 'B' },
      { class: 'invoice', number: 'D2', item_key: 'C' },
    ]);
  });

  it('keep their base total in the base currency, which the data tells where the profile does not', async () => {
    const erp = {
      'documents.csv': csv(
        `${head},Base`,
        'D1,Invoice,#1,1200,1200,JPY,2026-01-05,7.89',
        'D2,Invoice,#2,1300,1300,,2026-01-05,8.00',
      ),
    };
    const based = await bench.read({
      erp,
      profile: `books: { baseCurrency: EUR }\n${rule('document', ', baseTotal: Base')}`,
    });
    expect(
      await based.rows('select currency, total, base_total from canon.erp_document order by number'),
    ).toEqual([
      { currency: 'JPY', total: '1200', base_total: '789' },
      { currency: 'EUR', total: '130000', base_total: '800' },
    ]);
    const told = await bench.read({ erp, profile: rule('document') });
    expect(told.ingested.baseCurrency).toBe('JPY');
    expect(await told.rows('select currency, total from canon.erp_document order by number')).toEqual([
      { currency: 'JPY', total: '1200' },
      { currency: 'JPY', total: '1300' },
    ]);
  });

  it('find their lines in a currency nobody knows, and without any', async () => {
    const { rows } = await bench.read({
      erp: {
        'documents.csv': csv(
          head,
          'D1,Invoice,#1,12.00,10.00,USDC,2026-01-05',
          'D2,Invoice,#2,12.00,10.00,,2026-01-05',
          'D3,Invoice,#2,12.00,10.00,GBP,2026-01-05',
        ),
        'lines.csv': csv('No,Item,Qty,Price,Pct,Amount', 'D1,A,1,1.00,,1.00', 'D2,A,1,1.00,,1.00'),
      },
      profile: rule('document'),
    });
    expect(await rows('select amount from canon.erp_document_line')).toEqual([
      { amount: '100' },
      { amount: '100' },
    ]);
  });
});
