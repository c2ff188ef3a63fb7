import { criterion, judged, unknown } from '../criterion.ts';

/** Somebody decides. */
export const deciderNamed = criterion({
  id: 'decider-named',
  title: 'Somebody decides',
  hard: true,
  claim: 'One person decides on the day, and another one where they cannot.',
  why: 'Go or no-go is a business decision with a named decider (cutover practice).',
  role: 'sponsor',
  parameters: {},
  threshold: () => 'a decider and a deputy',
  read: ({ readiness: { decider } }) => {
    const name = decider?.name.trim() ?? '';
    const deputy = decider?.deputy?.trim() ?? '';
    if (name === '') return unknown('Nobody is recorded as the one who decides.');
    if (deputy === '') return judged(false, name, null, [], `${name} decides, and nobody is the deputy.`);
    if (deputy.toLowerCase() === name.toLowerCase())
      return judged(false, name, null, [], `${name} decides and is the deputy as well.`);
    return judged(true, `${name}, ${deputy}`, null, [], `${name} decides; the deputy is ${deputy}.`);
  },
});
