import { describe, expect, it } from 'vitest';
import type { Draft, Finding } from '../finding.ts';
import { buildBreak, type Surroundings } from './build-break.ts';

const around: Surroundings = {
  loaded: {
    findings: [],
    sales: new Map(),
    orders: new Map([
      ['1', { order_id: '1', name: '#1001', currency: 'GBP', placed_on: '2024-03-01', total: '4000' }],
    ]),
    documents: new Map([['9', { document_id: '9', number: 'SI-1', currency: 'GBP', class: 'invoice' }]]),
    shopLines: new Map(),
    erpLines: new Map(),
    passes: new Map(),
  },
  books: { baseCurrency: 'GBP', rates: new Map() },
  lineage: (record) => `orders.csv:${record}`,
  asOf: '2024-03-04',
  entities: false,
};

const finding: Finding = {
  control: 'order.total-agrees',
  severity: 'major',
  kind: 'order-total-differs',
  group: '1',
  document: '9',
  shopRow: 1n,
  erpRow: 9n,
  itemKey: null,
  name: null,
  field: 'total',
  expected: null,
  actual: null,
  expectedMinor: 4000n,
  actualMinor: 3950n,
  currency: 'GBP',
  detail: null,
};

const draft: Draft = { finding, kind: 'order-total-differs', effect: -50n, consequences: [] };
const build = (more: Partial<Draft> = {}) => buildBreak({ ...draft, ...more }, around, () => 1);

describe('a break', () => {
  it('says both values, the difference, its age and what it adds to the totals', () => {
    expect(build()).toMatchObject({
      order: '#1001',
      expected: '40.00',
      actual: '39.50',
      difference: '-0.50',
      atRisk: { amount: '0.50', currency: 'GBP', base: '0.50' },
      effects: [{ ledger: 'sales', amount: '-0.50', currency: 'GBP', entity: '' }],
      ageDays: 3,
    });
  });

  it('has no fingerprint, no share and no candidates unless its draft has', () => {
    expect(build()).toMatchObject({ explainedShare: 0 });
    expect(Object.keys(build({ candidates: [] }))).not.toContain('candidates');
    expect(Object.keys(build())).not.toContain('fingerprint');
  });

  it('carries what the draft says of its failure mode', () => {
    const candidates = [{ fingerprint: 'unit-of-measure', explainedShare: 0.5 }];
    expect(build({ fingerprint: 'tip-missing', explainedShare: 0.75, candidates })).toMatchObject({
      fingerprint: 'tip-missing',
      explainedShare: 0.75,
      candidates,
    });
  });

  it('keeps its id when its rows move, and not when it is about something else', () => {
    const moved = build({ finding: { ...finding, shopRow: 77n, erpRow: 78n } });
    expect(moved.id).toBe(build().id);
    expect(build({ finding: { ...finding, field: 'tax' } }).id).not.toBe(build().id);
  });
});
