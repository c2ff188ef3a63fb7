import type { Containment } from './containment.ts';
import { kindsOf } from './scene.ts';

const symptom = 'order-status-wrong';

/** Customers are told what is so, not what one of two systems believes. */
const status: Containment = {
  symptom,
  of: null,
  title: 'Give customer service one source for the status, and hold automatic messages',
  role: 'customer-service',
  does: (scene) => [
    `Name one system that says whether an order is shipped, returned or cancelled${scene.where}: whoever has the parcel's number (${kindsOf(scene)}; ${scene.size}).`,
    'Hold automatic shipping and cancellation messages for the orders on the list; write to these customers by hand.',
    'Correct the status of the list every working day, and let the next run confirm it.',
  ],
  alongside: 'let one system say what was shipped, and write to these customers by hand.',
  undo: 'Send the held messages or drop them one by one, turn them on again, and lift the holds (control fulfilment.agrees).',
  doneWhen: {
    says: 'Both sides say the same of every order that was shipped or cancelled.',
    check: 'control:order.fulfilment-status-agrees',
  },
  ifLate: 'Hold the messages only, and correct the status of what customers ask about.',
};

/** What was cancelled is not shipped. */
const cancelled: Containment = {
  symptom,
  of: { kinds: ['cancellation-not-carried'], controls: ['order.cancellation-carried'] },
  title: 'Put what was cancelled on one side on hold on the other before it is picked',
  role: 'operations',
  does: (scene) => [
    `Take the list of open breaks (${kindsOf(scene)}${scene.where}; ${scene.size}) every working day before picking begins.`,
    'Put each order on hold in the warehouse; stop the parcel of what is packed already.',
    'Cancel the document in the ERP, or credit it where it is posted; let its reservation of stock go.',
    'Let one person cancel orders in the shop meanwhile, who also holds them in the ERP in the same minute.',
  ],
  alongside: 'hold them before they are picked; what is shipped by mistake costs most.',
  undo: 'Give the right to cancel back after a day on which every cancellation was carried over by itself (control order.cancellation-carried).',
  doneWhen: {
    says: 'Every order that was cancelled on one side is cancelled on the other.',
    check: 'control:order.cancellation-carried',
  },
  ifLate: 'Nothing goes before it: begin with what would be picked today.',
};

export const orderStatusWrong = [status, cancelled] as const;
