import type { DiagnosisAnswer } from '../../../api/answers.ts';

type Diagnosed = Pick<DiagnosisAnswer, 'undetermined' | 'beneath' | 'titles'>;

/** The causes that lie upstream and are likely, in words; null where none is, or no cause can be named. */
export function likelyUpstream({ undetermined, beneath, titles }: Diagnosed): string | null {
  if (undetermined !== null) return null;
  const likely = beneath.filter(
    ({ upstream, band }) => upstream && (band === 'likely' || band === 'very-likely'),
  );
  return likely.length === 0
    ? null
    : likely.map(({ cause }) => (titles[cause]?.title ?? cause).toLowerCase()).join(', ');
}
