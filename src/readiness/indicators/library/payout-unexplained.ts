import type { Indicator } from '../indicator.ts';
import { readUnexplained } from '../read-unexplained.ts';
import { policy, threshold } from '../thresholds.ts';
export const payoutUnexplained: Indicator = {
  id: 'payout-unexplained',
  title: 'Totals that nothing explains',
  workflow: 'payouts',
  unit: 'share',
  worse: 'higher',
  measures:
    'What neither breaks nor tolerances explain of the difference of the two sides, of the total, in the ledger where it is greatest.',
  formula: '|unexplained| / |total of the shop| by ledger, entity and currency; the greatest',
  source: 'The tie-out of the last run; needs records of both sides.',
  sides: ['shop', 'erp'],
  basis: { kind: 'now', read: readUnexplained },
  least: 'one',
  of: 'ledgers',
  green: threshold(0, 'share', policy('Nothing is left unexplained.')),
  amber: threshold(0.0001, 'share', policy('A cent in a hundred.')),
};
