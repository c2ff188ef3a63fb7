import type { Command } from 'commander';
import { expandHome } from '../expand-home.ts';
import type { GateCall } from '../run/run-gate.ts';
import { version } from '../version.ts';
import { addDecisionOptions } from './decision-options.ts';

/** `tieout gate`: may we go live. */
export function addGate(program: Command): void {
  addDecisionOptions(
    program
      .command('gate')
      .description('say whether to go live: GO, GO WITH WAIVERS, NO-GO or CANNOT DECIDE, and why'),
  )
    .option('--waivers <file>', 'who takes which risk until when, where no workspace keeps it', expandHome)
    .option(
      '--proof <file>',
      'what "tieout prove" wrote; the proof.json beside the result when not given',
      expandHome,
    )
    .option('--strict', 'exit with 1 also for GO WITH WAIVERS')
    .option('--exit-zero', 'exit with 0 also for NO-GO')
    .option(
      '--out <dir>',
      'write the evidence pack to this folder: all that the verdict stands on, with its hashes',
      expandHome,
    )
    .option(
      '--replay <path>',
      'take a decision again from its evidence pack, and compare to the byte',
      expandHome,
    )
    .addHelpText(
      'after',
      `
Ends with 0 for GO and GO WITH WAIVERS, with 1 for NO-GO (and GO WITH WAIVERS with --strict), with 3 where it cannot be
decided. What is missing or old is never met. --replay ends with 0 where the same evidence gives the same verdict to the
byte and no file of the pack was changed, else with 1.

--waivers takes a file such as:
  waivers:
    - id: w1
      criterion: no-open-critical
      reason: The refunds are booked by hand until the fix is out.
      by: Ada Moss
      at: 2026-10-01T09:00:00Z
      expiresAt: 2026-10-20T00:00:00Z
      seconded: { by: Ben Ito, at: 2026-10-01T11:00:00Z } # whom a hard criterion needs

Examples:
  tieout gate --from result/ --readiness readiness.yaml --at now
  tieout gate --facts facts.json --policy policy.yaml --strict --json
  tieout gate --workspace Stonecrop --state tieout-state --out evidence/
  tieout gate --replay evidence/`,
    )
    .action(async (call: GateCall) => {
      const { runGate } = await import('../run/run-gate.ts');
      process.exitCode = await runGate(call, version);
    });
}
