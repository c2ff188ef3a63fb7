import type { DecisionMade } from '../../../app/decision/index.ts';
import type { Look } from '../look.ts';
import { lookOf } from '../look.ts';
import { renderDiagnosis } from '../terminal/decision/render-diagnosis.ts';
import { renderIndicators } from '../terminal/decision/render-indicators.ts';
import { renderSymptoms } from '../terminal/decision/render-symptoms.ts';
import { type DecisionCall, decideByCall } from './decision-call.ts';

/** Nothing was ever compared: whatever is said then is said of nothing. */
const UNDECIDED = 3;

/** `tieout symptoms`: 3 where nothing is known of any of them. */
export const runSymptoms = (call: DecisionCall): Promise<number> =>
  runPart(
    call,
    ({ decided }) => decided.symptoms,
    renderSymptoms,
    ({ symptoms }) => symptoms.some(({ pattern }) => pattern !== 'not-enough-data'),
  );

/** `tieout diagnose`: 3 where the cause is not determined. */
export const runDiagnose = (call: DecisionCall): Promise<number> =>
  runPart(
    call,
    ({ decided }) => decided.diagnosis,
    renderDiagnosis,
    ({ undetermined }) => undetermined === null,
  );

/** `tieout indicators`: 3 where none has fresh data. */
export const runIndicators = (call: DecisionCall): Promise<number> =>
  runPart(
    call,
    ({ decided }) => decided.indicators,
    renderIndicators,
    ({ indicators }) => indicators.some(({ state }) => state !== 'no-data' && state !== 'stale'),
  );

async function runPart<Part>(
  call: DecisionCall,
  partOf: (made: DecisionMade) => Part,
  render: (part: Part, look: Look) => string,
  isKnown: (part: Part) => boolean,
): Promise<number> {
  const made = await decideByCall(call);
  const part = partOf(made);
  const exitCode = made.facts.runs.length > 0 && isKnown(part) ? 0 : UNDECIDED;
  process.stdout.write(
    call.json
      ? `${JSON.stringify({ exitCode, at: made.facts.at, ...part })}\n`
      : `${render(part, lookOf(process.stdout))}\n`,
  );
  return exitCode;
}
