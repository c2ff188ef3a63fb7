/**
 * Leading indicators: weekly measures of the workflow, and what their thresholds say of them.
 * Comes in: decision facts and parameters; the lake at the end of a run. Goes out: an indicator report; weekly measures. May
 * touch: the lake it is handed, which it asks and never writes. Refuses: a green without
 * fresh data, and a statistical signal that decides.
 */
export type { Basis, Indicator } from './indicator.ts';
export { measureLake } from './measure/measure-lake.ts';
export type { MeasureRequest } from './measure/measure-request.ts';
export { indicatorParameters } from './parameters.ts';
export { type IndicatorParameters, readIndicators } from './read-indicators.ts';
export { indicators } from './registry.ts';
