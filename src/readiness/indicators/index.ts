/**
 * Leading indicators: weekly measures of the workflow, and what their thresholds say of them.
 * Comes in: decision facts and parameters. Goes out: an indicator report. May touch: nothing. Refuses: a green without
 * fresh data, and a statistical signal that decides.
 */
export type { Basis, Indicator } from './indicator.ts';
export { indicatorParameters } from './parameters.ts';
export { type IndicatorParameters, readIndicators } from './read-indicators.ts';
export { indicators } from './registry.ts';
