import type { CauseJudgement, DiagnosisAnswer } from '../../../api/answers.ts';

/** How likely a cause is, in a word. */
export const bandTitles: Readonly<Record<CauseJudgement['band'], string>> = {
  'very-unlikely': 'Very unlikely',
  unlikely: 'Unlikely',
  open: 'Open',
  likely: 'Likely',
  'very-likely': 'Very likely',
};

/** How much one finding says. */
export const strengthTitles: Readonly<Record<CauseJudgement['weights'][number]['strength'], string>> = {
  hardly: 'hardly worth a mention',
  positive: 'positive',
  strong: 'strong',
  'very-strong': 'very strong',
};

/** What is known of a finding. */
export const findingTitles: Readonly<Record<DiagnosisAnswer['findings'][number]['state'], string>> = {
  present: 'Found',
  absent: 'Not so',
  unknown: 'Not known',
};

/** Tenfold likelier is ten decibans. */
export const decibans = (value: number): string => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(1)}`;
