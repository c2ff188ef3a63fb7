import type { RootCause } from '../../../model/decision/index.ts';
import { speakFor } from '../../7-diagnosis/index.ts';
import type { Draft } from '../draft.ts';
import type { Hurt } from '../rank-hurts.ts';
import type { Situation } from '../situation.ts';
import { likelihood, many } from '../words.ts';

/** Writes the steps of one kind, in the words and numbers of the situation; none where there is nothing to do. */
export interface StepRule {
  /** Start of the ids of its steps. */
  readonly id: string;
  make(situation: Situation): readonly Draft[];
}

type Given = Pick<
  Draft,
  'id' | 'phase' | 'title' | 'does' | 'whyNow' | 'role' | 'effortDays' | 'doneWhen' | 'ifLate'
> &
  Partial<Draft>;

/** A step with what most steps have in common. */
export function draft(given: Given): Draft {
  return {
    undo: null,
    depth: 'root-cause',
    cause: null,
    symptom: null,
    needs: [],
    problems: [],
    due: null,
    pace: 'soon',
    done: null,
    ...given,
  };
}

/** Days of work for so many things, in half days, within what a step may take. */
export function effortOf(count: number, perDay: number, most: number): number {
  return Math.max(0.5, Math.min(most, Math.ceil((count / perDay) * 2) / 2));
}

/** What the diagnosis says of a root cause, as a sentence. */
export function causeInWords({ diagnosis, causeOf }: Situation, cause: RootCause, name: string): string {
  const judged = causeOf(cause);
  if (judged === null) return `Nothing is known of ${name} as a cause.`;
  if (diagnosis.undetermined !== null) return `${name} cannot be told apart as a cause yet.`;
  const speaks = speakFor(judged);
  const findings =
    speaks === 0
      ? 'nothing found speaks for it'
      : `${many(speaks, 'finding')} ${speaks === 1 ? 'speaks' : 'speak'} for it`;
  return `${name} is ${likelihood(judged)} as a cause; ${findings}.`;
}

/** Id of the step that contains a symptom; there is one only for those whose turn it is. */
export const containmentOf = ({ symptom }: Pick<Hurt, 'symptom'>): string => `stabilise.${symptom}`;

/** The upstream steps, which later ones build on. */
export const upstreamSteps = {
  'missing-source-of-truth': 'source-of-truth.name',
  'missing-process': 'process.write',
  'missing-owner': 'owner.name',
} as const;
