import type { Containment } from './containment.ts';
import { kindsOf } from './scene.ts';

/** Documents in foreign currency wait until somebody has looked at their rate. */
const rates: Containment = {
  symptom: 'fx-amounts-wrong',
  of: null,
  title: 'Hold documents in foreign currency, and post them at the rate of the sale',
  role: 'finance',
  does: (scene) => [
    `Pause the automatic posting of documents in foreign currency${scene.where} (${kindsOf(scene)}; ${scene.size}).`,
    'Enter the rate that the shop settled at on each of them, and write down where it comes from.',
    'Post them as one batch for each currency, with a control total in both currencies.',
    'Run no revaluation over accounts that hold any of them, and refund in the currency that was paid.',
  ],
  alongside: 'hold these documents until somebody has looked at their rate.',
  undo: 'Turn automatic posting on again for one currency after the other, each after a day on which the rates agreed (control document.rate-agrees).',
  doneWhen: {
    says: 'Every document in foreign currency carries the currency, rate and amount of its sale.',
    check: 'control:document.rate-agrees',
  },
  ifLate: 'Do it for the currency with the most money at risk, and leave the others to the next close.',
};

export const fxAmountsWrong = [rates] as const;
