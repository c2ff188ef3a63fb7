import { isFailure } from '../../ground/index.ts';
import type { Review, ReviewState, State } from '../../model/workspace/index.ts';
import { nextSlot, type ReviewSlot, slotsBetween, utc } from '../../readiness/review/index.ts';
import { tellAlert } from '../alerts/tell-alert.ts';
import type { WorkspaceTools } from '../workspace/record-run.ts';
import { tieout } from '../workspace/recover-runs.ts';
import { readSlot } from './review-slot.ts';

/** So many of the last reviews can still be under way. */
const LOOKED_AT = 10;

/**
 * Writes down every review that has become due since somebody looked, and says of those that nobody opened in time, or
 * closed before the next one, that they were missed. Whoever looks at the same moment finds the same.
 */
export async function keepReviews(state: State, workspace: string, tools: WorkspaceTools): Promise<void> {
  const agreed = await readSlot(state, workspace);
  const now = utc(tools.now());
  const { rows } = await state.reviews.list(workspace, { limit: LOOKED_AT });
  for (const review of rows)
    if (lapsed(review, agreed?.slot ?? null, now)) await changeState(state, review, tools);
  if (agreed === null) return;
  // One that was opened before its time says nothing of those before it.
  const over = rows.map(({ moved, dueAt }) => moved?.from ?? dueAt ?? '').filter((slot) => slot <= now);
  const since = [utc(agreed.since), ...over].toSorted().at(-1) ?? now;
  for (const due of slotsBetween(agreed.slot, since, now)) {
    const became: ReviewState = due.lapsesAt <= now ? 'missed' : 'due';
    await addReview(state, { ...blank, ...due, id: tools.newId('rvw'), workspace, state: became }, tools);
  }
}

/** A review before anything happened in it. */
export const blank = {
  moved: null,
  opened: null,
  closed: null,
  agenda: null,
  attendance: [],
  summary: null,
} as const satisfies Partial<Review>;

function lapsed({ state, dueAt, lapsesAt }: Review, slot: ReviewSlot | null, now: string): boolean {
  if (state === 'due') return lapsesAt !== null && lapsesAt <= now;
  return state === 'open' && slot !== null && dueAt !== null && nextSlot(slot, dueAt).dueAt <= now;
}

async function changeState(state: State, review: Review, tools: WorkspaceTools): Promise<void> {
  const { workspace, id, version } = review;
  await unlessDone(
    state.change(workspace, async (changing) => {
      const changed = await changing.reviews.change(workspace, id, version, { state: 'missed' });
      changing.record(entryOf(changed, 'review.miss', tools));
      await tellAlert(changing, tools, missedAlert(changed));
    }),
  );
}

async function addReview(
  state: State,
  review: Omit<Review, 'version'>,
  tools: WorkspaceTools,
): Promise<void> {
  const missed = review.state === 'missed';
  await unlessDone(
    state.change(review.workspace, async (changing) => {
      const added = await changing.reviews.add(review);
      changing.record(entryOf(added, missed ? 'review.miss' : 'review.due', tools));
      if (missed) await tellAlert(changing, tools, missedAlert(added));
    }),
  );
}

const missedAlert = ({ workspace, id, week, dueAt, opened }: Review) =>
  ({
    workspace,
    kind: 'review-missed',
    severity: 'warning',
    key: `review-missed.${week}`,
    title: `The weekly review of ${week} was missed`,
    says:
      opened === null
        ? `It was due at ${dueAt ?? 'no time'} and nobody opened it.`
        : `It was opened at ${opened.at} and not closed before the next one was due.`,
    subject: { kind: 'review', id },
  }) as const;

const entryOf = ({ id, week, dueAt }: Review, action: string, { newId, now }: WorkspaceTools) => ({
  id: newId('aud'),
  at: now(),
  actor: tieout,
  action,
  subject: { kind: 'review', id },
  details: { week, dueAt },
});

/** Where somebody else was quicker there is nothing left to do. */
async function unlessDone(work: Promise<unknown>): Promise<void> {
  await work.catch((thrown: unknown) => {
    if (isFailure(thrown) && ['record-exists', 'record-changed'].includes(thrown.code)) return;
    throw thrown;
  });
}
