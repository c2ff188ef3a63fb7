import { CheckCheck, CircleAlert } from 'lucide-react';
import type { Summary } from '../../../../../model/index.ts';
import { ledgerTitles } from '../../../../../model/words.ts';
import { Amount } from '../../../parts/amount.tsx';
import { Badge } from '../../../parts/badge.tsx';
import { Panel } from '../../../parts/panel.tsx';
import { Table, Td, Th } from '../../../parts/table.tsx';

/** The totals of both sides, and whether what was found explains their difference to the cent. */
export function Ties({ summary }: { readonly summary: Summary | null }) {
  const ties = summary?.ties ?? [];
  const hasEntities = new Set(ties.map(({ entity }) => entity)).size > 1;
  return (
    <Panel title="Totals" flush>
      {ties.length === 0 ? (
        <p className="p-4 text-sm text-soft">
          There are no totals to tie: neither side has amounts of a ledger.
        </p>
      ) : (
        <Table
          caption="Totals of both sides"
          least="36rem"
          head={
            <>
              <Th>Ledger</Th>
              <Th right>Shop</Th>
              <Th right>ERP</Th>
              <Th right>Difference</Th>
              <Th>To the cent</Th>
            </>
          }
        >
          {ties.map(({ ledger, entity, currency, shop, erp, difference, unexplained }) => (
            <tr key={`${ledger} ${entity} ${currency}`}>
              <Td>
                {ledgerTitles[ledger]}
                <span className="text-soft">
                  {' '}
                  {currency}
                  {hasEntities && `, ${entity}`}
                </span>
              </Td>
              <Td right>
                <Amount amount={shop} currency={currency} bare />
              </Td>
              <Td right>
                <Amount amount={erp} currency={currency} bare />
              </Td>
              <Td right>
                <Amount amount={difference} currency={currency} bare />
              </Td>
              <Td>
                {/^-?0+(\.0+)?$/.test(unexplained) ? (
                  <Badge tone="good" icon={CheckCheck}>
                    explained
                  </Badge>
                ) : (
                  <Badge tone="bad" icon={CircleAlert}>
                    <Amount amount={unexplained} currency={currency} bare /> unexplained
                  </Badge>
                )}
              </Td>
            </tr>
          ))}
        </Table>
      )}
    </Panel>
  );
}
