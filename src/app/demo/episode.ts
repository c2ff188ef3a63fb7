import type { Teller } from './teller.ts';

/** Something people did, between two runs. */
export interface Episode {
  /** ISO instant of UTC, as it is written down. */
  readonly at: string;
  readonly tell: (teller: Teller) => Promise<void>;
}
