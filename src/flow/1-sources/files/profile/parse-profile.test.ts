import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isFailure } from '../../../../ground/index.ts';
import { defaultProfile, parseProfile } from './parse-profile.ts';

function failureOf(yaml: string): string {
  try {
    parseProfile(yaml, 'profile.yaml');
  } catch (thrown) {
    if (isFailure(thrown) && thrown.code === 'profile-invalid') return thrown.message;
    throw thrown;
  }
  throw new Error('the profile was accepted');
}

const rule = (columns: string) =>
  `files:\n  - match: x.csv\n    record: document\n    columns:\n      ${columns}\n`;

describe('parseProfile', () => {
  it('fills in every default', () => {
    expect(parseProfile('', 'profile.yaml')).toEqual(defaultProfile());
    expect(defaultProfile()).toEqual({
      books: {
        baseCurrency: null,
        timeZone: 'UTC',
        orderMoney: 'shop',
        fiscalCalendar: { kind: 'months' },
        entities: [],
        revenue: null,
      },
      files: [],
      reference: { pattern: null, dropWords: ['Shopify'] },
      customer: null,
      customers: {},
      locations: {},
      gateways: {},
      tolerances: {},
      doesNotApply: {},
      leaveOut: {
        testOrders: true,
        sources: [],
        tags: [],
        financialStatuses: [],
        documentStatuses: ['cancelled'],
      },
      conflicts: 'report',
      flowTimes: { order: 'P1D', refund: 'P2D', posting: 'P1D', payout: 'P3D', stated: false },
      rates: { by: 'document', maxAgeDays: 7 },
    });
  });

  it('takes a text as a column, texts as columns tried in order, and alternatives with conditions', () => {
    const [file] = parseProfile(
      rule(
        'total: Sum\n      reference: [Ref, "PO No"]\n      type: [{ column: Kind, when: { Group: A, State: { not: [x, ""] } } }, Type]\n      status: { constant: posted }',
      ),
      'p',
    ).files;
    expect(file?.columns).toEqual({
      total: { columns: ['Sum'] },
      reference: { columns: ['Ref', 'PO No'] },
      type: {
        first: [
          {
            columns: ['Kind'],
            when: [
              { column: 'Group', equals: ['A'] },
              { column: 'State', equals: ['x', ''], not: true },
            ],
          },
          { columns: ['Type'] },
        ],
      },
      status: { constant: 'posted' },
    });
  });

  it('keeps the zeros of texts that look like numbers', () => {
    const profile = parseProfile(
      'customers: { a@x.com: 00123 }\ntolerances: { order.total: { amount: 0.10 } }',
      'p',
    );
    expect(profile.customers).toEqual({ 'a@x.com': '00123' });
    expect(profile.tolerances).toEqual({ 'order.total': { amount: '0.10' } });
  });

  it.each([
    ['books: { baseCurency: GBP }', ['books.baseCurency', 'line 1', 'did you mean "baseCurrency"?']],
    [rule('totl: A'), ['files[0].columns.totl', 'line 5', 'did you mean "total"?']],
    [rule('total: { colum: A }'), ['files[0].columns.total.colum', 'did you mean "column"?']],
    [rule('total: { column: A, pattern: "(?<=x)y" }'), ['files[0].columns.total.pattern', 'look-around']],
    [rule('total: { column: A, pattern: "(" }'), ['not a regular expression']],
    [rule('total: 5'), ['files[0].columns.total', '5 is neither']],
    [
      'files: [{ match: x, record: documnt, columns: {} }]',
      ['files[0].record', 'did you mean "document"?', 'item-reference'],
    ],
    ['books: { baseCurrency: GPB }', ['"GPB"', 'ISO 4217']],
    ['books: { timeZone: Mars/One }', ['"Mars/One"', 'Europe/London']],
    ['flowTimes: { order: 2d }', ['"2d"', 'P2D']],
    ['tolerances: { a: { amount: -1 } }', ['tolerances.a.amount', '-1']],
    ['conflicts: lastfile', ['did you mean "last-file"?']],
    ['files: [', ['line 1']],
    ['- 1', ['the top']],
  ])('refuses %j', (yaml, parts) => {
    const message = failureOf(yaml);
    expect(parts.filter((part) => !message.includes(part))).toEqual([]);
  });

  it('reads the profile of the example', () => {
    const path = new URL('../../../../../examples/online-retail/profile.yaml', import.meta.url);
    const profile = parseProfile(readFileSync(path, 'utf8'), 'profile.yaml');
    expect(profile.books.baseCurrency).toBe('GBP');
    expect(profile.files.map(({ record }) => record)).toEqual([
      'document',
      'document-line',
      'item',
      'item-reference',
      'rate',
      'payout',
    ]);
    expect(profile.customer).toEqual({ from: 'email', pattern: '^c(\\d+)@', replace: 'C$1' });
  });
});
