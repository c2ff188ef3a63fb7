import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Side } from '../../../../../model/index.ts';
import { defaultProfile, parseProfile } from '../../profile/index.ts';
import { sketchTable } from '../fixtures/sketch-table.ts';
import { recogniseTables } from '../recognise-tables.ts';
import { renderProfileYaml } from './render-profile-yaml.ts';
import { suggestProfile } from './suggest-profile.ts';

const example = new URL('../../../../../../examples/', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, example), 'utf8');
const folder = (path: string, side: Side) =>
  readdirSync(new URL(path, example)).map((file) =>
    sketchTable(`${path}${file}`, side, read(`${path}${file}`)),
  );

function fieldsOf(suggestion: ReturnType<typeof suggestProfile>, table: string) {
  return Object.fromEntries(
    suggestion.columns
      .filter((one) => one.table.endsWith(table) && one.field !== null)
      .map((one) => [one.column, one.field]),
  );
}

describe('suggestProfile on the example', () => {
  const tables = [...folder('online-retail/shopify/', 'shop'), ...folder('online-retail/erp/', 'erp')];
  const suggestion = suggestProfile(tables);

  it('finds what each file is', () => {
    expect(
      suggestion.files.map((one) => [
        one.table.slice(one.table.lastIndexOf('/') + 1),
        one.preset ?? one.record,
      ]),
    ).toEqual([
      ['orders_export_EU.csv', 'shopify-orders'],
      ['orders_export_RW.csv', 'shopify-orders'],
      ['orders_export_UK.csv', 'shopify-orders'],
      ['payment_transactions_export.csv', 'shopify-payment-transactions'],
      ['bank_receipts.csv', 'payout'],
      ['currency_rates.csv', 'rate'],
      ['item_references.csv', 'item-reference'],
      ['items.csv', 'item'],
      ['sales_documents.csv', 'document'],
      ['sales_lines.csv', 'document-line'],
    ]);
  });

  it('gives every column of documents the field the hand-written profile gives it', () => {
    expect(fieldsOf(suggestion, 'sales_documents.csv')).toEqual({
      DocNo: 'number',
      DocType: 'type',
      ExternalDocNo: 'reference',
      CustomerNo: 'customer',
      DocumentDate: 'documentOn',
      PostingDate: 'postedOn',
      CurrencyCode: 'currency',
      CurrencyFactor: 'rate',
      VATPct: 'taxPercent',
      AmountExclVAT: 'net',
      VATAmount: 'tax',
      AmountInclVAT: 'total',
      AmountInclVAT_LCY: 'baseTotal',
      ShipToCountry: 'country',
    });
  });

  it('writes YAML that is a valid profile and says the same as the hand-written one on files', () => {
    const yaml = renderProfileYaml(suggestion);
    expect(yaml).toContain('# 99 %');
    const suggested = parseProfile(yaml, 'suggested.yaml');
    const written = parseProfile(read('online-retail/profile.yaml'), 'profile.yaml');
    expect(suggested.books.baseCurrency).toBe('GBP');
    for (const rule of written.files) {
      const same = suggested.files.find((one) => one.record === rule.record);
      const { status: _, ...columns } = rule.columns;
      expect(same?.columns).toMatchObject(columns);
      if (rule.record !== 'rate') expect(same?.rateDirection).toBe(rule.rateDirection);
    }
    expect(suggested.files.find((one) => one.record === 'document-line')?.taxIncluded).toBe(true);
    expect(suggested.customer).toEqual(written.customer);
  });

  it('is the same whatever the order of the files', () => {
    const reversed = suggestProfile([...tables].reverse());
    expect(fieldsOf(reversed, 'sales_lines.csv')).toEqual(fieldsOf(suggestion, 'sales_lines.csv'));
  });
});

describe('suggestProfile on the traps', () => {
  const shop = sketchTable('left.csv', 'shop', read('traps/left.csv'));
  const erp = sketchTable('right.csv', 'erp', read('traps/right.csv'));

  it('reads a generic flat CSV on either side without a profile', () => {
    const { readings, unknown, notes } = recogniseTables([shop, erp], defaultProfile());
    expect(unknown).toEqual([]);
    expect(readings.map(({ record, by }) => [record, by])).toEqual([
      ['order', 'suggested'],
      ['order-line', 'suggested'],
      ['document', 'suggested'],
      ['document-line', 'suggested'],
    ]);
    const [order, line, document, documentLine] = readings;
    expect(order).toMatchObject({ header: 'every-row', groupBy: 'order_id' });
    expect(order?.fields).toMatchObject({
      name: { columns: ['order_id'] },
      placedAt: { columns: ['created_at'] },
    });
    expect(line?.fields).toEqual({ sku: { columns: ['sku'] }, order: { columns: ['order_id'] } });
    expect(document?.fields).toMatchObject({
      reference: { columns: ['order_id'] },
      number: { rowNumber: true },
    });
    expect(document?.groupBy).toBeUndefined();
    expect(documentLine?.fields).toEqual({ sku: { columns: ['sku'] }, document: { rowNumber: true } });
    expect(notes.filter((note) => note.includes('tieout profile suggest'))).toHaveLength(2);
  });
});

