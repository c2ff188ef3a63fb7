import { formatMinor } from '../../ground/index.ts';
import type { Break, Lake, Ledger, Tie } from '../../model/index.ts';
import { type LedgerTotal, type OtherLedger, totalLedgers } from './total-ledgers.ts';

/** A tolerated difference with what it adds to ERP total minus shop total. */
export interface ToleratedAmount {
  readonly ledger: Ledger;
  readonly currency: string | null;
  readonly effect: bigint;
  /** Null where the profile knows no entities. */
  readonly entity: string | null;
}

/**
 * Both sides' totals straight from the canonical records, by ledger, entity and currency, against what the breaks and
 * the tolerated differences add up to: what is left unexplained shows a fault of ours and must be zero.
 */
export async function tieOut(
  lake: Lake,
  breaks: readonly Break[],
  tolerated: readonly ToleratedAmount[],
  byEntity: boolean,
  /** Ledgers besides sales and refunds that both sides have. */
  compared: readonly OtherLedger[],
): Promise<readonly Tie[]> {
  const harmless = tolerated.map((one) => ({ ...one, entity: byEntity ? (one.entity ?? '') : '' }));
  const totals = await totalLedgers(lake, byEntity, compared);
  return totals.map((total) => toTie(total, breaks, harmless));
}

function toTie(
  { ledger, entity, currency, shop, erp }: LedgerTotal,
  breaks: readonly Break[],
  tolerated: readonly ToleratedAmount[],
): Tie {
  const explained = sum(
    breaks.flatMap((one) =>
      one.effects.filter(
        (effect) => effect.ledger === ledger && effect.entity === entity && effect.currency === currency,
      ),
    ),
  );
  const harmless = tolerated
    .filter((one) => one.ledger === ledger && one.currency === currency && one.entity === entity)
    .reduce((total, { effect }) => total + effect, 0n);
  const difference = erp - shop;
  const print = (minor: bigint): string => formatMinor(minor, currency);
  return {
    ledger,
    entity,
    currency,
    shop: print(shop),
    erp: print(erp),
    difference: print(difference),
    explainedByBreaks: print(explained),
    tolerated: print(harmless),
    unexplained: print(difference - explained - harmless),
  };
}

function sum(effects: readonly { readonly amount: string }[]): bigint {
  return effects.reduce((total, { amount }) => total + BigInt(amount.replace('.', '')), 0n);
}
