import { useQuery } from '@tanstack/react-query';
import { DoorOpen } from 'lucide-react';
import { useState } from 'react';
import type { AgendaItem, ReviewStand } from '../../../api/answers.ts';
import { ask, at } from '../../client/ask.ts';
import { useMay } from '../../client/session.ts';
import { useWorkspace } from '../../client/use-workspace.ts';
import { Button } from '../../parts/button.tsx';
import { RefusedNotice } from '../../parts/notice.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { Trouble, Waiting } from '../../parts/states.tsx';
import { Agenda } from './agenda.tsx';
import { HeldNow } from './held-now.tsx';
import { Investigations } from './investigations.tsx';
import { OpenActions } from './open-actions.tsx';
import { PastReviews } from './past-reviews.tsx';
import { RecordDialog } from './record-dialog.tsx';
import { Standing } from './standing.tsx';
import { useReviewChanges } from './use-review-changes.ts';

/** The weekly review: an agenda written from the data, what was decided, who does what, and whether it is held. */
export function WeeklyReview() {
  const workspace = useWorkspace();
  const may = useMay(workspace, 'triage');
  const query = useQuery({
    queryKey: ['w', workspace, 'reviews', 'stand'],
    queryFn: ({ signal }) => ask<ReviewStand>(at(workspace, 'review-stand'), { signal }),
    refetchInterval: 300_000,
  });
  const { change, busy, refused } = useReviewChanges(workspace);
  const stand = query.data;
  const isOpen = stand?.current?.state === 'open';
  return (
    <>
      <PageHead
        title="Weekly review"
        about="An agenda written from the data, the decisions and owners that came of it, and whether it is held each week."
        actions={
          may &&
          stand !== undefined &&
          !isOpen && (
            <Button
              look="main"
              icon={<DoorOpen aria-hidden="true" size={14} />}
              disabled={busy}
              onClick={() =>
                void change(['reviews'], { method: 'POST', body: weekOf(stand) }, 'The review is open.')
              }
            >
              Open the review
            </Button>
          )
        }
      />
      {refused !== null && <RefusedNotice thrown={refused} className="mb-4" />}
      {query.isError && stand === undefined ? (
        <Trouble thrown={query.error} again={() => void query.refetch()} />
      ) : stand === undefined ? (
        <div className="card">
          <Waiting rows={10} />
        </div>
      ) : (
        <Known workspace={workspace} stand={stand} may={may} />
      )}
    </>
  );
}

function Known({
  workspace,
  stand,
  may,
}: {
  readonly workspace: string;
  readonly stand: ReviewStand;
  readonly may: boolean;
}) {
  const [about, setAbout] = useState<AgendaItem | null | undefined>(undefined);
  const open = stand.current?.state === 'open' ? stand.current : null;
  return (
    <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_26rem]">
      <div className="flex min-w-0 flex-col gap-4">
        {open !== null && may && <HeldNow key={open.id} workspace={workspace} review={open} />}
        <Agenda workspace={workspace} stand={stand} onRecord={open !== null && may ? setAbout : null} />
      </div>
      <div className="flex min-w-0 flex-col gap-4">
        <Standing workspace={workspace} stand={stand} />
        <OpenActions workspace={workspace} items={stand.openActions} />
        <Investigations workspace={workspace} />
        <PastReviews workspace={workspace} />
      </div>
      {open !== null && about !== undefined && (
        <RecordDialog
          workspace={workspace}
          review={open.id}
          about={about}
          onClose={() => setAbout(undefined)}
        />
      )}
    </div>
  );
}

/** The one that is due, or this week's; where that was held already, the next one. */
const weekOf = ({ current, next }: ReviewStand): { readonly week?: string } =>
  current === null && next !== null ? { week: next.week } : {};
