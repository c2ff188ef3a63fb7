import type { CsvRow } from '../../worlds/csv-table.ts';
import { amount, cents } from '../cents.ts';
import type { ExampleWorld } from '../example-world.ts';
import { readLabels } from '../labels.ts';
import type { Mutation } from './mutation.ts';

const labelled = new Set(readLabels().defects.map((label) => label.ErpDoc?.replace('PAYOUT ', '')));

/** The receipt of the nth payout that no label speaks of. */
function receipt(world: ExampleWorld, nth: number): CsvRow {
  const found = world.table('bank_receipts.csv').rows.filter((row) => !labelled.has(row.PayoutRef))[nth];
  if (found === undefined) throw new Error('no clean payout is left');
  return found;
}

export const payoutMutations: readonly Mutation[] = [
  {
    name: 'legal: a payout in two bank receipts',
    plant: (world) => {
      const row = receipt(world, 20);
      const half = { ...row };
      world.table('bank_receipts.csv').rows.push(half);
      for (const column of ['Gross', 'Fee', 'NetPosted']) {
        half[column] = amount(Math.floor(cents(row[column]) / 2));
        row[column] = amount(cents(row[column]) - cents(half[column]));
      }
      return [];
    },
  },
  {
    name: 'a payout posted twice',
    plant: (world) => {
      const row = receipt(world, 2);
      world.table('bank_receipts.csv').rows.push({ ...row });
      return [{ kind: 'payout-amount-differs', payout: row.PayoutRef ?? '' }];
    },
  },
  {
    name: 'a payout posted again on another day',
    plant: (world) => {
      const row = receipt(world, 4);
      world.table('bank_receipts.csv').rows.push({ ...row, ValueDate: '2011-04-12' });
      return [{ kind: 'payout-amount-differs', payout: row.PayoutRef ?? '' }];
    },
  },
  {
    name: 'a bank receipt that is no payout',
    plant: (world) => {
      world.table('bank_receipts.csv').rows.push({ ...receipt(world, 6), PayoutRef: 'XX110101' });
      return [{ kind: 'payout-missing-in-shop', payout: 'XX110101' }];
    },
  },
  {
    name: 'a payout with half of its fee',
    plant: (world) => {
      const row = receipt(world, 8);
      const half = Math.floor(cents(row.Fee) / 2);
      row.NetPosted = amount(cents(row.NetPosted) + cents(row.Fee) - half);
      row.Fee = amount(half);
      return [{ kind: 'payout-fee-differs', payout: row.PayoutRef ?? '' }];
    },
  },
  {
    name: 'a sold item that is blocked',
    plant: (world) => {
      const order = world.take();
      const item = world.table('items.csv').rows.find((row) => row.ItemNo === order.lines[0]?.No);
      if (item !== undefined) item.Blocked = 'Yes';
      return [{ kind: 'sku-blocked-in-erp' }];
    },
  },
];
