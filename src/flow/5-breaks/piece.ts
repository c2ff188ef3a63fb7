import type { BreakKind } from '../../model/index.ts';
import type { Finding } from './finding.ts';

/** One difference with what it adds to ERP total minus shop total. */
export interface Piece {
  readonly finding: Finding;
  readonly kind: BreakKind;
  readonly effect: bigint;
  /** By how much the effect may be wrong because the tax rate is known only from a rounded tax. */
  readonly unsure: bigint;
  /** Differences that are part of this one. */
  readonly also?: readonly Finding[];
}
