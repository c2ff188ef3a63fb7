import type { Lake, Ledger } from '../../model/index.ts';

/** Ledgers besides sales and refunds that both sides may have. */
export type OtherLedger = 'payouts' | 'payments';

/** Both sides' totals of one ledger, entity and currency, in minor units. */
export interface LedgerTotal {
  readonly ledger: Ledger;
  readonly entity: string;
  readonly currency: string;
  readonly shop: bigint;
  readonly erp: bigint;
}

const inScope = {
  order:
    'not o.incomplete and not exists (select 1 from pair.outside_order x where x.order_id = o.order_id) and not exists (select 1 from pair.unsummed_group i where i.group_id = coalesce((select min(m.group_id) from pair.shop_member m where m.order_id = o.order_id), o.order_id))',
};

/** A test order is in no total of the shop; once it is posted, it is in that of the ERP. */
const ofTestOrder = `exists (select 1 from finding.finding f where f.control = 'order.test-stays-out' and f.erp_row = d.document_id)`;

/** Both sides' totals straight from the canonical records, by ledger, entity and currency. */
export async function totalLedgers(
  lake: Lake,
  byEntity: boolean,
  compared: readonly OtherLedger[],
): Promise<readonly LedgerTotal[]> {
  await lake.run({
    name: 'groups of which one side does not say the total',
    sql: `create table pair.unsummed_group as
select group_id from pair.unknown_group union select group_id from pair.sale where s_total is null or e_total is null`,
  });
  const totals = new Map<string, { -readonly [Key in keyof LedgerTotal]: LedgerTotal[Key] }>();
  const add = async (ledger: Ledger, side: 'shop' | 'erp', sql: string): Promise<void> => {
    for (const row of await lake.rows({ name: `${ledger} of the ${side}`, sql })) {
      const [entity, currency] = [String(row['entity'] ?? ''), String(row['currency'] ?? 'XXX')];
      const key = [ledger, entity, currency].join('\u001f');
      const total = totals.get(key) ?? { ledger, entity, currency, shop: 0n, erp: 0n };
      total[side] += BigInt(String(row['total'] ?? 0));
      totals.set(key, total);
    }
  };
  const entity = (alias: string): string => (byEntity ? `coalesce(${alias}.entity, '')` : "cast('' as text)");
  // A document that does not say its entity is in that of its order, and the reverse.
  const documentEntity = byEntity ? "coalesce(d.entity, o.entity, '')" : "cast('' as text)";
  const orderOfGroup = byEntity ? '\nleft join canon.shop_order o on o.order_id = g.group_id' : '';
  await add(
    'sales',
    'shop',
    `select ${entity('o')} as entity, o.currency, sum(o.total) as total from canon.shop_order o where ${inScope.order}${byEntity ? ' and o.entity is not null' : ''} group by 1, 2`,
  );
  if (byEntity) {
    await add(
      'sales',
      'shop',
      `select coalesce(e.entity, '') as entity, o.currency, sum(o.total) as total from canon.shop_order o
left join (select m.group_id, min(d.entity) as entity from pair.erp_member m join canon.erp_document d on d.document_id = m.document_id group by 1) e
  on e.group_id = coalesce((select min(m.group_id) from pair.shop_member m where m.order_id = o.order_id), o.order_id)
where ${inScope.order} and o.entity is null group by 1, 2`,
    );
  }
  await add(
    'sales',
    'erp',
    `select ${documentEntity} as entity, d.currency, sum(d.total) as total from canon.erp_document d
left join pair.document_group g on g.document_id = d.document_id${orderOfGroup}
left join pair.group_shape s on s.group_id = g.group_id
where (d.class = 'invoice' or (d.class = 'order' and coalesce(s.invoices, 0) = 0)) and not d.incomplete
  and not exists (select 1 from pair.unsummed_group i where i.group_id = g.group_id)
  and not exists (select 1 from pair.suggestion n join pair.unsummed_group i on i.group_id = n.order_id where n.document_id = d.document_id)
  and not exists (select 1 from pair.outside_document x where x.document_id = d.document_id)
  and (not exists (select 1 from canon.unread_key u where u.side = 'shop' and u.ref_key = d.ref_key) or ${ofTestOrder}) group by 1, 2`,
  );
  // A refund whose order is not in the input is in the entity of its credit memo.
  await add(
    'refunds',
    'shop',
    `select ${byEntity ? "coalesce(o.entity, c.entity, '')" : "cast('' as text)"} as entity, r.currency, sum(r.amount) as total from pair.refund_group r
left join canon.shop_order o on o.order_id = r.group_id
left join (select g.group_id, min(d.entity) as entity from pair.credit_group g join canon.erp_document d on d.document_id = g.document_id group by 1) c on c.group_id = r.group_id group by 1, 2`,
  );
  await add(
    'refunds',
    'erp',
    `select ${documentEntity} as entity, d.currency, sum(d.total) as total from canon.erp_document d
left join pair.document_group g on g.document_id = d.document_id${orderOfGroup}
where d.class = 'credit' and not d.incomplete
  and (exists (select 1 from pair.credit_group c where c.document_id = d.document_id)
    or g.document_id is null)
  and not exists (select 1 from pair.outside_document x where x.document_id = d.document_id)
  and not exists (select 1 from canon.unread_key u where u.side = 'shop' and u.ref_key = d.ref_key) group by 1, 2`,
  );
  for (const ledger of compared) {
    const table = ledger === 'payouts' ? 'payout' : 'payment';
    const amount = ledger === 'payouts' ? 'net' : 'amount';
    await add(
      ledger,
      'shop',
      `select '' as entity, currency, sum(s_${amount}) as total from finding.${table} where shop_row is not null group by 2`,
    );
    await add(
      ledger,
      'erp',
      `select '' as entity, currency, sum(e_${amount}) as total from finding.${table} where erp_row is not null group by 2`,
    );
  }
  return [...totals.values()].sort(byName);
}

function byName(a: LedgerTotal, b: LedgerTotal): number {
  const left = [a.ledger, a.entity, a.currency].join('\u001f');
  const right = [b.ledger, b.entity, b.currency].join('\u001f');
  return left < right ? -1 : 1;
}
