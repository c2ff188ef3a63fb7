import type { LifeState } from '../../../../model/workspace/index.ts';
import type { BreaksSearch } from '../breaks/search.ts';

/** States in which somebody has something to do: what home counts as open. */
export const openStates: readonly LifeState[] = ['new', 'acknowledged', 'in-progress', 'regressed'];

/** The rows behind a number of open breaks. */
export const openBreaks = (environment: string, more: BreaksSearch = {}): BreaksSearch => ({
  state: openStates,
  ...elsewhere(environment),
  ...more,
});

/** The rows behind a number of breaks, whatever became of them. */
export const allBreaks = (environment: string, more: BreaksSearch = {}): BreaksSearch => ({
  ...elsewhere(environment),
  ...more,
});

const elsewhere = (environment: string): BreaksSearch =>
  environment === 'production' ? {} : { environment };
