import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { CalendarX, Clock } from 'lucide-react';
import type { ReactNode } from 'react';
import type { DecisionInShort } from '../../../api/answers.ts';
import { ask, at } from '../../client/ask.ts';
import { dayAndTime } from '../../client/time.ts';
import { Badge } from '../../parts/badge.tsx';
import { Button } from '../../parts/button.tsx';
import { lineLinkClass } from '../../parts/line-link-class.ts';
import { GateBadge } from '../gate/badges.tsx';
import { causesSaid, criteriaSaid, firstSaid } from './go-live-words.ts';
import { usePainted } from './use-painted.ts';

/** What the decision says in a few lines, each with the way to the whole of it: asked for after everything else is there. */
export function GoLive({
  workspace,
  environment,
}: {
  readonly workspace: string;
  readonly environment: string;
}) {
  const isPainted = usePainted();
  const query = useQuery({
    queryKey: ['w', workspace, 'decision', 'in-short', environment],
    queryFn: ({ signal }) =>
      ask<DecisionInShort>(at(workspace, 'decision-in-short'), { query: { environment }, signal }),
    enabled: isPainted,
    refetchInterval: 300_000,
  });
  const { data } = query;
  return (
    <section aria-labelledby="go-live" className="card px-4 py-3">
      <h2 id="go-live" className="sr-only">
        Go-live
      </h2>
      {data === undefined ? (
        <div className="flex min-h-14 flex-wrap items-center gap-3 text-sm text-soft">
          {query.isError ? (
            <>
              Go-live: not known, the decision could not be read.
              <Button className="h-7" onClick={() => void query.refetch()}>
                Try again
              </Button>
            </>
          ) : (
            'Go-live: being worked out …'
          )}
        </div>
      ) : (
        <Known workspace={workspace} short={data} />
      )}
    </section>
  );
}

function Known({ workspace, short }: { readonly workspace: string; readonly short: DecisionInShort }) {
  const { gate, first, reviews } = short;
  const params = { workspace };
  return (
    <dl className="grid gap-x-8 gap-y-2 text-sm sm:grid-cols-2 xl:grid-cols-[auto_minmax(0,1fr)_minmax(0,1fr)_auto]">
      <Part name="Go-live">
        <span className="flex flex-wrap items-center gap-x-2">
          <GateBadge verdict={gate.verdict} />
          <Link to="/w/$workspace/gate" params={params} className={lineLinkClass}>
            {criteriaSaid(gate)}
          </Link>
        </span>
      </Part>
      <Part name="First thing to do">
        {first === null ? (
          <Link to="/w/$workspace/plan" params={params} className={lineLinkClass}>
            No step of the plan is left
          </Link>
        ) : (
          <Link
            to="/w/$workspace/plan"
            params={params}
            hash={`step-${first.step}`}
            className={`${lineLinkClass} break-words`}
          >
            {firstSaid(first)}
          </Link>
        )}
      </Part>
      <Part name="Root cause">
        <Link to="/w/$workspace/diagnosis" params={params} className={`${lineLinkClass} break-words`}>
          {causesSaid(short)}
        </Link>
      </Part>
      {(reviews.missed.length > 0 || reviews.due !== null) && (
        <Part name="Weekly review">
          <span className="flex flex-wrap items-center gap-x-2">
            {reviews.missed.length > 0 && (
              <Badge tone="bad" icon={CalendarX}>
                Missed
              </Badge>
            )}
            {reviews.missed.length === 0 && (
              <Badge tone="warn" icon={Clock}>
                Due
              </Badge>
            )}
            <Link to="/w/$workspace/review" params={params} className={lineLinkClass}>
              {reviews.missed.length > 0
                ? reviews.missed.slice(0, 3).join(', ')
                : `since ${dayAndTime(reviews.due?.at ?? '')}`}
            </Link>
          </span>
        </Part>
      )}
    </dl>
  );
}

function Part({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="text-xs text-soft">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
