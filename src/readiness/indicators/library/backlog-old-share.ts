import type { Indicator } from '../indicator.ts';
import { readOldShare } from '../read-backlog.ts';
import { policy, threshold } from '../thresholds.ts';
export const backlogOldShare: Indicator = {
  id: 'backlog-old-share',
  title: 'Open breaks older than a week',
  workflow: 'integration',
  unit: 'share',
  worse: 'higher',
  measures: 'The share of open breaks that are older than a week.',
  formula: 'open breaks of more than reading.oldDays days / open breaks',
  source:
    'The lives of breaks; needs a recorded run. Bounds of ages are those of the age table, so the days are rounded up to the next bound.',
  sides: ['shop', 'erp'],
  basis: { kind: 'now', read: readOldShare },
  least: 'one',
  of: 'open breaks',
  green: threshold(0.1, 'share', policy('One in ten may wait for somebody.')),
  amber: threshold(0.25, 'share', policy('A quarter left for a week is a queue that nobody works off.')),
};
