import type { BreakCounts } from '../../../api/answers.ts';
import { MinorAmount } from '../../parts/amount.tsx';
import { countOf } from '../../parts/triage/count-text.ts';

/** How many breaks the filter means, and what they come to. */
export function StatusLine({
  counts,
  currency,
}: {
  readonly counts: BreakCounts | undefined;
  readonly currency: string;
}) {
  return (
    <p className="flex min-h-9 items-center px-2 text-sm">
      {counts === undefined ? (
        <span className="text-soft">Counting …</span>
      ) : (
        <span>
          <span className="font-medium">{countOf(counts.total, 'break')}</span>
          {counts.total.count > 0 && (
            <span className="text-soft">
              {' · '}
              {counts.total.capped && 'at least '}
              <MinorAmount minor={counts.baseMinor} currency={currency} /> at risk
            </span>
          )}
        </span>
      )}
    </p>
  );
}
