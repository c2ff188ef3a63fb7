/** Never green without fresh data. */
export const indicatorStates = ['ok', 'watch', 'breach', 'no-data', 'stale'] as const;
export type IndicatorState = (typeof indicatorStates)[number];

export interface IndicatorPoint {
  readonly week: string;
  readonly from: string;
  readonly value: number | null;
  readonly of: number;
  readonly complete: boolean;
  readonly state: 'green' | 'amber' | 'red' | 'none';
}

/** Something to look at; it never decides. */
export interface Signal {
  readonly rule: 'point-outside' | 'run-of-eight' | 'three-of-four' | 'cusum';
  readonly week: string;
  readonly says: string;
}

export interface IndicatorReading {
  readonly indicator: string;
  readonly title: string;
  readonly unit: 'share' | 'hours' | 'count' | 'days';
  /** Whether more is worse. */
  readonly worse: 'higher' | 'lower';
  readonly workflow:
    | 'orders'
    | 'refunds'
    | 'fulfilment'
    | 'stock'
    | 'payouts'
    | 'master-data'
    | 'integration';
  readonly state: IndicatorState;
  readonly value: number | null;
  readonly of: number;
  readonly week: string | null;
  /** Green up to (or down to) the first, amber to the second, red beyond. */
  readonly threshold: {
    readonly green: number;
    readonly amber: number;
    readonly why: string;
    readonly changed: boolean;
  };
  /** What the data allow to be said of a share: 95 % interval; null elsewhere. */
  readonly interval: { readonly from: number; readonly to: number } | null;
  readonly points: readonly IndicatorPoint[];
  readonly baseline: {
    readonly centre: number;
    readonly lower: number;
    readonly upper: number;
    readonly weeks: number;
    readonly honest: string;
  } | null;
  readonly signals: readonly Signal[];
  readonly investigate: boolean;
  readonly says: string;
}

export interface IndicatorReport {
  readonly week: string | null;
  readonly indicators: readonly IndicatorReading[];
  /** What a stable process would alarm by chance in a quarter with so many indicators. */
  readonly falseSignalsExpected: number | null;
  readonly says: string;
}
