import type { Command } from 'commander';
import type { DecisionCall } from '../run/decision-call.ts';
import { addDecisionOptions } from './decision-options.ts';

/** `tieout symptoms`: is it a bad week, or something that stays. */
export function addSymptoms(program: Command): void {
  addDecisionOptions(
    program
      .command('symptoms')
      .description(
        'say of each symptom whether it is a bad week, or recurring, growing or resistant to fixes',
      ),
  )
    .addHelpText('after', examples('symptoms', 'Ends with 0; with 3 where nothing is known of any symptom.'))
    .action(async (call: DecisionCall) => {
      const { runSymptoms } = await import('../run/run-parts.ts');
      process.exitCode = await runSymptoms(call);
    });
}

/** `tieout diagnose`: which cause, and what speaks for it. */
export function addDiagnose(program: Command): void {
  addDecisionOptions(
    program.command('diagnose').description('name the root causes, with what speaks for and against each'),
  )
    .addHelpText('after', examples('diagnose', 'Ends with 0; with 3 where the cause is not determined.'))
    .action(async (call: DecisionCall) => {
      const { runDiagnose } = await import('../run/run-parts.ts');
      process.exitCode = await runDiagnose(call);
    });
}

/** `tieout indicators`: the weekly measures against their thresholds. */
export function addIndicators(program: Command): void {
  addDecisionOptions(
    program.command('indicators').description('show the weekly indicators against their thresholds'),
  )
    .addHelpText('after', examples('indicators', 'Ends with 0; with 3 where no indicator has fresh data.'))
    .action(async (call: DecisionCall) => {
      const { runIndicators } = await import('../run/run-parts.ts');
      process.exitCode = await runIndicators(call);
    });
}

const examples = (name: string, exits: string): string => `
${exits}

Examples:
  tieout check --shop exports/ --erp erp/ --out result/ && tieout ${name} --from result/
  tieout ${name} --facts facts.json --readiness readiness.yaml --at now
  tieout ${name} --workspace Stonecrop --state tieout-state --json`;
