import { many } from '../words.ts';
import { draft, type StepRule } from './step.ts';

/** All SKUs, two weeks before, while there is time to mend what it finds. */
export const skuCheckEarly: StepRule = {
  id: 'go-live.sku-check-early',
  make: ({ facts, dayOf, parameters }) => {
    const days = (facts.readiness.skuChecks ?? [])
      .filter(({ full, at }) => full && Date.parse(at) <= Date.parse(facts.at))
      .map(({ at }) => dayOf(at))
      .toSorted();
    const last = days.at(-1);
    return [
      draft({
        id: 'go-live.sku-check-early',
        phase: 'go-live',
        title: 'Check all SKUs two weeks before',
        does: [
          'Export all active SKUs of both sides on the same day, and check every one of them.',
          'Settle what is found within the week, and write down how many there were.',
        ],
        whyNow: `${last === undefined ? 'No full check is recorded.' : `${many(days.length, 'full check')} recorded, the last on ${last}.`} Two weeks leave the time to mend the SKU master.`,
        cause: 'sku-master-misaligned',
        role: 'operations',
        effortDays: 0.5,
        needs: ['sku.resolve'],
        doneWhen: {
          says: 'A check of all SKUs is recorded, two weeks before go-live.',
          check: 'criterion:sku-check-early',
        },
        due: parameters['due.skuEarly'],
        pace: 'late',
        done:
          last === undefined
            ? null
            : { on: last, beforeDays: parameters['count.skuEarly'], keepsDays: parameters['keeps.skuEarly'] },
        ifLate: `Check at least ${parameters['count.skuEarly']} days before, or move go-live: what it finds later cannot be mended any more.`,
      }),
    ];
  },
};
