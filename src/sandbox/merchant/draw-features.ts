import type { Random } from '../random.ts';
import { type Feature, features } from '../records/feature.ts';

const drawnShare = 0.6;
/**
 * Only some countries round cash: a merchant of any country should be as likely as its trade. A look at a month end with
 * orders around midnight, billed on the day they are placed, is only for those who ask, and so is what few merchants meet.
 */
const shareOf: Readonly<Partial<Record<Feature, number>>> = {
  cash: 0.25,
  'month-end': 0,
  'custom-lines': 0,
  customs: 0,
  'late-edits': 0,
  'called-off-returns': 0,
  'large-returns': 0,
  'kept-payments': 0,
  'late-payments': 0,
};

/** Features that make no sense without another. */
const needed: readonly (readonly [Feature, Feature])[] = [
  ['cash', 'pos'],
  ['exchanges', 'returns'],
  ['disputes', 'payouts'],
  ['customs', 'duties'],
  ['customs', 'payouts'],
  ['late-edits', 'edits'],
  ['late-edits', 'payouts'],
  ['called-off-returns', 'returns'],
  ['large-returns', 'returns'],
];

/** The forced features and a draw of the others, completed so that they fit together. */
export function drawFeatures(forced: readonly Feature[], random: Random): ReadonlySet<Feature> {
  const drawn = new Set<Feature>(forced);
  // Every feature takes one number, so that forcing one leaves the others as they were.
  for (const feature of features) {
    if (random.chance(shareOf[feature] ?? drawnShare)) drawn.add(feature);
  }
  for (const [feature, needs] of needed) if (drawn.has(feature)) drawn.add(needs);
  if (drawn.has('month-end') && !forced.includes('invoice-at-fulfilment'))
    drawn.delete('invoice-at-fulfilment');
  if (!drawn.has('sales-tax') && !drawn.has('tax-included')) drawn.add('sales-tax');
  return drawn;
}
