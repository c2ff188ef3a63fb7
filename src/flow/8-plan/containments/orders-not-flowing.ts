import { type Containment, kindsOf } from './containment.ts';

/** Orders reach the ERP by hand, counted, until they do by themselves. */
export const ordersNotFlowing: Containment = {
  symptom: 'orders-not-flowing',
  title: 'Bring missing orders over by hand every day, against a control total',
  role: 'operations',
  does: (scene) => [
    `Take the list of open breaks of the symptom (${kindsOf(scene)}${scene.where}; ${scene.size}) every working day at the same hour, after the last run.`,
    ...(scene.kinds.some((kind) => kind.includes('duplicated'))
      ? [
          'Put every order that is in the ERP twice on hold before it is picked or billed, and leave the older document.',
        ]
      : []),
    'Enter or import exactly those orders, and write down beforehand how many they are and what they add up to.',
    'Run Tieout again: as many orders as were entered must be gone from the list, and their total with them.',
    'Promise customers of orders on the list no delivery date that hangs on the ERP.',
  ],
  undo: 'Stop the daily import on the first day its list is empty; before switching back, check that no order was posted twice (control order.posted-once).',
  doneWhen: {
    says: 'Every paid order of the day before is in the ERP exactly once.',
    check: 'control:order.reaches-erp',
  },
  ifLate: 'Nothing goes before it: begin with the oldest orders, and leave out what can still be cancelled.',
};
