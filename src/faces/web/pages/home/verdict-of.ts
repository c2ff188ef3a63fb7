import { symptomTitles, verdictTitles } from '../../../../model/words.ts';
import type { Home } from '../../../api/answers.ts';

/** What is read first: how good it is, and in a sentence what holds. */
export interface Said {
  readonly tone: 'good' | 'bad' | 'warn';
  readonly title: string;
  readonly because: string;
}

type Known = Pick<Home, 'verdict' | 'freshness' | 'run'> & {
  readonly symptoms: readonly Pick<Home['symptoms'][number], 'symptom' | 'health'>[];
};

/** The verdict as it may be said today: good only where there are data, they are new enough, and they were looked at. */
export function verdictOf({ verdict, freshness, run, symptoms }: Known): Said {
  if (verdict === 'breaks') return { tone: 'bad', title: verdictTitles.breaks, because: oldNote(freshness) };
  if (verdict === 'no-data' || run === null)
    return {
      tone: 'warn',
      title: 'Nothing is known yet',
      because: 'No run has been recorded, so nothing can be said about either side.',
    };
  if (verdict === 'could-not-decide')
    return {
      tone: 'warn',
      title: verdictTitles['could-not-decide'],
      because: 'What was not looked at, or had no data, could hide breaks.',
    };
  if (freshness !== 'fresh')
    return {
      tone: 'warn',
      title: 'The two sides agreed when they were last looked at',
      because: oldNote(freshness),
    };
  const unknown = symptoms.flatMap(({ symptom, health }) =>
    health === 'no-data' ? [symptomTitles[symptom]] : [],
  );
  if (unknown.length > 0)
    return {
      tone: 'warn',
      title: `${verdictTitles.clean} where there are data`,
      because: `Nothing was there to look at for: ${unknown.join(', ')}.`,
    };
  return { tone: 'good', title: verdictTitles.clean, because: '' };
}

function oldNote(freshness: Home['freshness']): string {
  if (freshness === 'fresh') return '';
  return freshness === 'stale'
    ? 'The data are older than the agreed flow time: what came after is not known.'
    : 'A source has no data: what it would say is not known.';
}
