import type { Command } from 'commander';
import { expandHome } from '../expand-home.ts';
import type { PlanCall } from '../run/run-plan.ts';
import { addDecisionOptions } from './decision-options.ts';

/** `tieout plan`: what to do first, and what then. */
export function addPlan(program: Command): void {
  addDecisionOptions(
    program
      .command('plan')
      .description('say what to do first and what then, by whom and by when, counted back from go-live'),
  )
    .option('--format <name>', 'md, pdf, ics, jira, linear or json; by the ending of --out when not given')
    .option('--out <file>', 'write the plan to this file; to stdout when not given', expandHome)
    .addHelpText(
      'after',
      `
The date of go-live, the team and its holidays come from the readiness. Ends with 0; with 3 where nothing was compared.

Examples:
  tieout plan --from result/ --readiness readiness.yaml
  tieout plan --from result/ --readiness readiness.yaml --out plan.ics
  tieout plan --workspace Stonecrop --format jira --out plan.csv`,
    )
    .action(async (call: PlanCall) => {
      const { runPlan } = await import('../run/run-plan.ts');
      process.exitCode = await runPlan(call);
    });
}
