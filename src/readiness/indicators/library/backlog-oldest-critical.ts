import type { Indicator } from '../indicator.ts';
import { readOldestCritical } from '../read-backlog.ts';
import { policy, threshold } from '../thresholds.ts';
export const backlogOldestCritical: Indicator = {
  id: 'backlog-oldest-critical',
  title: 'Oldest open critical break',
  workflow: 'integration',
  unit: 'days',
  worse: 'higher',
  measures: 'The age of the oldest open critical break in business days of the team.',
  formula: 'working time since the oldest open critical break / 24 h',
  source:
    'The lives of breaks and the calendar of the team; needs a recorded run. A break of which only the day is known counts from the end of that day.',
  sides: ['shop', 'erp'],
  basis: { kind: 'now', read: readOldestCritical },
  least: 'one',
  of: 'open critical breaks',
  green: threshold(1, 'days', policy('A critical break is dealt with within a business day.')),
  amber: threshold(2, 'days', policy('Two business days are a day too many for what is critical.')),
};
