import { type Containment, kindsOf } from './containment.ts';

/** Customers are told what is so, not what one of two systems believes. */
export const orderStatusWrong: Containment = {
  symptom: 'order-status-wrong',
  title: 'Give customer service one source for the status, and hold automatic messages',
  role: 'customer-service',
  does: (scene) => [
    `Name one system that says whether an order is shipped, returned or cancelled${scene.where}: whoever has the parcel's number (${kindsOf(scene)}; ${scene.size}).`,
    'Hold automatic shipping and cancellation messages for the orders on the list; write to these customers by hand.',
    'Mark orders cancelled on one side only as on hold on the other, before they are picked.',
    'Correct the status of the list every working day, and let the next run confirm it.',
  ],
  undo: 'Send the held messages or drop them one by one, turn them on again, and lift the holds (control fulfilment.agrees).',
  doneWhen: {
    says: 'Both sides say the same of every order that was shipped or cancelled.',
    check: 'control:order.fulfilment-status-agrees',
  },
  ifLate: 'Hold cancelled orders only: what is shipped by mistake costs most.',
};
