import { words } from '../../../../../model/words.ts';
import type { Preview } from '../../../../api/answers.ts';
import { count } from '../../../client/figures.ts';
import { Amount } from '../../../parts/amount.tsx';
import { SeverityBadge } from '../../../parts/badge.tsx';
import { Table, Td, Th } from '../../../parts/table.tsx';

type Sample = NonNullable<Preview['samples']>['new'][number];

/** Some of the breaks that would be new, gone or changed. */
export function TrialSamples({
  breaks,
  of,
  title,
}: {
  readonly breaks: readonly Sample[];
  readonly of: number;
  readonly title: string;
}) {
  if (breaks.length === 0) return <p className="px-4 pb-4 text-sm text-soft">None.</p>;
  return (
    <>
      <Table
        caption={title}
        least="46rem"
        head={
          <>
            <Th>Break</Th>
            <Th>Order</Th>
            <Th>Matters</Th>
            <Th>Why</Th>
            <Th right>At risk</Th>
          </>
        }
      >
        {breaks.map((one) => (
          <tr key={one.id}>
            <Td className="font-medium">
              {words(one.kind)}
              <span className="block text-xs font-normal text-soft">{one.control}</span>
            </Td>
            <Td>{one.order ?? one.sku ?? one.document ?? ''}</Td>
            <Td>
              <SeverityBadge severity={one.severity} />
            </Td>
            <Td className="max-w-xl">
              {one.explanation}
              {one.before !== null && title === 'Changed' && (
                <span className="block text-xs text-soft">
                  In the run: expected {one.before.expected ?? 'nothing'}, found{' '}
                  {one.before.actual ?? 'nothing'}
                </span>
              )}
            </Td>
            <Td right>
              <Amount amount={one.atRisk.amount} currency={one.atRisk.currency} />
            </Td>
          </tr>
        ))}
      </Table>
      {of > breaks.length && (
        <p className="border-t border-rule px-4 py-2 text-xs text-soft">
          {count(breaks.length)} of {count(of)}.
        </p>
      )}
    </>
  );
}
