import { amountMutations } from './mutations/amounts.ts';
import { documentMutations } from './mutations/documents.ts';
import { lineMutations } from './mutations/lines.ts';
import type { Mutation } from './mutations/mutation.ts';
import { payoutMutations } from './mutations/payouts.ts';
import { refundMutations } from './mutations/refunds.ts';

/** Defects and harmless changes that the labels do not know; each on orders of its own, so that all fit in one run. */
export const mutations: readonly Mutation[] = [
  ...lineMutations,
  ...amountMutations,
  ...documentMutations,
  ...refundMutations,
  ...payoutMutations,
];
