import { defaultProfile } from '../1-sources/files/profile/index.ts';
import type { Facts } from './control.ts';

/** Facts of an input that holds everything, kept in pounds. */
export function fullFacts(): Facts {
  return {
    has: () => true,
    fills: () => true,
    profile: defaultProfile(),
    baseCurrency: 'GBP',
    asOf: null,
    latestDay: '2024-03-31',
  };
}
