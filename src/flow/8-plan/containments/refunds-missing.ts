import type { Containment } from './containment.ts';
import { kindsOf } from './scene.ts';

const symptom = 'refunds-missing';

/** Every refund passes one pair of hands until it reaches the ERP by itself. */
const missing: Containment = {
  symptom,
  of: null,
  title: 'Hold refunds on one list, and book what is missing by hand',
  role: 'finance',
  does: (scene) => [
    `Put all refunds${scene.where} on one list: who, which order, how much, booked in the ERP on which day; begin with the open ones (${kindsOf(scene)}; ${scene.size}).`,
    'Let one person release refunds in the shop twice a day; nobody else issues any meanwhile.',
    'Book the credit memos that are missing by hand, by the list, and tie their total to the list every day.',
    'Tell customer service that the list, and no screen, says whether a customer has been refunded.',
  ],
  alongside: 'book the missing credit memos by hand from one list, and tie their total to it every day.',
  undo: 'Give the right to refund back, close the list with its last total, and check that nothing on it was booked twice (control refund.posted-once).',
  doneWhen: {
    says: 'Every refund of the shop has its credit memo in the ERP, for the same amount.',
    check: 'control:refund.reaches-erp',
  },
  ifLate: 'Nothing goes before it: refunds above the average first, the rest in one batch each Friday.',
};

/** No customer is paid, and no revenue taken back, a second time. */
const duplicated: Containment = {
  symptom,
  of: {
    kinds: ['refund-duplicated-in-erp', 'refund-duplicated-in-shop'],
    controls: ['refund.posted-once'],
  },
  title: 'Block payment of credit memos that are in the ERP twice',
  role: 'finance',
  does: (scene) => [
    `Take the list of open breaks (${kindsOf(scene)}${scene.where}; ${scene.size}) every working day before payments are released.`,
    'Leave the older credit memo of each refund; block the later one for payment and for application to an invoice.',
    'Reverse a later one that is posted by a document that names both; where money left twice, write to the customer before anybody else does.',
    'Turn off the automatic sending again of refunds: one person sends again by hand, after looking for the refund in the ERP.',
  ],
  alongside: 'block payment of the later credit memo of each refund.',
  undo: 'Lift the block of what turns out to be a refund of its own; turn automatic sending on again after a day without a new duplicate (control refund.posted-once).',
  doneWhen: { says: 'Every refund is in the ERP once.', check: 'control:refund.posted-once' },
  ifLate: 'Nothing goes before it: block what would be paid out in the next payment run first.',
};

/** Credit that the shop knows nothing of, or knows of another order, is not paid out. */
const unknown: Containment = {
  symptom,
  of: {
    kinds: ['refund-missing-in-shop', 'refund-on-wrong-order'],
    controls: ['refund.known-to-shop', 'payment.paid-back-by-shop'],
  },
  title: 'Block credit memos that no refund of the shop stands behind',
  role: 'finance',
  does: (scene) => [
    `Take the list of open breaks (${kindsOf(scene)}${scene.where}; ${scene.size}), and block these credit memos for payment before the next payment run.`,
    'Ask customer service of each whether the customer was promised the money, and by whom.',
    'Where they were, refund in the shop for the right order, and let the credit memo lead to it; where they were not, reverse it.',
    'Let nobody enter a credit memo for an order of the shop by hand meanwhile, except from this list.',
  ],
  alongside: 'block these credit memos for payment until customer service has said what was promised.',
  undo: 'Lift the block of each as its refund is found or made, and the rule last, when a run finds none (control refund.known-to-shop).',
  doneWhen: {
    says: 'Every credit memo for an order of the shop has its refund there.',
    check: 'control:refund.known-to-shop',
  },
  ifLate: 'Block what would be paid out next only, and leave the rest to the close.',
};

export const refundsMissing = [missing, duplicated, unknown] as const;
