import { literal, parseDecimal, rescale } from '../../ground/index.ts';
import type { Lake, LakeRow } from '../../model/index.ts';
import { membersToResolve } from './compare-members.ts';
import { type Member, type Resolved, resolveCopies } from './resolve-copies.ts';

interface Group {
  readonly shop: Member[];
  readonly erp: Member[];
  readonly passes: Map<bigint, string>;
}

/** Decides for every group with several orders or documents which of them count, and adds them to the member tables. */
export async function resolveGroups(lake: Lake): Promise<void> {
  const groups = new Map<string, Group>();
  for (const row of await lake.rows(membersToResolve)) {
    const id = String(row['group_id']);
    const group: Group = groups.get(id) ?? { shop: [], erp: [], passes: new Map() };
    const member = toMember(row);
    (row['side'] === 'shop' ? group.shop : group.erp).push(member);
    if (row['pass'] !== null) group.passes.set(member.id, String(row['pass']));
    groups.set(id, group);
  }
  const erp: string[] = [];
  const shop: string[] = [];
  for (const [id, group] of groups) {
    const { shopSide, erpSide } = resolveSides(group);
    for (const [member, role] of withRoles(erpSide)) {
      erp.push(
        `(${member.id}, ${id}, ${literal(role)}, ${literal(group.passes.get(member.id) ?? 'normalised-reference')})`,
      );
    }
    if (group.shop.length > 1) {
      for (const [member, role] of withRoles(shopSide)) shop.push(`(${member.id}, ${id}, ${literal(role)})`);
    }
  }
  await insertRows(lake, 'pair.erp_member', erp);
  await insertRows(lake, 'pair.shop_member', shop);
}

function resolveSides(group: Group): { readonly shopSide: Resolved; readonly erpSide: Resolved } {
  const whole = { primary: group.shop, duplicates: [] };
  if (group.shop.length <= 1)
    return { shopSide: whole, erpSide: resolveCopies(group.erp, total(group.shop), units(group.shop)) };
  if (group.erp.length <= 1) {
    const expected = group.erp.length === 0 ? null : total(group.erp);
    return { shopSide: resolveCopies(group.shop, expected), erpSide: { primary: group.erp, duplicates: [] } };
  }
  // Several on both sides: when the sums agree they belong together as they are, else copies are cleared on each side.
  if (total(group.shop) === total(group.erp))
    return { shopSide: whole, erpSide: { primary: group.erp, duplicates: [] } };
  const shopSide = resolveCopies(group.shop, null);
  return { shopSide, erpSide: resolveCopies(group.erp, total(shopSide.primary), units(shopSide.primary)) };
}

function total(members: readonly Member[]): bigint | null {
  return members.reduce<bigint | null>(
    (sum, member) => (sum === null || member.total === null ? null : sum + member.total),
    0n,
  );
}

function units(members: readonly Member[]): bigint | null {
  return members.reduce<bigint | null>(
    (sum, { units: own }) => (sum === null || own === null || own === undefined ? null : sum + own),
    0n,
  );
}

function withRoles(side: Resolved): readonly (readonly [Member, string])[] {
  return [
    ...side.primary.map((member) => [member, 'primary'] as const),
    ...side.duplicates.map((member) => [member, 'duplicate'] as const),
  ];
}

function toMember(row: LakeRow): Member {
  return {
    id: BigInt(String(row['record_id'])),
    name: String(row['name'] ?? ''),
    day: String(row['day'] ?? ''),
    total: row['total'] === null || row['total'] === undefined ? null : BigInt(String(row['total'])),
    units: row['units'] === null || row['units'] === undefined ? null : millionths(String(row['units'])),
    content: [row['currency'], row['total'], row['lines']].map((part) => String(part ?? '')).join('\u001f'),
  };
}

function millionths(quantity: string): bigint | null {
  const value = parseDecimal(quantity);
  return value === undefined ? null : rescale(value, 6, 'half-up').unscaled;
}

/** Inserts in portions small enough for one statement. */
export async function insertRows(
  lake: Lake,
  table: string,
  rows: readonly string[],
  portion = 5_000,
): Promise<void> {
  for (let start = 0; start < rows.length; start += portion) {
    await lake.run({
      name: `rows of ${table}`,
      sql: `insert into ${table} values ${rows.slice(start, start + portion).join(', ')}`,
    });
  }
}
