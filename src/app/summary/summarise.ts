import { formatMinor } from '../../ground/index.ts';
import { type Lake, type QuarantinedRow, type Summary, symptoms, type Tolerated } from '../../model/index.ts';
import type { FlowInput, FlowResult } from '../flow.ts';
import { collectTolerated } from './collect-tolerated.ts';
import { countFiles } from './count-files.ts';
import { countInFlight } from './count-in-flight.ts';
import { countRecords } from './count-records.ts';
import { reasonsNotToDecide, sayVerdict } from './decide.ts';
import { describeMatch } from './describe-match.ts';
import { judgeControls } from './judge-controls.ts';
import { type ToleratedAmount, tieOut } from './tie-out.ts';
import { totalSymptom } from './total-symptom.ts';

/** What only the caller knows of the run. */
export interface RunFigures {
  readonly seconds: number;
  readonly peakMemoryMiB: number;
  readonly version: string;
}

/** Adds everything up: where rows went, what matched, what ties, what each control said, and the verdict. */
export async function summarise(
  lake: Lake,
  input: FlowInput,
  result: FlowResult,
  quarantine: readonly QuarantinedRow[],
  figures: () => RunFigures,
): Promise<Summary> {
  const held = await countInFlight(lake);
  const tolerated = await collectTolerated(lake, result, held);
  const ran = (control: string): boolean =>
    result.checked.some((one) => one.control.id === control && one.reason === null);
  const ties = await tieOut(
    lake,
    result.breaks,
    tolerated.flatMap(({ amounts }) => amounts),
    input.profile.books.entities.length > 0,
    [
      ...(ran('payout.reaches-erp') ? (['payouts'] as const) : []),
      ...(ran('payment.reaches-erp') ? (['payments'] as const) : []),
    ],
  );
  const files = countFiles(result);
  const match = await describeMatch(lake);
  const { doesNotApply } = input.profile;
  const controlResults = judgeControls(result, tolerated, { matched: match.matched, doesNotApply });
  const undecided = reasonsNotToDecide(result, files, ties, match);
  const verdict = result.breaks.length > 0 ? 'breaks' : undecided.length > 0 ? 'could-not-decide' : 'clean';
  return {
    schema: 1,
    verdict,
    exitCode: verdict === 'breaks' ? 1 : verdict === 'clean' ? 0 : 3,
    sentence: sayVerdict(verdict, result, match, undecided),
    asOf: result.asOf,
    baseCurrency: result.ingested.baseCurrency,
    timeZone: input.profile.books.timeZone,
    files,
    counts: await countRecords(lake),
    match,
    ties,
    symptoms: symptoms.map((symptom) =>
      totalSymptom(symptom, result.breaks, controlResults, result.ingested.baseCurrency),
    ),
    controls: controlResults,
    tolerated: tolerated.map(({ reason, count, amounts }) => ({ reason, count, sums: sumsOf(amounts) })),
    inFlight: held.map(({ kind, control, count, amounts }) => ({
      kind,
      control,
      count,
      sums: sumsOf(amounts),
    })),
    breaks: result.breaks.length,
    problems: result.problems.length,
    quarantined: new Set(quarantine.map(({ file, line }) => `${file}:${line}`)).size,
    conflicts: result.ingested.conflicts,
    notes: [...result.notes, ...(verdict === 'could-not-decide' ? undecided : [])],
    run: figures(),
  };
}

function sumsOf(amounts: readonly ToleratedAmount[]): Tolerated['sums'] {
  const totals = new Map<string, bigint>();
  for (const { currency, effect } of amounts)
    totals.set(currency ?? 'XXX', (totals.get(currency ?? 'XXX') ?? 0n) + effect);
  return [...totals].sort().map(([currency, minor]) => ({ amount: formatMinor(minor, currency), currency }));
}
