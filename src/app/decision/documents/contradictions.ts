import { indicators } from '../../../readiness/indicators/index.ts';
import { policyTables } from './policy.ts';

type Values = Readonly<Record<string, number | undefined>>;

interface Contradiction {
  readonly room: 'symptoms' | 'indicators';
  readonly name: string;
  readonly reason: string;
}

const symptomPairs = [
  ['recurring.weeks', 'recurring.ofWeeks'],
  ['growing.possiblyLeastWeeks', 'growing.leastWeeks'],
] as const;

/** Numbers that are in their range each, and cannot be meant together: a rule that can never hold, a green below amber. */
export function contradictions(given: {
  readonly symptoms: Values;
  readonly indicators: Values;
}): readonly Contradiction[] {
  const value = (room: Contradiction['room'], name: string): number =>
    given[room][name] ??
    (policyTables[room] as Readonly<Record<string, { default: number }>>)[name]?.default ??
    0;
  /** The one that was written down is the one to mend. */
  const place = (room: Contradiction['room'], name: string, other: string): string =>
    given[room][name] === undefined ? other : name;
  const symptoms = symptomPairs
    .filter(([least, most]) => value('symptoms', least) > value('symptoms', most))
    .map(([least, most]) => ({
      room: 'symptoms' as const,
      name: place('symptoms', least, most),
      reason: `${least} is ${value('symptoms', least)}, and must not be more than ${most}, which is ${value('symptoms', most)}`,
    }));
  const levels = indicators.flatMap(({ id, worse }) => {
    const [green, amber] = [`${id}.green`, `${id}.amber`];
    const [a, b] = [value('indicators', green), value('indicators', amber)];
    if (worse === 'higher' ? a <= b : a >= b) return [];
    const reason = `${green} is ${a}, and must not be ${worse === 'higher' ? 'above' : 'below'} ${amber}, which is ${b}`;
    return [{ room: 'indicators' as const, name: place('indicators', green, amber), reason }];
  });
  return [...symptoms, ...levels];
}
