import type { SymptomJudgement } from '../../model/decision/index.ts';
import type { Symptom } from '../../model/index.ts';
import { symptomTitles } from '../../model/words.ts';
import type { JudgedWeek } from './complete-weeks.ts';
import type { SymptomParameters } from './parameters.ts';
import { count } from './sentences.ts';

/** What is known of a symptom when it is summed up. */
export interface Known extends Pick<SymptomJudgement, 'recurring' | 'growing' | 'resistant'> {
  readonly symptom: Symptom;
  readonly weeks: readonly JudgedWeek[];
  readonly unusual: ReadonlySet<string>;
  readonly staleSince: string | null;
  /** Whether the last check could not tell. */
  readonly blind: boolean;
}

/** Whether it is a bad week or a root cause, in one sentence for a leader. */
export function overall(
  known: Known,
  parameters: SymptomParameters,
): Pick<SymptomJudgement, 'pattern' | 'says'> {
  const title = symptomTitles[known.symptom];
  const { weeks, unusual, staleSince, blind } = known;
  const proven = claimsThat(known, 'yes');
  if (proven.length > 0) {
    const why = proven.map(({ says }) => says).join(' ');
    return {
      pattern: 'root-cause',
      says: `${title}: this has a cause that does not go away by itself. ${why}${staleSince === null ? '' : ` Nothing is known since ${staleSince}; compare both sides again.`}`,
    };
  }
  const maybe = claimsThat(known, 'possibly')
    .map(({ says }) => ` ${says}`)
    .join('');
  if (staleSince !== null)
    return {
      pattern: 'not-enough-data',
      says: `${title}: nothing is known since ${staleSince}; compare both sides again.${maybe}`,
    };
  if (weeks.length < parameters['growing.possiblyLeastWeeks'])
    return {
      pattern: 'not-enough-data',
      says: `${title}: too little is known yet, ${weeks.length === 0 ? 'no complete week' : count(weeks.length, 'complete week')}; at least ${parameters['growing.possiblyLeastWeeks']} are needed.${blind ? ' The last check could not tell: some of its controls could not be checked.' : ''}${maybe}`,
    };
  const breaks = weeks.reduce((sum, week) => sum + week.count, 0);
  if (breaks === 0)
    return { pattern: 'quiet', says: `${title}: no break in ${count(weeks.length, 'complete week')}.` };
  const [first] = unusual;
  if (first !== undefined && unusual.size === 1)
    return {
      pattern: 'bad-week',
      says: `${title}: a bad week. ${first} had more breaks than the other weeks let one expect; it neither recurs nor grows.${maybe}`,
    };
  return {
    pattern: 'steady',
    says: `${title}: ${count(breaks, 'break')} in ${count(weeks.length, 'complete week')}, neither recurring nor growing.${maybe}`,
  };
}

const claimsThat = ({ recurring, growing, resistant }: Known, state: 'yes' | 'possibly') =>
  [recurring, growing, resistant].filter((claim) => claim.state === state);
