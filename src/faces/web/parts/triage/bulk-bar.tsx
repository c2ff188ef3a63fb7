import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../button.tsx';
import type { CappedCount } from '../table/row-source.ts';
import { countText } from './count-text.ts';
import type { TriageAction } from './triage-keys.tsx';
import type { Triage } from './use-triage.ts';

/** What is picked, what it comes to, and what can be done with it: stands in the place of the status line. */
export function BulkBar<Row>({
  triage,
  total,
  actions,
  sum,
}: {
  readonly triage: Triage<Row>;
  readonly total: CappedCount | null;
  readonly actions: readonly TriageAction[];
  /** Running sum of what is picked. */
  readonly sum: ReactNode;
}) {
  const chosen = triage.isAll ? total : { count: triage.picked.size, capped: false };
  const more = !triage.isAll && total !== null && (total.capped || total.count > triage.picked.size);
  const done = (run: () => void) => () => {
    run();
    triage.focus();
  };
  return (
    <div
      role="toolbar"
      aria-label="What is selected"
      className="flex min-h-9 flex-wrap items-center gap-x-3 gap-y-1 rounded-md bg-chosen px-2 py-1 text-sm"
    >
      <span className="font-medium">
        {chosen === null ? 'All' : countText(chosen)} selected
        <span className="font-normal text-soft">{sum === null ? null : <> · {sum}</>}</span>
      </span>
      {more && (
        <Button look="bare" className="h-7 text-accent underline" onClick={done(triage.pickAll)}>
          Select all {countText(total)} that match
        </Button>
      )}
      <span className="ml-auto flex flex-wrap items-center gap-1">
        {actions
          .filter(({ many = true }) => many)
          .map(({ id, key, label, refused = null, run }) => (
            <Button
              key={id}
              className="h-7"
              hint={key}
              aria-keyshortcuts={key}
              onClick={run}
              disabled={refused !== null}
              title={refused ?? undefined}
            >
              {label}
            </Button>
          ))}
        <Button
          look="bare"
          className="h-7 px-1"
          aria-label="Clear what is selected"
          icon={<X aria-hidden="true" size={14} />}
          onClick={done(triage.clear)}
        />
      </span>
    </div>
  );
}
