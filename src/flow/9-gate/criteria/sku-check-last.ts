import { addDays } from '../../../ground/time.ts';
import { criterion, judged, unknown } from '../criterion.ts';
import { dayOf, hoursBetween } from '../say.ts';
import { contradicted, days, evidenceOf, fullChecks, saidOf } from './shared/sku-checks.ts';

/** The last check of all SKUs, clean. */
export const skuCheckLast = criterion({
  id: 'sku-check-last',
  title: 'SKU check on the day before',
  hard: true,
  claim: 'All SKUs were checked the day before the cutover: none without its item, none twice.',
  why: 'Whatever was mended is checked again when nothing changes any more.',
  role: 'operations',
  parameters: {
    due: days(1, 'T-1 [proposal].'),
    maxAgeHours: {
      default: 24,
      unit: 'hours',
      least: 1,
      most: 168,
      why: 'At most 24 hours old at T-1 [proposal].',
    },
    mostUnmatched: {
      default: 0,
      unit: 'SKUs',
      least: 0,
      most: 100_000,
      whole: true,
      why: 'Every active SKU without an item is an order that does not flow [proposal].',
    },
    mostDuplicates: {
      default: 0,
      unit: 'SKUs',
      least: 0,
      most: 100_000,
      whole: true,
      why: 'Two SKUs that are one after normalisation book each other’s stock [proposal].',
    },
  },
  threshold: ({ mostUnmatched, mostDuplicates }) =>
    `all SKUs, at most ${mostUnmatched} unmatched and ${mostDuplicates} duplicates`,
  read: (facts, _, { due, mostUnmatched, mostDuplicates }) => {
    const { at, readiness, timeZone } = facts;
    const { goLive, skuChecks } = readiness;
    if (goLive === null) return unknown('No date of go-live is set, so that no check is due.');
    const last = fullChecks(skuChecks).findLast(({ at: when }) => (hoursBetween(when, at) ?? -1) >= 0);
    const bad = (one: { readonly unmatched: number; readonly duplicates: number }): boolean =>
      one.unmatched > mostUnmatched || one.duplicates > mostDuplicates;
    const found = contradicted(facts, last ?? null, bad);
    if (found !== null) return found;
    if (last !== undefined && bad(last))
      return judged(
        false,
        saidOf(last),
        last.at,
        evidenceOf(last),
        `The last check of all SKUs found ${saidOf(last)}.`,
      );
    const dueOn = addDays(goLive, -due);
    if (dayOf(at, timeZone) < dueOn)
      return unknown(`Due on ${dueOn}: not yet, and until then nothing can be said.`);
    if (last === undefined) return unknown(`It was due on ${dueOn}, and no check of all SKUs is recorded.`);
    return judged(
      true,
      saidOf(last),
      last.at,
      evidenceOf(last),
      `The last check of all ${last.active} SKUs found ${saidOf(last)}.`,
    );
  },
});
