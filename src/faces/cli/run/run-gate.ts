import { type ReplayedPack, replayPack, writePack } from '../../../app/decision/index.ts';
import { failure } from '../../../ground/index.ts';
import type { GateReading } from '../../../model/decision/index.ts';
import { lookOf } from '../look.ts';
import { renderGate } from '../terminal/decision/render-gate.ts';
import { renderReplay } from '../terminal/decision/render-replay.ts';
import { type DecisionCall, decideByCall } from './decision-call.ts';

/** What `tieout gate` was called with. */
export interface GateCall extends DecisionCall {
  readonly strict?: true;
  readonly exitZero?: true;
  readonly out?: string;
  readonly replay?: string;
}

/** Says whether to go live, and gives the exit code that a job ends with. */
export async function runGate(call: GateCall, version: string): Promise<number> {
  if (call.replay !== undefined) return takeAgain(call, call.replay, version);
  const { facts, policy, waivers, proof, calendar, decided, about } = await decideByCall(call);
  const { gate } = decided;
  if (call.out !== undefined) {
    const evidence = { schema: 1, facts, policy, waivers, proof, calendar } as const;
    await writePack(evidence, gate, call.out, { title: about.title, version });
  }
  const exitCode = exitOf(call, gate);
  process.stdout.write(
    call.json
      ? `${JSON.stringify({ ...gate, exitCode, at: facts.at })}\n`
      : `${renderGate(gate, lookOf(process.stdout), call.out ?? null)}\n`,
  );
  return exitCode;
}

/** A decision from its pack once more: 0 where it comes to the same, to the byte, and no file beside it was changed. */
async function takeAgain(call: GateCall, path: string, version: string): Promise<number> {
  const others = [
    'from',
    'facts',
    'workspace',
    'state',
    'readiness',
    'policy',
    'waivers',
    'proof',
    'at',
    'out',
  ] as const;
  const other = others.find((name) => call[name] !== undefined);
  if (other !== undefined)
    throw failure(
      'usage-options-conflict',
      { option: '--replay', other: `--${other}` },
      { hint: 'A pack holds all that its decision stands on: give --replay alone.' },
    );
  const replayed: ReplayedPack = await replayPack(path, version);
  const isWhole = replayed.identical && replayed.changed.length === 0;
  const exitCode = isWhole || call.exitZero ? 0 : 1;
  process.stdout.write(
    call.json
      ? `${JSON.stringify({ exitCode, ...replayed })}\n`
      : `${renderReplay(replayed, lookOf(process.stdout))}\n`,
  );
  return exitCode;
}

function exitOf({ strict, exitZero }: GateCall, { verdict, exitCode: plain }: GateReading): number {
  const code = strict && verdict === 'go-with-waivers' ? 1 : plain;
  return exitZero && code === 1 ? 0 : code;
}
