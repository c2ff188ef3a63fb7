import type { SkuFacts } from '../decision/facts.ts';

/** What a run found that decisions lean on and that no list of breaks holds; that of the last run is kept. */
export interface KeptFacts {
  /** How many of its breaks a test case of each condition would have met; a break can be in several. */
  readonly conditions: readonly { readonly condition: string; readonly count: number }[];
  /** Of problems by their ids, the worst first. */
  readonly problems: readonly KeptProblem[];
  readonly skus: SkuFacts | null;
}

export interface KeptProblem {
  readonly problem: string;
  /** Names of orders and numbers of documents of up to 200 of its breaks. */
  readonly records: readonly string[];
  /** Distinct SKUs among its breaks; null where they have none. */
  readonly skus: number | null;
}
