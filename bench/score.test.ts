import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { score } from './score.ts';

const root = mkdtempSync(join(tmpdir(), 'tieout-score-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const LABELS = `class,order,document,line,sku,expected,actual,currency,effect
quantity_mismatch,#UK1,SI1,1,A,2,3,GBP,1.00
quantity_mismatch,#UK2,SI2,1,A,2,3,GBP,1.00
orphan_in_erp,,SI9,,,absent,#UK9,GBP,5.00
`;

describe('score', () => {
  it('matches order or document and kind, takes one break a label, and names what is left on both sides', async () => {
    const out = join(root, 'out');
    mkdirSync(out);
    writeFileSync(join(root, 'labels.csv'), LABELS);
    const breaks = [
      { kind: 'line-quantity-differs', order: '#UK1', erp: { document: 'SI1' } },
      { kind: 'line-quantity-differs', order: '#UK1', erp: { document: 'SI1' } },
      { kind: 'order-total-differs', order: '#UK2', erp: { document: 'SI2' } },
      { kind: 'order-missing-in-shop', order: null, erp: { document: 'SI9' } },
    ];
    writeFileSync(join(out, 'breaks.jsonl'), breaks.map((entry) => `${JSON.stringify(entry)}\n`).join(''));
    expect(await score(root, out)).toEqual({
      recall: 2 / 3,
      precision: 0.5,
      labels: 3,
      breaks: 4,
      missed: { quantity_mismatch: '1 of 2' },
      surplus: { 'line-quantity-differs': 1, 'order-total-differs': 1 },
    });
  });
});
