import { stepsByWord } from '../../../../model/decision/index.ts';
import { type Document, listAt, withValue } from '../readiness/paths.ts';

const PATH = 'confirmations';

/** A step that has to be done again is the same one. */
const once = (step: string): string => step.replace(/\.again$/, '');

/** Whether nothing but somebody's word says that a step is done. */
export const isByWord = (step: string): boolean => stepsByWord.some((id) => id === once(step));

/** The readiness with somebody's word that a step is done. */
export const withWord = (readiness: Document, step: string, by: string, at: string): Document =>
  withValue(readiness, PATH, [
    ...(listAt(readiness, PATH) ?? []),
    { what: 'plan-step', subject: once(step), by, at },
  ]);

/** The readiness without any word that a step is done. */
export const withoutWord = (readiness: Document, step: string): Document =>
  withValue(
    readiness,
    PATH,
    (listAt(readiness, PATH) ?? []).filter(
      ({ what, subject }) => what !== 'plan-step' || subject !== once(step),
    ),
  );
