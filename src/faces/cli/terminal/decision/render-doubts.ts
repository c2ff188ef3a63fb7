import { wrap } from '../layout.ts';

/** What is likely not meant as it is written, with what to look at first; nothing where all is well. */
export const renderDoubts = (doubts: readonly string[], width: number): string =>
  doubts
    .map((one) => wrap(one, Math.max(40, Math.min(width, 100)) - 12).join('\n            '))
    .map((one) => `Look again: ${one}\n`)
    .join('');
