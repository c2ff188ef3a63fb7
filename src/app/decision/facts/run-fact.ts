import { parseDecimal, rescale } from '../../../ground/index.ts';
import type { Agreement, RunFact } from '../../../model/decision/index.ts';
import {
  breakKinds,
  type Ledger,
  type Summary,
  type Symptom,
  symptoms,
  type Tie,
} from '../../../model/index.ts';
import type { PastRun } from '../../../model/workspace/index.ts';
import { unitOf } from './symptom-series.ts';

type Totals = PastRun['summary'];

/** A run as decisions know it; what each control said is told of the last one alone. */
export function runFact(run: PastRun, last: Pick<Summary, 'controls'> | null): RunFact {
  const { id, number, endedAt, codeVersion, verdict, health, watermarks, inputs, settings, summary } = run;
  return {
    run: id,
    number,
    at: endedAt,
    codeVersion,
    verdict,
    health,
    shopUntil: watermarks?.shop?.to ?? null,
    erpUntil: watermarks?.erp?.to ?? null,
    inputs: inputs.map(({ file, sha256 }) => ({ file, sha256 })),
    profileSha256: settings.profileSha256,
    ranged: settings.from !== null || settings.to !== null,
    controls: last?.controls ?? [],
    ties: last === null ? [] : (summary.ties ?? []),
    match: matchOf(summary),
    quarantined: summary.quarantined ?? 0,
    conflicts: summary.conflicts ?? 0,
    agreement: agreementOf(summary),
  };
}

const matchOf = ({ match }: Totals): RunFact['match'] => ({
  shopOrders: match?.shopOrders ?? 0,
  matched: match?.matched ?? 0,
  ambiguous: match?.ambiguous ?? 0,
});

/** The ledgers whose totals a symptom would move. */
const ledgersOf: Readonly<Record<Symptom, readonly Ledger[]>> = {
  'orders-not-flowing': ['sales'],
  'inventory-differs': [],
  'refunds-missing': ['refunds'],
  'revenue-recognition-errors': ['sales', 'payments', 'payouts'],
  'order-status-wrong': [],
  'fx-amounts-wrong': ['sales', 'refunds', 'payments', 'payouts'],
};

/** How far the two sides agree in each symptom, against what could have broken; null where the run did not count it. */
function agreementOf(summary: Totals): Readonly<Record<Symptom, Agreement>> | null {
  const { counts, match, ties } = summary;
  if (match === undefined || counts === undefined || ties === undefined) return null;
  const levels = counts.shop['stockLevels'] ?? 0;
  const looked = {
    order: match.shopOrders,
    refund: counts.shop['refunds'] ?? 0,
    // A shop without a stock level was not asked for them.
    'sku-location': levels === 0 ? null : levels,
  };
  const one = (symptom: Symptom): Agreement => ({
    breaks: summary.symptoms.find((total) => total.symptom === symptom)?.breaks ?? 0,
    inFlight: summary.inFlight
      .filter(({ kind }) => breakKinds[kind] === symptom)
      .reduce((sum, { count }) => sum + count, 0),
    of: looked[unitOf[symptom]],
    valueShare: valueShare(ties.filter(({ ledger }) => ledgersOf[symptom].includes(ledger))),
  });
  return Object.fromEntries(symptoms.map((symptom) => [symptom, one(symptom)])) as Record<Symptom, Agreement>;
}

function valueShare(ties: readonly Tie[]): number | null {
  const shares = ties.map(({ difference, tolerated, shop }) => {
    const left = magnitudeOf(difference) - magnitudeOf(tolerated);
    const of = magnitudeOf(shop);
    // Nothing in the shop and something in the ERP is as far apart as two sides can be.
    return of === 0 ? Number(left !== 0) : Math.abs(left / of);
  });
  return shares.length === 0 ? null : rounded(Math.max(...shares));
}

/** A share is told to the millionth: digits beyond depend on how it was added up. */
const rounded = (share: number): number => Math.round(share * 1e6) / 1e6;

/** An amount in ten-thousandths, near enough for a share. */
function magnitudeOf(text: string): number {
  const value = parseDecimal(text);
  return value === undefined ? 0 : Number(rescale(value, 4, 'half-even').unscaled);
}
