import { type Containment, kindsOf } from './containment.ts';

/** Wrong documents are kept out of the books, not corrected in them. */
export const revenueRecognitionErrors: Containment = {
  symptom: 'revenue-recognition-errors',
  title: 'Pause automatic posting of what comes out wrong, and post it reviewed',
  role: 'finance',
  does: (scene) => [
    `Pause the automatic posting of documents${scene.where} (${kindsOf(scene)}; ${scene.size}): they are created, and wait unposted.`,
    'Review the waiting documents every working day against the list of open breaks; correct them, or leave them with a reason.',
    'Post them as one batch with a control total: number, net, tax and gross tie to the shop before and after.',
    'Close no period with documents waiting, and correct none that is posted except by a document of its own.',
  ],
  undo: 'Turn automatic posting on again once a day passed without a correction; nothing may wait unposted by then (control document.is-posted).',
  doneWhen: {
    says: 'No document reaches the ledger with another total than its order.',
    check: 'control:order.total-agrees',
  },
  ifLate: 'Pause posting only for the worst problem, and say what stays wrong until when.',
};
