import { addDays } from '../../../ground/time.ts';
import type { DecisionFacts, SkuCheck } from '../../../model/decision/index.ts';
import { criterion, type Finding, judged, unknown } from '../criterion.ts';
import { byMoment, counted, dayOf, hoursBetween } from '../say.ts';

const days = (value: number, why: string) =>
  ({ default: value, unit: 'days before go-live', least: 0, most: 90, whole: true, why }) as const;

/** The first check of all SKUs, early enough to mend what it finds. */
export const skuCheckEarly = criterion({
  id: 'sku-check-early',
  title: 'SKU check two weeks before',
  hard: true,
  claim: 'All SKUs were checked two weeks before the cutover.',
  why: 'Two weeks leave the time to mend the SKU master (product.md; practice.md 4.1: T-14).',
  role: 'operations',
  parameters: {
    due: days(14, 'T-14 (practice.md 4.1).'),
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

/** The last check of all SKUs, clean. */
export const skuCheckLast = criterion({
  id: 'sku-check-last',
  title: 'SKU check on the day before',
  hard: true,
  claim: 'All SKUs were checked the day before the cutover: none without its item, none twice.',
  why: 'Whatever was mended is checked again when nothing changes any more (product.md; practice.md 4.1: T-1).',
  role: 'operations',
  parameters: {
    due: days(1, 'T-1 (practice.md 4.1).'),
    maxAgeHours: {
      default: 24,
      unit: 'hours',
      least: 1,
      most: 168,
      why: 'At most 24 hours old at T-1 (practice.md 4.1).',
    },
    mostUnmatched: {
      default: 0,
      unit: 'SKUs',
      least: 0,
      most: 100_000,
      whole: true,
      why: 'Every active SKU without an item is an order that does not flow (practice.md 4.1).',
    },
    mostDuplicates: {
      default: 0,
      unit: 'SKUs',
      least: 0,
      most: 100_000,
      whole: true,
      why: 'Two SKUs that are one after normalisation book each other’s stock (practice.md 4.1).',
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

/** A later run that saw what the check says is not there. */
function contradicted(
  { skus, runs: [last] }: DecisionFacts,
  check: SkuCheck | null,
  bad: (one: { readonly unmatched: number; readonly duplicates: number }) => boolean,
): Finding | null {
  if (skus === null || !bad(skus)) return null;
  if (check !== null && (hoursBetween(check.at, skus.at) ?? 0) < 0) return null;
  const evidence = last === undefined ? [] : [{ kind: 'run', id: last.run }];
  return judged(false, saidOf(skus), skus.at, evidence, `The last run found ${saidOf(skus)}.`);
}

function fullChecks(all: readonly SkuCheck[] | null): readonly SkuCheck[] {
  return (all ?? []).filter(({ full }) => full).toSorted(byMoment);
}

const evidenceOf = ({ at }: SkuCheck) => [{ kind: 'sku-check', id: at }];

const saidOf = ({
  unmatched,
  duplicates,
}: {
  readonly unmatched: number;
  readonly duplicates: number;
}): string => `${unmatched} unmatched and ${counted(duplicates, 'duplicate')}`;
