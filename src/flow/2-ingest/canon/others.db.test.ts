import { afterAll, describe, expect, it } from 'vitest';
import { openTestBench } from '../fixtures/open-test-ingest.ts';

const bench = openTestBench();
afterAll(() => bench.close());

describe('records that are one row each', () => {
  it('are one for each location where stock stands in a column for each', async () => {
    const { rows, ingested } = await bench.read({
      shop: {
        'inventory.csv': [
          'Handle,Title,Option1 Name,Option1 Value,Option2 Name,Option2 Value,Option3 Name,Option3 Value,SKU,HS Code,COO,Berlin,London',
          "mug,Mug,Title,Default Title,,,,,'A-1,,,5,not stocked",
          'cup,Cup,Title,Default Title,,,,,B,,,,7',
          'jug,Jug,Title,Default Title,,,,,C,,,many,1',
        ].join('\n'),
      },
      profile: 'locations: { Berlin: BER }',
    });
    expect(
      await rows(
        'select sku, location, location_key, available, on_hand from canon.shop_stock order by 1, 2',
      ),
    ).toMatchObject([
      { sku: 'A-1', location: 'Berlin', location_key: 'BER' },
      { sku: 'B', location: 'London', location_key: 'LONDON' },
    ]);
    expect(ingested.unread.map(({ row, column, value }) => [row, column, value])).toEqual([
      [3, 'Berlin', 'many'],
    ]);
    expect(ingested.counts[0]).toMatchObject({ rows: 3, canonical: 2, quarantined: 1 });
  });

  it('are left out by name where nothing is compared with them', async () => {
    const { ingested } = await bench.read({
      erp: { 'customers.csv': 'Id,Mail\nC1,a@x.com\n\nC2,b@x.com\n' },
      profile:
        'files:\n  - match: "customers.csv"\n    record: customer\n    columns: { id: Id, email: Mail }\n',
    });
    expect(ingested.counts[0]).toMatchObject({
      rows: 2,
      canonical: 0,
      quarantined: 0,
      excluded: { 'nothing is compared with it': 2 },
    });
  });

  it('need what they cannot do without', async () => {
    const { rows, ingested } = await bench.read({
      erp: { 'rates.csv': 'Day,Cur,Rate\n2026-01-05,USD,1.25\n2026-01-05,USD,\n,EUR,1.1\n' },
      profile:
        'files:\n  - match: "rates.csv"\n    record: rate\n    columns: { "on": Day, currency: Cur, rate: Rate }\n',
    });
    expect(await rows('select currency, rate from canon.fx_rate')).toEqual([
      { currency: 'USD', rate: '1.250000000' },
    ]);
    expect(ingested.unread.map(({ row, column, reason }) => [row, column, reason])).toEqual([
      [2, 'Rate', 'a value is needed here'],
      [3, 'Day', 'a value is needed here'],
    ]);
  });

  it('keep the day in the books, the net amount and the key of the order of a payment', async () => {
    const { rows } = await bench.read({
      shop: {
        'payments.csv':
          'Transaction Date,Type,Order,Card Brand,Card Source,Payout Status,Payout Date,Payout ID,Available On,Amount,Fee,Net,Checkout,Payment Method Name,Presentment Amount,Presentment Currency,Currency\n2026-03-29 00:30:00 +0000,charge,#uk1,visa,online,paid,2026-04-01,P1,,10.00,0.40,9.60,#1,card,whatever,USD,GBP\n2026-03-29 22:30:00 +0000,Refund,#uk2,visa,online,pending,,,,-5.00,0.00,-5.00,#1,card,,USD,GBP\n',
      },
      profile: 'books: { timeZone: Europe/Berlin }',
    });
    expect(
      await rows(
        'select type, ref_key, amount, fee, net, cast(occurred_on as varchar) as day, payout from canon.shop_payment order by 1',
      ),
    ).toEqual([
      {
        type: 'charge',
        ref_key: 'UK1',
        amount: '1000',
        fee: '40',
        net: '960',
        day: '2026-03-29',
        payout: 'P1',
      },
      {
        type: 'refund',
        ref_key: 'UK2',
        amount: '-500',
        fee: '0',
        net: '-500',
        day: '2026-03-30',
        payout: null,
      },
    ]);
    expect(
      await rows('select ref_key, amount, cast(refunded_on as varchar) as day from canon.shop_refund'),
    ).toEqual([{ ref_key: 'UK2', amount: '500', day: '2026-03-30' }]);
  });

  it('are of the day they say where a file in another zone gives a day without a time', async () => {
    const { rows } = await bench.read({
      erp: {
        'receipts.csv':
          'No,Order,Paid,Amount,Currency\nR1,#1,2026-03-29,10.00,USD\nR2,#2,2026-03-29 02:30:00,20.00,USD\nR3,#3,2026-03-29T22:30:00Z,30.00,USD\n',
      },
      profile: [
        'books: { timeZone: America/New_York }',
        'files:',
        '  - match: receipts.csv',
        '    side: erp',
        '    record: payment',
        '    format: { timeZone: UTC }',
        '    columns: { id: No, order: Order, occurredAt: Paid, amount: Amount, currency: Currency }',
      ].join('\n'),
    });
    expect(
      await rows(
        'select payment_id is not null as there, cast(occurred_on as varchar) as day from canon.erp_payment order by amount',
      ),
    ).toEqual([
      { there: true, day: '2026-03-29' },
      { there: true, day: '2026-03-28' },
      { there: true, day: '2026-03-29' },
    ]);
  });
});
