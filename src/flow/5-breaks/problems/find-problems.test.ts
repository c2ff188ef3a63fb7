import { describe, expect, it } from 'vitest';
import type { Break } from '../../../model/index.ts';
import { findProblems } from './find-problems.ts';
import { breakOf, pick, populationOf, type SmallRecord, seeded, smallOrders } from './small-world.ts';

const orders = smallOrders(7, 1000);
const among = (breaks: readonly Break[], order = orders) =>
  findProblems({ breaks, population: populationOf({ order }).population, baseCurrency: 'GBP' });
const inWindow = ({ attributes: { day = '' } }: SmallRecord, from: string, to: string) =>
  day >= from && day <= to;
const conditionsOf = ({ conditions }: { conditions: readonly object[] }) => conditions;

/** Orders with one of forty to Germany. */
function germans(): readonly SmallRecord[] {
  return orders.map((record, i) => ({
    ...record,
    attributes: {
      ...record.attributes,
      country: i % 40 === 0 ? 'DE' : record.attributes.country === 'DE' ? 'FR' : record.attributes.country!,
    },
  }));
}

describe('findProblems', () => {
  it('finds the country and the days of orders posted in the wrong currency', async () => {
    const world = germans();
    const wrong = world.filter(
      (one) => one.attributes.country === 'DE' && inWindow(one, '2011-03-16', '2011-03-20'),
    );
    expect(wrong.length).toBeGreaterThanOrEqual(4);
    const breaks = wrong.map((one) => breakOf('currency-differs', one, { expected: 'EUR', actual: 'GBP' }));
    const { problems } = await among(breaks, world);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({
      count: wrong.length,
      population: wrong.length,
      support: 1,
      lift: Math.round((1000 / wrong.length) * 1e6) / 1e6,
      conditions: [
        { attribute: 'country', test: 'is', value: 'DE' },
        {
          attribute: 'day',
          test: 'between',
          value: wrong[0]!.attributes.day,
          to: wrong.at(-1)!.attributes.day,
        },
      ],
    });
    expect(problems[0]!.title).toMatch(
      /^All \d orders to Germany placed between \d\d and \d\d March 2011 were posted in GBP instead of EUR: \d\d\.\d\d GBP at risk\.$/,
    );
  });

  it('finds the days on which tax was added on top of some orders of a shop', async () => {
    const wrong = orders.filter(
      (one) => one.attributes.shop === 'UK' && inWindow(one, '2011-03-18', '2011-03-21'),
    );
    const some = wrong.filter((_, i) => i % Math.floor(wrong.length / 11) === 0).slice(0, 11);
    const { problems } = await among(some.map((one) => breakOf('tax-inclusive-mistaken', one)));
    expect(problems).toHaveLength(1);
    const days = some.map((one) => one.attributes.day).sort();
    expect(problems[0]!.conditions).toContainEqual({
      attribute: 'day',
      test: 'between',
      value: days[0],
      to: days.at(-1),
    });
    expect(problems[0]).toMatchObject({ count: 11 });
  });

  it('keeps orders converted at the rate of one old day together, whatever their currency', async () => {
    const foreign = orders.filter(
      (one) => one.attributes.currency !== 'GBP' && inWindow(one, '2011-03-22', '2011-03-24'),
    );
    const breaks = foreign
      .slice(0, 7)
      .map((one) => breakOf('fx-rate-differs', one, { attributes: { rateOfDay: '2011-03-15' } }));
    const { problems } = await among(breaks);
    expect(problems).toHaveLength(1);
    expect(problems[0]!.count).toBe(7);
    expect(problems[0]!.title).toContain('were converted at the rate of 15 March 2011');
    expect(problems[0]!.conditions.map((one) => one.attribute)).toContain('day');
  });

  it('gives each SKU mapping its own problem', async () => {
    const random = seeded(3);
    const lines = orders
      .flatMap((one) =>
        Array.from({ length: 5 }, (_, i) => ({
          order: one.order,
          attributes: {
            ...one.attributes,
            line: String(i),
            sku: pick(
              random,
              Array.from({ length: 900 }, (_v, n) => String(85000 + n)),
            ),
          },
        })),
      )
      .map(({ order, attributes: { line: _line, ...attributes } }) => ({ order, attributes }));
    const wrongItem: Record<string, string> = { 85200: 'I01803', 85174: 'I01138', 85301: 'I00583' };
    const hit = lines.filter((one) => wrongItem[one.attributes.sku!] !== undefined);
    const breaks = hit.map((one, i) =>
      breakOf('sku-mapped-to-wrong-item', one, {
        line: String(i),
        expected: 'I01936',
        actual: wrongItem[one.attributes.sku!]!,
        attributes: { title: 'BUNNY EGG BOX' },
      }),
    );
    const { problems } = await findProblems({
      breaks,
      population: populationOf({ line: lines }).population,
      baseCurrency: 'GBP',
    });
    expect(
      problems
        .map(conditionsOf)
        .map((c) => JSON.stringify(c))
        .sort(),
    ).toEqual(
      Object.keys(wrongItem)
        .sort()
        .map((sku) => JSON.stringify([{ attribute: 'sku', test: 'is', value: sku }])),
    );
    const box = problems.find(({ title }) => title.includes('85200'))!;
    expect(box.support).toBe(1);
    expect(box.title).toMatch(
      /^All \d+ lines of SKU 85200 \(BUNNY EGG BOX\) were posted as item I01803 instead of I01936: \d+\.\d\d GBP at risk\.$/,
    );
  });

  it.each([
    ['gateway', 'Klarna', 'refund-missing-in-erp', 'through gateway Klarna are missing in the ERP'],
    ['location', 'Leeds', 'refund-amount-differs', 'at location Leeds have another amount in the ERP'],
    [
      'referenceFormat',
      'Shopify #AA9999',
      'refund-missing-in-erp',
      'with references such as “Shopify #AA9999” are',
    ],
  ] as const)('finds that %s %s sets refunds apart', async (attribute, value, kind, words) => {
    const refund = orders.filter((_, i) => i % 4 === 0);
    const breaks = refund
      .filter((one) => one.attributes[attribute] === value)
      .map((one) => breakOf(kind, one));
    const { problems } = await findProblems({
      breaks,
      population: populationOf({ refund }).population,
      baseCurrency: 'GBP',
    });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ support: 1, conditions: [{ attribute, test: 'is', value }] });
    expect(problems[0]!.title).toContain(`All ${breaks.length} refunds ${words}`);
  });

  it('finds a customer', async () => {
    const busy = orders.filter((one) => one.attributes.customer === 'C0');
    const { problems } = await among(busy.map((one) => breakOf('customer-differs', one)));
    expect(problems.map(conditionsOf)).toEqual([[{ attribute: 'customer', test: 'is', value: 'C0' }]]);
  });

  it('splits two causes of one kind and leaves what neither explains', async () => {
    const klarna = orders.filter(
      (one) => one.attributes.gateway === 'Klarna' && one.attributes.country === 'FR',
    );
    const dutch = orders.filter((one) => one.attributes.country === 'NL');
    const odd = orders.filter((_, i) => i % 250 === 3);
    const hit = new Set([...klarna, ...dutch, ...odd]);
    const { problems } = await among([...hit].map((one) => breakOf('order-missing-in-erp', one)));
    const titles = problems.map(({ title }) => title);
    expect(
      titles.some((title) => title.startsWith(`All ${dutch.length} orders to the Netherlands are missing`)),
    ).toBe(true);
    expect(titles.some((title) => title.includes('France') && title.includes('Klarna'))).toBe(true);
    expect(titles.some((title) => title.endsWith('at risk; nothing sets them apart.'))).toBe(true);
    expect(problems.reduce((sum, { count }) => sum + count, 0)).toBe(hit.size);
  });

  it('tells no story of the lines of three orders', async () => {
    const lines = orders.flatMap((one) => Array.from({ length: 12 }, () => one));
    const hit = lines.slice(120, 156);
    const breaks = hit.map((one, i) => breakOf('line-missing-in-erp', one, { line: String(i) }));
    const { problems } = await findProblems({
      breaks,
      population: populationOf({ line: lines }).population,
      baseCurrency: null,
    });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ conditions: [], count: 36, population: 12000, lift: 1 });
  });

  it('says that all are broken without a story, and one on its own', async () => {
    const all = await among(orders.map((one) => breakOf('order-missing-in-erp', one)));
    expect(all.problems[0]!.title).toBe('All 1,000 orders are missing in the ERP: 10,050.00 GBP at risk.');
    const one = await among([breakOf('order-missing-in-erp', orders[5]!)]);
    expect(one.problems[0]!.title).toBe('One order is missing in the ERP: 10.05 GBP at risk.');
    expect(await among([])).toEqual({ problems: [], problemOf: new Map() });
  });

  it('does not trust a population that does not know the attribute', async () => {
    const strangers = orders
      .slice(0, 12)
      .map((one) => breakOf('tip-differs', { ...one, attributes: { mood: 'blue' } }));
    const { problems } = await among(strangers);
    expect(problems).toMatchObject([{ conditions: [], count: 12, population: 1000 }]);
  });

  it('keeps the id of a problem whose window grows', async () => {
    const until = async (last: string) => {
      const hit = orders.filter((one) => inWindow(one, '2011-03-22', last));
      const { problems } = await among(hit.map((one) => breakOf('shipping-differs', one)));
      expect(problems).toHaveLength(1);
      expect(problems[0]!.conditions).toMatchObject([{ attribute: 'day', value: '2011-03-22', to: last }]);
      return problems[0]!.id;
    };
    expect(await until('2011-03-26')).toBe(await until('2011-03-28'));
  });

  it('adds up exactly, and takes the worst severity, the first and the last time, the common fingerprint', async () => {
    const amounts = ['0.10', '0.20', '123456789012345678.01'];
    const breaks = amounts.map((amount, i) =>
      breakOf('tip-differs', orders[i * 300]!, {
        atRisk: { amount, currency: i === 0 ? 'USD' : 'GBP', base: i === 0 ? null : amount },
        severity: i === 2 ? 'critical' : 'minor',
        occurredAt: ['2011-03-14T23:30:00-05:00', '2011-03-15T01:00:00+00:00', '2011-03-15T02:00:00+00:00'][
          i
        ]!,
        ...(i === 2 && { fingerprint: 'tip' }),
      }),
    );
    const { problems, problemOf } = await among(breaks);
    expect(problems).toMatchObject([
      {
        severity: 'critical',
        atRisk: [
          { amount: '123456789012345678.21', currency: 'GBP' },
          { amount: '0.10', currency: 'USD' },
        ],
        atRiskBase: null,
        firstSeen: '2011-03-15T01:00:00+00:00',
        lastSeen: '2011-03-14T23:30:00-05:00',
        explainedShare: 0.333333,
      },
    ]);
    expect(problems[0]).not.toHaveProperty('fingerprint');
    expect([...problemOf.keys()].sort()).toEqual(breaks.map((one) => one.id).sort());
  });

  it('makes the breaks of one known failure a problem of their own, named after it', async () => {
    const breaks = [0, 1, 2, 3, 4].map((i) =>
      breakOf(
        'tip-differs',
        orders[i * 200]!,
        i < 3 ? { fingerprint: 'tip-line-dropped', explainedShare: 1 } : {},
      ),
    );
    const { problems } = await among(breaks);
    expect(problems.map(({ count, fingerprint }) => [count, fingerprint])).toEqual([
      [3, 'tip-line-dropped'],
      [2, undefined],
    ]);
  });

  it('orders by severity, amount, count and id', async () => {
    const { problems } = await among([
      breakOf('tip-differs', orders[0]!, {
        severity: 'minor',
        atRisk: { amount: '99', currency: 'GBP', base: '99' },
      }),
      breakOf('duty-differs', orders[1]!, { atRisk: { amount: '9', currency: 'GBP', base: '9.0' } }),
      breakOf('fee-differs', orders[2]!, { atRisk: { amount: '10', currency: 'GBP', base: '10' } }),
      breakOf('tax-differs', orders[3]!, { atRisk: { amount: '10', currency: 'XXX', base: null } }),
    ]);
    expect(problems.map(({ kind }) => kind)).toEqual([
      'fee-differs',
      'duty-differs',
      'tax-differs',
      'tip-differs',
    ]);
  });

  it('names the days even where two orders of them escaped', async () => {
    // Two orders to Germany a day in four weeks, of 1,000 orders; on three days five of seven are wrong.
    const world = orders.map((record, i) => {
      const country = i % 42 === 0 || [75, 76, 130, 131].includes(i) ? 'DE' : 'GB';
      return { ...record, attributes: { ...record.attributes, country } };
    });
    const days = world.filter(
      (one) => one.attributes.country === 'DE' && inWindow(one, '2011-03-16', '2011-03-18'),
    );
    const wrong = days.filter((_, i) => i !== 2 && i !== 5);
    const { problems } = await among(
      wrong.map((one) => breakOf('currency-differs', one)),
      world,
    );
    expect(problems).toMatchObject([
      {
        count: days.length - 2,
        population: days.length,
        conditions: [{ value: 'DE' }, { attribute: 'day' }],
      },
    ]);
  });

  it('searches a very large group on a sample and counts it in full', async () => {
    const many = smallOrders(2, 50_000);
    const hit = many.filter((one) => one.attributes.gateway === 'Shopify Payments');
    expect(hit.length).toBeGreaterThan(20_000);
    const { problems } = await among(
      hit.map((one) => breakOf('fee-differs', one)),
      many,
    );
    expect(problems).toMatchObject([
      { count: hit.length, support: 1, conditions: [{ attribute: 'gateway' }] },
    ]);
  });

  it('asks few questions, each with few conjunctions for a group', async () => {
    const { population, asked } = populationOf({ order: orders });
    const kinds = ['tip-differs', 'duty-differs', 'fee-differs', 'tax-differs'] as const;
    const breaks = orders.slice(0, 400).map((one, i) => breakOf(kinds[i % 4]!, one));
    await findProblems({ breaks, population, baseCurrency: 'GBP' });
    expect(asked.length).toBeLessThanOrEqual(30);
    expect(asked.reduce((sum, { conjunctions }) => sum + conjunctions, 0)).toBeLessThan(4 * 600);
  });
});
