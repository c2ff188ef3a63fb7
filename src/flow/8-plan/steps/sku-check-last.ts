import type { Done } from '../draft.ts';
import type { Situation } from '../situation.ts';
import { confirmed } from './confirmed.ts';
import { draft, type StepRule } from './step.ts';

/** All SKUs once more, when nothing changes any more. */
export const skuCheckLast: StepRule = {
  id: 'go-live.sku-check-last',
  make: (situation) => [
    draft({
      id: 'go-live.sku-check-last',
      phase: 'go-live',
      title: 'Check all SKUs on the day before',
      does: [
        'Export all active SKUs of both sides after the freeze, and check every one of them.',
        'Anything without its item or there twice is settled at once, or taken off sale.',
      ],
      whyNow:
        'What was mended two weeks ago is checked again when nothing changes any more; one SKU without its item is an order that does not flow.',
      cause: 'sku-master-misaligned',
      role: 'operations',
      effortDays: 0.5,
      needs: ['go-live.freeze', 'go-live.sku-check-early', 'sku.resolve'],
      doneWhen: {
        says: 'A check of all SKUs of at most 24 hours ago found none unmatched and none twice.',
        check: 'criterion:sku-check-last',
      },
      due: situation.parameters['due.skuLast'],
      pace: 'late',
      done: checkedSince(situation, confirmed(situation, 'go-live.freeze')),
      ifLate: 'Not to be left out: it takes half a day, go-live waits for it.',
    }),
  ],
};

/** Only what was checked when nothing changed any more is the last check. */
function checkedSince({ facts, dayOf }: Situation, frozen: Done | null): Done | null {
  const since = frozen?.on ?? null;
  if (frozen === null || since === null) return null;
  const days = (facts.readiness.skuChecks ?? [])
    .filter(
      ({ full, unmatched, duplicates, at }) =>
        full && unmatched + duplicates === 0 && Date.parse(at) <= Date.parse(facts.at),
    )
    .map(({ at }) => dayOf(at))
    .filter((day) => day >= since)
    .toSorted();
  const on = days.at(-1);
  return on === undefined ? null : { ...frozen, on };
}
