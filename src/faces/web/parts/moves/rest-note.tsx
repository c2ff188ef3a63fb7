import { Link } from '@tanstack/react-router';
import { reasonTitles } from '../../../../model/words.ts';
import type { TrackedBreak } from '../../../api/answers.ts';
import { useBaseCurrency } from '../../client/base-currency.ts';
import { useNames } from '../../client/members.ts';
import { dayAndTime } from '../../client/time.ts';
import { MinorAmount } from '../amount.tsx';

/** Why something rests and what ends it, or of what it is a duplicate. */
export function RestNote({
  workspace,
  kind,
  state,
  note,
}: {
  readonly workspace: string;
  readonly kind: 'break' | 'problem';
  readonly state: TrackedBreak['state'];
  readonly note: NonNullable<TrackedBreak['note']>;
}) {
  const nameOf = useNames(workspace);
  const currency = useBaseCurrency(workspace);
  const { by, reason, why, until, of } = note;
  if (of !== null)
    return (
      <p className="mt-3 border-t border-rule pt-3 text-sm">
        {nameOf(by)} marked it as a duplicate of{' '}
        {kind === 'problem' ? (
          <Link to="/w/$workspace/problems/$problem" params={{ workspace, problem: of }}>
            another problem
          </Link>
        ) : (
          <Link to="/w/$workspace/breaks/$break" params={{ workspace, break: of }}>
            another break
          </Link>
        )}
        .
      </p>
    );
  return (
    <div className="mt-3 border-t border-rule pt-3 text-sm">
      <p>
        {nameOf(by)} {state === 'accepted' ? 'accepted it as is' : 'let it rest'}
        {reason !== null && reason !== 'other' && <>: {reasonTitles[reason]}</>}
        {why !== null && <span className="break-words">: “{why}”</span>}
      </p>
      <p className="mt-1 text-soft">
        {until === null ? (
          'Nothing ends it but reopening it.'
        ) : (
          <>
            It comes back with the first run after
            {until.at !== undefined && <> {dayAndTime(until.at)}</>}
            {until.amountMinor !== undefined && (
              <>
                {until.at !== undefined && ', or'} it puts{' '}
                <MinorAmount minor={until.amountMinor} currency={currency} /> at risk
              </>
            )}
            {until.count !== undefined && (
              <>
                {(until.at !== undefined || until.amountMinor !== undefined) && ', or'} it has {until.count}{' '}
                breaks
              </>
            )}
            .
          </>
        )}
      </p>
    </div>
  );
}
