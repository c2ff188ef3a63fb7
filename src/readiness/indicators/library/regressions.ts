import type { Indicator } from '../indicator.ts';
import { readRegressions } from '../read-backlog.ts';
import { policy, threshold } from '../thresholds.ts';
export const regressions: Indicator = {
  id: 'regressions',
  title: 'Regressions after a fix',
  workflow: 'integration',
  unit: 'count',
  worse: 'higher',
  measures: 'Problems that came back after a fix, and are open.',
  formula: 'open problems in state regressed',
  source: 'The lives of problems; needs a recorded run.',
  sides: ['shop', 'erp'],
  basis: { kind: 'now', read: readRegressions },
  least: 'one',
  of: 'problems',
  green: threshold(0, 'count', policy('What was fixed stays fixed.')),
  amber: threshold(1, 'count', policy('One may be an oversight; two are fixes that do not reach the cause.')),
};
