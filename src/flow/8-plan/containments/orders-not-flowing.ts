import type { Containment } from './containment.ts';
import { kindsOf } from './scene.ts';

const symptom = 'orders-not-flowing';

/** Orders reach the ERP by hand, counted, until they do by themselves. */
const missing: Containment = {
  symptom,
  of: null,
  title: 'Bring missing orders over by hand every day, against a control total',
  role: 'operations',
  does: (scene) => [
    `Take the list of open breaks (${kindsOf(scene)}${scene.where}; ${scene.size}) every working day at the same hour, after the last run.`,
    'Look for each order in the ERP by its number and its amount before entering it: what is late must not be there twice.',
    'Enter or import exactly those orders, and write down beforehand how many they are and what they add up to.',
    'Run Tieout again: as many orders as were entered must be gone from the list, and their total with them.',
    'Promise customers of orders on the list no delivery date that hangs on the ERP.',
  ],
  alongside:
    'bring the missing ones over by hand every day, against a control total, after looking for each in the ERP.',
  undo: 'Stop the daily import on the first day its list is empty; before switching back, check that no order was posted twice (control order.posted-once).',
  doneWhen: {
    says: 'Every paid order of the day before is in the ERP exactly once.',
    check: 'control:order.reaches-erp',
  },
  ifLate: 'Nothing goes before it: begin with the oldest orders, and leave out what can still be cancelled.',
};

/** Nothing is picked, billed or counted twice while orders still arrive twice. */
const duplicated: Containment = {
  symptom,
  of: {
    kinds: ['order-duplicated-in-erp', 'order-duplicated-in-shop'],
    controls: ['order.posted-once'],
  },
  title: 'Hold what is in the ERP twice before it is picked or billed',
  role: 'operations',
  does: (scene) => [
    `Take the list of open breaks (${kindsOf(scene)}${scene.where}; ${scene.size}) every working day before picking and billing begin.`,
    'Leave the older document of each order; put the later one on hold, and cancel it once nothing was shipped or paid on it.',
    'Reverse a later one that is posted by a credit memo that names both, never by changing it.',
    'Turn off the automatic sending again of messages: one person sends again by hand, after looking for the order in the ERP.',
    'Write down how many were held and what they add up to: the next run must show as many fewer, and their total with them.',
  ],
  alongside: 'put every later document on hold before it is picked or billed, and leave the older one.',
  undo: 'Lift the hold of what turns out to be an order of its own; turn automatic sending on again after a day without a new duplicate (control order.posted-once).',
  doneWhen: {
    says: 'Every order is in the ERP once.',
    check: 'control:order.posted-once',
  },
  ifLate: 'Nothing goes before it: hold what would be picked today first, then what would be billed.',
};

/** What belongs to no order moves neither goods nor money. */
const unknown: Containment = {
  symptom,
  of: {
    kinds: ['order-missing-in-shop', 'order-reference-broken'],
    controls: ['document.known-to-shop', 'document.reference-leads-to-one-order'],
  },
  title: 'Hold documents that lead to no order of the shop, and put their reference right from a list',
  role: 'operations',
  does: (scene) => [
    `Take the list of open breaks (${kindsOf(scene)}${scene.where}; ${scene.size}) every working day, and put these documents on hold before they are picked or posted.`,
    'Ask of each who entered it: by hand, by a test, or by the connector for an order that the list suggests.',
    'Write the right order number into the reference of those whose order is known; cancel tests; give the rest an owner.',
    'Enter no order anew because it seems to be missing, as long as such documents are open: it may be one of them.',
  ],
  alongside: 'hold them before they are picked or posted, and put their reference right from the list.',
  undo: 'Lift the holds one by one as references are right, and the rule last, when a run finds no such document (control document.reference-leads-to-one-order).',
  doneWhen: {
    says: 'The reference of every sales document leads to exactly one order of the shop.',
    check: 'control:document.reference-leads-to-one-order',
  },
  ifLate:
    'Hold the documents of the last week only; older ones have been picked, and are mended in the books.',
};

export const ordersNotFlowing = [missing, duplicated, unknown] as const;
