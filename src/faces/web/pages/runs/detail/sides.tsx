import type { Summary } from '../../../../../model/index.ts';
import type { RunDetail } from '../../../../api/answers.ts';
import { count } from '../../../client/figures.ts';
import { dayAndTime } from '../../../client/time.ts';
import { Panel } from '../../../parts/panel.tsx';
import { Table, Td, Th } from '../../../parts/table.tsx';

const titles = { shop: 'Shop', erp: 'ERP' } as const;

/** What was read of each side, and how far it reaches. */
export function Sides({ run, summary }: { readonly run: RunDetail; readonly summary: Summary | null }) {
  return (
    <Panel title="Both sides" flush>
      <Table
        caption="Both sides"
        least="24rem"
        head={
          <>
            <Th>Side</Th>
            <Th>From</Th>
            <Th>To</Th>
            <Th>Records</Th>
          </>
        }
      >
        {(['shop', 'erp'] as const).map((side) => {
          const reach = run.watermarks?.[side] ?? null;
          const counts = Object.entries(summary?.counts[side] ?? {}).filter(([, number]) => number > 0);
          return (
            <tr key={side}>
              <Td className="font-medium">{titles[side]}</Td>
              <Td>{reach === null ? <NotKnown /> : dayAndTime(reach.from)}</Td>
              <Td>{reach === null ? <NotKnown /> : dayAndTime(reach.to)}</Td>
              <Td>
                {counts.length === 0 ? (
                  <NotKnown />
                ) : (
                  <ul>
                    {counts.map(([kind, number]) => (
                      <li key={kind}>
                        {count(number)} <span className="text-soft">{inWords(kind)}</span>
                      </li>
                    ))}
                  </ul>
                )}
              </Td>
            </tr>
          );
        })}
      </Table>
      {summary !== null && (
        <p className="border-t border-rule px-4 py-3 text-sm">
          {count(summary.match.matched)} of {count(summary.match.shopOrders)} orders of the shop are matched
          {summary.match.ratePercent !== null && ` (${summary.match.ratePercent} %)`}
          {summary.match.ambiguous > 0 && `; ${count(summary.match.ambiguous)} are ambiguous`}.
        </p>
      )}
    </Panel>
  );
}

/** `orderLines` is what the summary calls order lines. */
const inWords = (kind: string): string => kind.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

const NotKnown = () => <span className="text-soft">not known</span>;
