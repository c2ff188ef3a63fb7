import type { Containment } from './containment.ts';
import { kindsOf } from './scene.ts';

const symptom = 'revenue-recognition-errors';

/** Wrong documents are kept out of the books, not corrected in them. */
const documents: Containment = {
  symptom,
  of: null,
  title: 'Pause automatic posting of what comes out wrong, and post it reviewed',
  role: 'finance',
  does: (scene) => [
    `Pause the automatic posting of documents${scene.where} (${kindsOf(scene)}; ${scene.size}): they are created, and wait unposted.`,
    'Review the waiting documents every working day against the list of open breaks; correct them, or leave them with a reason.',
    'Post them as one batch with a control total: number, net, tax and gross tie to the shop before and after.',
    'Close no period with documents waiting, and correct none that is posted except by a document of its own.',
  ],
  alongside: 'post documents of these kinds only after somebody looked at them.',
  undo: 'Turn automatic posting on again once a day passed without a correction; nothing may wait unposted by then (control document.is-posted).',
  doneWhen: {
    says: 'No document reaches the ledger with another total than its order.',
    check: 'control:order.total-agrees',
  },
  ifLate: 'Pause posting only for the worst problem, and say what stays wrong until when.',
};

/** Money that came is booked as it came, from the statement, until it is by itself. */
const money: Containment = {
  symptom,
  of: {
    kinds: [
      'payment-missing-in-erp',
      'payment-missing-in-shop',
      'payment-amount-differs',
      'payout-missing-in-erp',
      'payout-missing-in-shop',
      'payout-amount-differs',
      'payout-fee-differs',
    ],
    controls: [
      'payment.reaches-erp',
      'payment.amount-agrees',
      'payment.booked-by-gateway',
      'payment.period-agrees',
      'payment.dispute-is-booked',
      'payout.reaches-erp',
      'payout.fee-agrees',
      'payout.amount-agrees',
      'payout.entity-agrees',
      'payout.deposit-is-no-income',
      'payout.duties-clear-what-is-owed',
    ],
  },
  title: "Book payments and payouts from the provider's report, through a clearing account",
  role: 'finance',
  does: (scene) => [
    `Pause the automatic booking of payments and payouts${scene.where} (${kindsOf(scene)}; ${scene.size}), and write down from which payout on.`,
    "Book each payout by hand from the provider's report: sales, refunds, fees and reserves gross, each on its own account, against the clearing account.",
    'Tie the deposit to the bank statement on the day it arrives, and the clearing account to the payouts that are still on their way.',
    'Send no reminder to a customer whose payment is on the list.',
  ],
  alongside:
    "book them by hand from the provider's report, and tie the clearing account to what is on its way.",
  undo: 'Turn automatic booking on again from one payout on, named in the books, after a payout that came out alike by hand and by itself (control payout.amount-agrees).',
  doneWhen: {
    says: 'Every payout is booked with its fees, for the amount that the bank received.',
    check: 'control:payout.amount-agrees',
  },
  ifLate:
    'Book the largest payouts before the period closes; what is left stays on the clearing account, with its list.',
};

/** The period ends with what belongs into it. */
const posting: Containment = {
  symptom,
  of: {
    kinds: ['document-not-posted', 'period-differs', 'billed-before-shipped'],
    controls: ['document.is-posted', 'document.period-agrees', 'order.billed-when-shipped'],
  },
  title: 'Post what waits from a list, and close no period before it is empty',
  role: 'finance',
  does: (scene) => [
    `Take the list of open breaks (${kindsOf(scene)}${scene.where}; ${scene.size}) every working day; what belongs to the period that ends next comes first.`,
    'Say of each why it waits: a blocked account, a closed period, a missing dimension, or nobody who posts.',
    'Post it with the date of its delivery, as one batch with a control total that ties to the shop; accrue what belongs to a period that is closed.',
    'Close the period only after a run that finds none of its documents on the list.',
  ],
  alongside: 'post what waits from the list, with the date of its delivery, before the period closes.',
  undo: 'End the list with the first period that closed without it; reverse its accruals on the first day of the next one (control document.period-agrees).',
  doneWhen: {
    says: 'Every document of the period is posted in it.',
    check: 'control:document.is-posted',
  },
  ifLate:
    'Post what belongs to the period that closes next; the rest is accrued as one entry, with its list.',
};

export const revenueRecognitionErrors = [documents, money, posting] as const;
