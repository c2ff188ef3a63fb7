/** A week of a rate: breaks of what could have broken. */
export interface RateWeek {
  readonly week: string;
  readonly from: string;
  readonly count: number | null;
  readonly exposure: number | null;
  readonly rate: number | null;
  readonly complete: boolean;
  readonly unusual: boolean;
}

/** A fix, where it took effect. */
export interface FixMark {
  readonly id: string;
  readonly at: string;
  readonly label: string;
}
