import { addDays } from '../../../ground/time.ts';
import { criterion, judged, unknown } from '../criterion.ts';
import { dayOf } from '../say.ts';
import { days, evidenceOf, fullChecks, saidOf } from './shared/sku-checks.ts';

/** The first check of all SKUs, early enough to mend what it finds. */
export const skuCheckEarly = criterion({
  id: 'sku-check-early',
  title: 'SKU check two weeks before',
  hard: true,
  claim: 'All SKUs were checked two weeks before the cutover.',
  why: 'Two weeks leave the time to mend the SKU master.',
  role: 'operations',
  parameters: {
    due: days(14, 'T-14 [proposal].'),
    earliest: days(21, 'Policy default: a check of more than three weeks before is of another catalogue.'),
    latest: days(10, 'Policy default: ten days are the least that leaves time to mend what is found.'),
  },
  threshold: ({ due, latest }) => `all SKUs, ${due} days before go-live, ${latest} at the latest`,
  read: ({ at, readiness, timeZone }, _, { due, earliest, latest }) => {
    const { goLive, skuChecks } = readiness;
    if (goLive === null) return unknown('No date of go-live is set, so that no check is due.');
    const today = dayOf(at, timeZone);
    const [from, dueOn, until] = [earliest, due, latest].map((before) => addDays(goLive, -before));
    const full = fullChecks(skuChecks);
    const inTime = full.filter(({ at: when }) => {
      const day = dayOf(when, timeZone);
      return from !== undefined && until !== undefined && from <= day && day <= until && day <= today;
    });
    const last = inTime.at(-1);
    if (last !== undefined)
      // What it found is for the check of the day before: this one is there to find it.
      return judged(
        true,
        saidOf(last),
        last.at,
        evidenceOf(last),
        `All ${last.active} SKUs were checked on ${dayOf(last.at, timeZone)}: ${saidOf(last)}.`,
      );
    if (until !== undefined && today <= until)
      return unknown(
        `Due on ${dueOn}, and ${until} at the latest: not yet done, and until then nothing can be said.`,
      );
    if (skuChecks === null) return unknown(`It was due on ${dueOn}, and no record of SKU checks was kept.`);
    return judged(
      false,
      'not done',
      null,
      [],
      `It was due on ${dueOn}, and no check of all SKUs was made between ${from} and ${until}.`,
    );
  },
});
