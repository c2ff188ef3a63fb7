import type { BreakKind, Lake, Ledger } from '../../model/index.ts';
import type { ToleratedAmount } from './tie-out.ts';

/** Records that are held back because they are on their way, by kind. */
export interface HeldBack {
  readonly kind: BreakKind;
  readonly control: string;
  readonly count: number;
  /** What they add to ERP total minus shop total. */
  readonly amounts: readonly ToleratedAmount[];
}

/** The ledger in which a record that is on its way is missing from the ERP's total. */
const ledgerOf: Readonly<Partial<Record<BreakKind, Ledger>>> = {
  'order-missing-in-erp': 'sales',
  'refund-missing-in-erp': 'refunds',
  'payment-missing-in-erp': 'payments',
  'payout-missing-in-erp': 'payouts',
};

/** Counts what the controls hold back. */
export async function countInFlight(lake: Lake): Promise<readonly HeldBack[]> {
  const rows = await lake.rows({
    name: 'records in flight',
    sql: `select f.kind, f.control, f.currency, o.entity, count(*) as n, sum(f.expected_minor) as total
from finding.in_flight f left join canon.shop_order o on o.order_id = f.group_id
group by f.kind, f.control, f.currency, o.entity order by f.kind`,
  });
  const kinds = Map.groupBy(rows, (row) => String(row['kind']) as BreakKind);
  return [...kinds].map(([kind, own]) => {
    const ledger = ledgerOf[kind];
    return {
      kind,
      control: String(own[0]?.['control']),
      count: own.reduce((sum, { n }) => sum + Number(n), 0),
      amounts:
        ledger === undefined
          ? []
          : own.map(({ currency, entity, total }) => ({
              ledger,
              currency: text(currency),
              effect: -BigInt(String(total ?? 0)),
              entity: ledger === 'sales' || ledger === 'refunds' ? text(entity) : null,
            })),
    };
  });
}

function text(value: string | number | boolean | null | undefined): string | null {
  return value === null || value === undefined ? null : String(value);
}
