import { useQuery, useQueryClient } from '@tanstack/react-query';
import { DoorOpen } from 'lucide-react';
import { useState } from 'react';
import type { AgendaItem, Review, ReviewStand } from '../../../api/answers.ts';
import { ask, at, Refused } from '../../client/ask.ts';
import { useMay } from '../../client/session.ts';
import { useWorkspace } from '../../client/use-workspace.ts';
import { Button } from '../../parts/button.tsx';
import { Notice, RefusedNotice } from '../../parts/notice.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { Trouble, Waiting } from '../../parts/states.tsx';
import { useNow } from '../../parts/when.tsx';
import { useDoing } from '../../shell/use-doing.ts';
import { Agenda } from './agenda.tsx';
import { HeldNow } from './held-now.tsx';
import { Investigations } from './investigations.tsx';
import { OpenActions } from './open-actions.tsx';
import { PastReviews, usePastReviews } from './past-reviews.tsx';
import { RecordDialog } from './record-dialog.tsx';
import { Standing } from './standing.tsx';
import { earlyWeek } from './words.ts';

/** The weekly review: an agenda written from the data, what was decided, who does what, and whether it is held. */
export function WeeklyReview() {
  const workspace = useWorkspace();
  const may = useMay(workspace, 'triage');
  const query = useQuery({
    queryKey: ['w', workspace, 'reviews', 'stand'],
    queryFn: ({ signal }) => ask<ReviewStand>(at(workspace, 'review-stand'), { signal }),
    refetchInterval: 300_000,
  });
  const client = useQueryClient();
  const { run, busy, refused } = useDoing();
  /** Id of the review that was opened from here. */
  const [opened, setOpened] = useState<string | null>(null);
  const begin = async (now: ReviewStand): Promise<void> => {
    const review = await run(() => open(workspace, now), 'The review is open.');
    setOpened(review?.id ?? null);
    await client.invalidateQueries({ queryKey: ['w', workspace, 'reviews'] });
  };
  const stand = query.data;
  const isOpen = stand?.current?.state === 'open';
  const now = useNow();
  const past = usePastReviews(workspace).data?.items;
  const early = stand === undefined ? null : earlyWeek(stand, past?.[0], now);
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
              look={early === null ? 'main' : 'plain'}
              icon={<DoorOpen aria-hidden="true" size={14} />}
              disabled={busy}
              onClick={() => void begin(stand)}
            >
              {early === null ? 'Open the review' : `Open that of ${early} already`}
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
        <Known workspace={workspace} stand={stand} may={may} opened={opened} />
      )}
    </>
  );
}

function Known({
  workspace,
  stand,
  may,
  opened,
}: {
  readonly workspace: string;
  readonly stand: ReviewStand;
  readonly may: boolean;
  readonly opened: string | null;
}) {
  const [recording, setRecording] = useState<Recording | null>(null);
  const [summary, setSummary] = useState('');
  const open = stand.current?.state === 'open' ? stand.current : null;
  return (
    <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_26rem]">
      <div className="flex min-w-0 flex-col gap-4">
        {open !== null && may && (
          <HeldNow
            key={open.id}
            workspace={workspace}
            review={open}
            isOpenedHere={open.id === opened}
            summary={summary}
            onSummary={setSummary}
          />
        )}
        {open === null && summary.trim() !== '' && (
          <Notice
            tone="warn"
            said
            title="Somebody else has closed the review meanwhile."
            action={<Button onClick={() => setSummary('')}>Let it go</Button>}
          >
            What you typed is not in it: “{summary}”
          </Notice>
        )}
        <Agenda
          workspace={workspace}
          stand={stand}
          onRecord={open !== null && may ? (about) => setRecording({ review: open.id, about }) : null}
        />
      </div>
      <div className="flex min-w-0 flex-col gap-4">
        <Standing workspace={workspace} stand={stand} />
        <OpenActions workspace={workspace} items={stand.openActions} />
        <Investigations workspace={workspace} />
        <PastReviews workspace={workspace} />
      </div>
      {recording !== null && (
        <RecordDialog workspace={workspace} {...recording} onClose={() => setRecording(null)} />
      )}
    </div>
  );
}

/** What is being recorded: it stays although somebody closes the review meanwhile. */
interface Recording {
  readonly review: string;
  readonly about: AgendaItem | null;
}

const isOver = (thrown: unknown): boolean =>
  thrown instanceof Refused && thrown.problem.code === 'review-over';

/** Opens the one that is due, or this week's; where that was held already, the next one. */
async function open(workspace: string, { current, next }: ReviewStand): Promise<Review> {
  const asked = (week?: string): Promise<Review> =>
    ask<Review>(at(workspace, 'reviews'), { method: 'POST', body: week === undefined ? {} : { week } });
  try {
    return await asked();
  } catch (thrown) {
    if (current !== null || next === null || !isOver(thrown)) throw thrown;
    // Where the next one was held as well, it is this week's that is said to be over.
    return asked(next.week).catch(() => {
      throw thrown;
    });
  }
}
