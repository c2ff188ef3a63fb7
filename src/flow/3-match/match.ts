import type { Lake, LakeRow, Profile, Step } from '../../model/index.ts';
import { compareLines } from './compare-lines.ts';
import { singleMembers } from './compare-members.ts';
import { compareSales } from './compare-sales.ts';
import { findUnmatched } from './find-unmatched.ts';
import { keepInRange } from './keep-in-range.ts';
import { learnReferences } from './learn-references.ts';
import { type LeftOut, leaveOut } from './leave-out.ts';
import { matchBundles } from './match-bundles.ts';
import { matchDocuments } from './match-documents.ts';
import { matchItems } from './match-items.ts';
import { compareRefunds, refundsToResolve } from './match-refunds.ts';
import { insertRows, resolveGroups } from './resolve-groups.ts';
import { type RefundPair, type RefundRecord, resolveRefunds } from './resolve-refunds.ts';
import { itemOfSku, sumLines } from './sum-lines.ts';

/** Steps of the match in their order; between them what needs a decision is decided in code. */
export const matchSteps: readonly Step[] = [
  ...matchDocuments,
  ...singleMembers,
  itemOfSku,
  ...sumLines,
  ...compareSales,
  ...compareLines,
  ...compareRefunds,
  ...findUnmatched,
];

/** What the caller is told about the match beside its tables. */
export interface Matched {
  readonly leftOut: readonly LeftOut[];
  readonly notes: readonly string[];
}

/** Days, both included; null leaves the side open. */
export interface Range {
  readonly from: string | null;
  readonly to: string | null;
}

/** Finds which ERP documents belong to which shop orders and lays both sides beside each other in pair.*. */
export async function match(lake: Lake, profile: Profile, range: Range): Promise<Matched> {
  const leftOut = await leaveOut(lake, profile);
  await runAll(lake, matchDocuments);
  await runAll(lake, singleMembers);
  await resolveGroups(lake);
  await lake.run(itemOfSku);
  const notes = await learnReferences(lake);
  await runAll(lake, sumLines);
  await runAll(lake, compareSales);
  await runAll(lake, compareLines);
  await runAll(lake, compareRefunds);
  await pairRefunds(lake);
  await runAll(lake, findUnmatched);
  await matchBundles(lake, profile);
  await matchItems(lake);
  await keepInRange(lake, range.from, range.to);
  return { leftOut, notes };
}

async function runAll(lake: Lake, steps: readonly Step[]): Promise<void> {
  for (const step of steps) await lake.run(step);
}

/** pair.refund_break: refunds and credit memos that do not pair, by what is wrong with them. */
async function pairRefunds(lake: Lake): Promise<void> {
  const groups = new Map<string, { refunds: RefundRecord[]; credits: RefundRecord[] }>();
  for (const row of await lake.rows(refundsToResolve)) {
    const record = toRecord(row);
    const group = groups.get(record.group) ?? { refunds: [], credits: [] };
    (row['side'] === 'shop' ? group.refunds : group.credits).push(record);
    groups.set(record.group, group);
  }
  const broken: string[] = [];
  const agreed: string[] = [];
  for (const [id, group] of groups) {
    for (const pair of resolveRefunds(group.refunds, group.credits)) {
      if (pair.kind === 'agrees') agreed.push(...agreement(id, pair));
      else broken.push(refundBreak(id, pair));
    }
  }
  await lake.run({
    name: 'refunds that do not pair',
    sql: 'create table pair.refund_break (group_id bigint, kind text, refund_id bigint, document_id bigint, s_amount bigint, e_amount bigint, currency text, e_currency text)',
  });
  await insertRows(lake, 'pair.refund', agreed);
  await insertRows(lake, 'pair.refund_break', broken);
}

function toRecord(row: LakeRow): RefundRecord {
  return {
    id: BigInt(String(row['record_id'])),
    group: String(row['group_id']),
    amount: BigInt(String(row['amount'] ?? 0)),
    day: String(row['day'] ?? ''),
    currency: String(row['currency'] ?? ''),
  };
}

function agreement(group: string, pair: RefundPair): readonly string[] {
  return pair.credits.map((credit, i) => {
    const refund = pair.refunds[i] ?? pair.refunds[0];
    return `(${group}, ${refund?.id ?? 'null'}, ${credit.id}, ${refund?.amount ?? 'null'}, ${credit.amount}, ${pair.refunds.length === 1 && pair.credits.length === 1 ? "'same-amount'" : "'same-sum'"})`;
  });
}

function refundBreak(group: string, pair: RefundPair): string {
  const [refund] = pair.refunds;
  const [credit] = pair.credits;
  const code = (value: string | undefined): string =>
    value === undefined || value === '' ? 'null' : `'${value.replaceAll("'", "''")}'`;
  return `(${group}, '${pair.kind}', ${refund?.id ?? 'null'}, ${credit?.id ?? 'null'}, ${refund?.amount ?? 'null'}, ${credit?.amount ?? 'null'}, ${code(refund?.currency ?? credit?.currency)}, ${code(credit?.currency)})`;
}
