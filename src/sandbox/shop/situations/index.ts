import type { Situation } from '../situation.ts';
import { discountCode } from './discount-code.ts';
import { fullRefund } from './full-refund.ts';
import { lineRefund } from './line-refund.ts';

/** What an order may have when it is placed. */
export const extras: readonly Situation[] = [discountCode];

/** What may happen after it was shipped. */
export const afterSales: readonly Situation[] = [fullRefund, lineRefund];
