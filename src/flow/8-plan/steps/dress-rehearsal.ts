import { isRecent, lastComplete, rehearsedInWords } from './rehearsals.ts';
import { draft, type StepRule } from './step.ts';

/** The whole night, and all the way back, a week before. */
export const dressRehearsal: StepRule = {
  id: 'go-live.dress-rehearsal',
  make: (situation) => {
    const { parameters } = situation;
    const [cutover, rollback] = [
      lastComplete(situation, 'cutover', false),
      lastComplete(situation, 'rollback', true),
    ];
    const older = cutover === null || rollback === null ? null : cutover < rollback ? cutover : rollback;
    return [
      draft({
        id: 'go-live.dress-rehearsal',
        phase: 'go-live',
        title: 'Dress rehearsal with the real team and clock, and one full rollback',
        does: [
          'Run the cutover at the hour of the night, with the real team, the real hand-overs and the one who decides.',
          'Stop at the point of no return, decide to go back, and go all the way back.',
          'Reconcile both sides after the rollback, and compare all times with the plan: at most 20 % over, rollback within 80 % of its reserve.',
        ],
        undo: 'It ends with the rollback; snapshots from before it are kept until both sides agree.',
        whyNow: `${rehearsedInWords(situation, 'cutover', false)} ${rehearsedInWords(situation, 'rollback', true)} Three days before would be too late to change anything.`,
        cause: 'no-fallback-plan',
        role: 'integration',
        effortDays: parameters['effort.dressRehearsal'],
        needs: ['go-live.mock-cutover', 'rollback.practise', 'go-live.sku-check-early', 'uat.sign-off'],
        doneWhen: {
          says: 'Cutover and rollback ran in full within their times, and both sides agreed after it.',
          check: 'criterion:rollback-in-time',
        },
        due: parameters['due.dressRehearsal'],
        pace: 'late',
        done: isRecent(situation, older)
          ? { on: older, beforeDays: null, keepsDays: parameters['keeps.rehearsal'] }
          : null,
        ifLate: 'Not to be left out and not to be cut: move go-live instead.',
      }),
    ];
  },
};
