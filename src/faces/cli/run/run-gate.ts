import { lookOf } from '../look.ts';
import { renderGate } from '../terminal/decision/render-gate.ts';
import { type DecisionCall, decideByCall } from './decision-call.ts';

/** What `tieout gate` was called with. */
export interface GateCall extends DecisionCall {
  readonly strict?: true;
  readonly exitZero?: true;
  readonly out?: string;
  readonly replay?: string;
}

/** Says whether to go live, and gives the exit code that a job ends with. */
export async function runGate(call: GateCall, _version: string): Promise<number> {
  const { facts, decided } = await decideByCall(call);
  const { gate } = decided;
  const exitCode = exitOf(call, gate.verdict, gate.exitCode);
  process.stdout.write(
    call.json
      ? `${JSON.stringify({ ...gate, exitCode, at: facts.at })}\n`
      : `${renderGate(gate, lookOf(process.stdout), call.out ?? null)}\n`,
  );
  return exitCode;
}

function exitOf({ strict, exitZero }: GateCall, verdict: string, plain: number): number {
  const code = strict && verdict === 'go-with-waivers' ? 1 : plain;
  return exitZero && code === 1 ? 0 : code;
}