describe('suggestProfile on foreign headers', () => {
  const rows = Array.from({ length: 30 }, (_, at) => at + 1);
  const day = (at: number) => String((at % 28) + 1).padStart(2, '0');
  const orders = sketchTable(
    'orders.csv',
    'shop',
    [
      'Name,Email,Currency,Total,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku',
      ...rows.map(
        (at) =>
          `#DE${1000 + at},k${20000 + at}@x.de,EUR,${11 * at}.90,2024-03-${day(at)} 10:00:00 +0100,${at},Tasse,11.00,TAS-${100 + at}`,
      ),
    ].join('\n'),
  );

  it('reads a German export that is no known one, with semicolons and decimal commas', () => {
    const documents = sketchTable(
      'Geb. Verkaufsrechnungen.csv',
      'erp',
      [
        'Nr.;Belegart;Kundennr.;Externe Belegnummer;Belegdatum;Buchungsdatum;Währungscode;Betrag;Betrag inkl. MwSt.;Status',
        ...rows.map(
          (at) =>
            `VR-${500 + at};${at % 9 === 0 ? 'Gutschrift' : 'Rechnung'};D${20000 + at};DE${1000 + at};${day(at)}.03.2024;${day(at)}.03.2024;EUR;${9 * at},12;${11 * at},90;Gebucht`,
        ),
      ].join('\n'),
      ';',
    );
    const lines = sketchTable(
      'Verkaufszeilen.csv',
      'erp',
      [
        'Belegnr.;Zeilennr.;Art;Nr.;Beschreibung;Anzahl;VK-Preis inkl. MwSt.;Zeilenrabattbetrag;Zeilenbetrag inkl. MwSt.',
        ...rows.flatMap((at) => [
          `VR-${500 + at};10000;Artikel;A${300 + at};Tasse ${at};${at};11,00;0,00;${11 * at},00`,
          `VR-${500 + at};20000;Sachkonto;8430;Versandkosten;1;0,90;0,00;0,90`,
        ]),
      ].join('\n'),
      ';',
    );
    const suggestion = suggestProfile([orders, documents, lines]);
    expect(fieldsOf(suggestion, 'Geb. Verkaufsrechnungen.csv')).toEqual({
      'Nr.': 'number',
      Belegart: 'type',
      'Kundennr.': 'customer',
      'Externe Belegnummer': 'reference',
      Belegdatum: 'documentOn',
      Buchungsdatum: 'postedOn',
      Währungscode: 'currency',
      Betrag: 'net',
      'Betrag inkl. MwSt.': 'total',
      Status: 'status',
    });
    expect(fieldsOf(suggestion, 'Verkaufszeilen.csv')).toEqual({
      'Belegnr.': 'document',
      'Zeilennr.': 'line',
      Art: 'kind',
      'Nr.': 'item',
      Beschreibung: 'description',
      Anzahl: 'quantity',
      'VK-Preis inkl. MwSt.': 'unitPrice',
      Zeilenrabattbetrag: 'discount',
      'Zeilenbetrag inkl. MwSt.': 'amount',
    });
    const profile = parseProfile(renderProfileYaml(suggestion), 'p');
    const [head, line] = profile.files;
    expect(head?.format).toEqual({ decimal: ',', dateOrder: 'dmy' });
    expect(head?.columns.type?.values).toEqual({ Rechnung: 'invoice', Gutschrift: 'credit-memo' });
    expect(head?.columns.status?.values).toEqual({ Gebucht: 'posted' });
    expect(line?.taxIncluded).toBe(true);
    expect(line?.columns.kind?.first?.[0]).toEqual({
      columns: ['Nr.'],
      when: [{ column: 'Art', equals: ['Sachkonto'] }],
      values: { '8430': 'shipping', '*': 'fee' },
    });
    expect(profile.customer).toEqual({ from: 'email', pattern: '^k(\\d+)@', replace: 'D$1' });
  });

  it('reads a saved search of NetSuite whose labels were renamed', () => {
    const search = sketchTable(
      'SearchResults.csv',
      'erp',
      [
        'Tran Date,Transaction Type,Invoice Number,Customer,Shop Order No,Currency,Exchange Rate,Net Amount,Tax Amount,Total Amount,Subsidiary',
        ...rows.map(
          (at) =>
            `3/${day(at)}/2024,Invoice,INV${700 + at},C-${20000 + at},#DE${1000 + at},EUR,1.08,${10 * at}.00,${at}.90,${11 * at}.90,Shop GmbH`,
        ),
      ].join('\n'),
    );
    const suggestion = suggestProfile([orders, search]);
    expect(fieldsOf(suggestion, 'SearchResults.csv')).toEqual({
      'Tran Date': 'documentOn',
      'Transaction Type': 'type',
      'Invoice Number': 'number',
      Customer: 'customer',
      'Shop Order No': 'reference',
      Currency: 'currency',
      'Exchange Rate': 'rate',
      'Net Amount': 'net',
      'Tax Amount': 'tax',
      'Total Amount': 'total',
      Subsidiary: 'entity',
    });
    expect(parseProfile(renderProfileYaml(suggestion), 'p').files[0]?.format.dateOrder).toBe('mdy');
  });

  it('finds the order number inside a reference that wraps it', () => {
    const wrapped = sketchTable(
      'invoices.csv',
      'erp',
      [
        'Invoice Number,Invoice Date,Reference,Currency,Total Amount',
        ...rows.map((at) => `R${at},2024-03-${day(at)},WEB/DE${1000 + at}/1,EUR,${11 * at}.90`),
      ].join('\n'),
    );
    const { profile } = suggestProfile([orders, wrapped]);
    const pattern = profile.reference?.pattern ?? '';
    expect(new RegExp(pattern).exec('WEB/DE1007/1')?.[1]).toBe('DE1007');
  });
});
