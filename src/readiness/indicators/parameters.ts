import type { Parameter, ParameterTable } from '../../model/decision/index.ts';
import { commonParameters } from './common-parameters.ts';
import { indicators } from './registry.ts';

/** Every number that reading an indicator leans on: those that all share, and the two thresholds of each. */
export const indicatorParameters: ParameterTable<string> & typeof commonParameters = {
  ...commonParameters,
  ...Object.fromEntries(
    indicators.flatMap(({ id, green, amber }): readonly (readonly [string, Parameter])[] => [
      [`${id}.green`, green],
      [`${id}.amber`, amber],
    ]),
  ),
};
