import type { CauseJudgement, Weight } from '../../model/decision/index.ts';

/** The word for a weight: by the likelihood ratio, with bounds 3, 20 and 150 (practice, section 3). */
export function strengthOf(decibans: number): Weight['strength'] {
  const ratio = 10 ** (Math.abs(decibans) / 10);
  if (ratio < 3) return 'hardly';
  if (ratio < 20) return 'positive';
  return ratio <= 150 ? 'strong' : 'very-strong';
}

/** The word for a probability. */
export function bandOf(probability: number): CauseJudgement['band'] {
  if (probability < 0.1) return 'very-unlikely';
  if (probability < 0.35) return 'unlikely';
  if (probability < 0.65) return 'open';
  return probability < 0.9 ? 'likely' : 'very-likely';
}

/** What each band is called by people. */
export const bandWords: Readonly<Record<CauseJudgement['band'], string>> = {
  'very-unlikely': 'very unlikely',
  unlikely: 'unlikely',
  open: 'an open question',
  likely: 'likely',
  'very-likely': 'very likely',
};
