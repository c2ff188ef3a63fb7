import { type Containment, kindsOf } from './containment.ts';

/** Every refund passes one pair of hands until it reaches the ERP by itself. */
export const refundsMissing: Containment = {
  symptom: 'refunds-missing',
  title: 'Hold refunds on one list, and book what is missing by hand',
  role: 'finance',
  does: (scene) => [
    `Put all refunds${scene.where} on one list: who, which order, how much, booked in the ERP on which day; begin with the open ones (${kindsOf(scene)}; ${scene.size}).`,
    'Let one person release refunds in the shop twice a day; nobody else issues any meanwhile.',
    'Book the credit memos that are missing by hand, by the list, and tie their total to the list every day.',
    ...(scene.kinds.some((kind) => kind.includes('duplicated'))
      ? ['Block payment of credit memos that are in the ERP twice.']
      : []),
    'Tell customer service that the list, and no screen, says whether a customer has been refunded.',
  ],
  undo: 'Give the right to refund back, close the list with its last total, and check that nothing on it was booked twice (control refund.posted-once).',
  doneWhen: {
    says: 'Every refund of the shop has its credit memo in the ERP, for the same amount.',
    check: 'control:refund.reaches-erp',
  },
  ifLate: 'Nothing goes before it: refunds above the average first, the rest in one batch each Friday.',
};
