import { criterion, judged, unknown } from '../criterion.ts';

/** Everybody knows when there is no way back. */
export const pointOfNoReturnNamed = criterion({
  id: 'point-of-no-return-named',
  title: 'The point of no return is named',
  hard: true,
  claim: 'The event after which there is no way back is named.',
  why: 'After live postings a rollback is rarely realistic, so the event is named beforehand (cutover practice).',
  role: 'sponsor',
  parameters: {},
  threshold: () => 'an event, by name',
  read: ({ readiness: { pointOfNoReturn } }) => {
    const event = pointOfNoReturn?.trim() ?? '';
    if (event === '') return unknown('No event is recorded after which there is no way back.');
    return judged(true, event, null, [], `There is no way back after this: ${event}.`);
  },
});
