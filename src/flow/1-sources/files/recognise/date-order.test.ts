import { describe, expect, it } from 'vitest';
import { guessDateOrder } from './date-order.ts';

describe('guessDateOrder', () => {
  it.each([
    [['2024-02-01', '2024-02-13'], 'ymd', 'iso'],
    [['01/02/2024', '13/02/2024'], 'dmy', 'values'],
    [['02/01/2024', '02/13/2024'], 'mdy', 'values'],
    [['01.02.2024'], 'dmy', 'separator'],
    [['01/02/2024', '12/02/2024', '06/02/2024'], 'dmy', 'span'],
    [['02/01/2024', '02/12/2024'], 'mdy', 'span'],
    [['02/02/2024'], 'mdy', 'none'],
  ] as const)('%j is %s by %s', (values, order, by) => {
    expect(guessDateOrder(values, 'mdy')).toEqual({ order, by });
  });
});
