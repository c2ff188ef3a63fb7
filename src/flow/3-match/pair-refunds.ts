import { literal } from '../../ground/index.ts';
import type { Lake, LakeRow } from '../../model/index.ts';
import { refundsToResolve } from './match-refunds.ts';
import { insertRows } from './resolve-groups.ts';
import { pairAcrossOrders, type RefundPair, type RefundRecord, resolveRefunds } from './resolve-refunds.ts';

/** Adds to pair.refund what pairs, and writes pair.refund_break: what does not, by what is wrong with it. */
export async function pairRefunds(lake: Lake): Promise<void> {
  const groups = new Map<string, { refunds: RefundRecord[]; credits: RefundRecord[] }>();
  const strays: RefundRecord[] = [];
  for (const row of await lake.rows(refundsToResolve)) {
    const record = toRecord(row);
    if (record.group === null) {
      strays.push(record);
      continue;
    }
    const group = groups.get(record.group) ?? { refunds: [], credits: [] };
    (row['side'] === 'shop' ? group.refunds : group.credits).push(record);
    groups.set(record.group, group);
  }
  const pairs = [...groups.values()].flatMap(({ refunds, credits }) => resolveRefunds(refunds, credits));
  const missing = pairs.filter(({ kind }) => kind === 'missing-in-erp').flatMap(({ refunds }) => refunds);
  const surplus = pairs.filter(({ kind }) => kind === 'missing-in-shop').flatMap(({ credits }) => credits);
  const across = pairAcrossOrders(missing, [...surplus, ...strays]);
  const placed = new Set(across.flatMap((pair) => [...pair.refunds, ...pair.credits]));
  const broken = pairs.filter(
    (pair) =>
      pair.kind !== 'agrees' && ![...pair.refunds, ...pair.credits].some((record) => placed.has(record)),
  );
  await lake.run({
    name: 'refunds that do not pair',
    sql: 'create table pair.refund_break (group_id bigint, kind text, refund_id bigint, document_id bigint, s_amount bigint, e_amount bigint, currency text, e_currency text)',
  });
  await insertRows(lake, 'pair.refund', pairs.filter(({ kind }) => kind === 'agrees').flatMap(agreement));
  await insertRows(lake, 'pair.refund_break', [...broken, ...across].map(refundBreak));
}

function toRecord(row: LakeRow): RefundRecord {
  return {
    id: BigInt(String(row['record_id'])),
    group: row['group_id'] === null ? null : String(row['group_id']),
    name: String(row['name'] ?? ''),
    amount: BigInt(String(row['amount'] ?? 0)),
    day: String(row['day'] ?? ''),
    currency: String(row['currency'] ?? ''),
    link: String(row['link'] ?? ''),
    forGoods: row['for_goods'] === true,
  };
}

function agreement(pair: RefundPair): readonly string[] {
  const pass = pair.refunds.length === 1 && pair.credits.length === 1 ? 'same-amount' : 'same-sum';
  return pair.credits.map((credit, i) => {
    const refund = pair.refunds[i] ?? pair.refunds[0];
    return `(${credit.group}, ${refund?.id ?? 'null'}, ${credit.id}, ${refund?.amount ?? 'null'}, ${credit.amount}, ${literal(pass)})`;
  });
}

function refundBreak({ kind, refunds: [refund], credits: [credit] }: RefundPair): string {
  const code = (value: string | undefined): string =>
    value === undefined || value === '' ? 'null' : literal(value);
  return `(${refund?.group ?? credit?.group ?? 'null'}, ${literal(kind)}, ${refund?.id ?? 'null'}, ${credit?.id ?? 'null'}, ${refund?.amount ?? 'null'}, ${credit?.amount ?? 'null'}, ${code(refund?.currency ?? credit?.currency)}, ${code(credit?.currency)})`;
}
