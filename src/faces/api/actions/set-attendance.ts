import { recordAttendance } from '../../../app/review/index.ts';
import type { Review } from '../../../model/workspace/index.ts';
import { writing } from '../define-action.ts';
import { inWorkspace, recordPath } from '../shapes/paths.ts';
import { attendance, review, showReview } from '../shapes/reviews.ts';

export const setAttendance = writing({
  name: 'set-attendance',
  method: 'put',
  at: inWorkspace('/reviews/{id}/attendance'),
  scope: 'triage',
  summary: 'Writes down who is at an open review.',
  path: recordPath,
  body: attendance,
  needs: 'match',
  answer: review,
  write: ({ state, path, version, body }, caller) =>
    recordAttendance(state, { ...path, version, ...body }, caller),
  reply: (one: Review) => ({ body: showReview(one), version: one.version }),
});
