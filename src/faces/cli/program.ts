import { Command } from 'commander';
import { addAudit } from './commands/audit.ts';
import { addCheck } from './commands/check.ts';
import { addDiagnose, addIndicators, addSymptoms } from './commands/decision.ts';
import { addDemo } from './commands/demo.ts';
import { addDoctor } from './commands/doctor.ts';
import { addExplain } from './commands/explain.ts';
import { addGate } from './commands/gate.ts';
import { addPlan } from './commands/plan.ts';
import { addPolicy } from './commands/policy.ts';
import { addProfile } from './commands/profile.ts';
import { addProve } from './commands/prove.ts';
import { addReadiness } from './commands/readiness.ts';
import { addReview } from './commands/review.ts';
import { addSandbox } from './commands/sandbox.ts';
import { addServe } from './commands/serve.ts';
import { version } from './version.ts';

/** The command line: each command loads what it needs when it runs, so that help is there at once. */
export function buildProgram(): Command {
  const program = new Command()
    .name('tieout')
    .description("Proves that a Shopify store and its ERP agree, and says what to do where they don't.")
    .version(version)
    .option('--no-input', 'never ask; nothing asks yet')
    // Errors are said by report-failure, in one form for people and one for scripts.
    .configureOutput({ outputError: () => undefined })
    .configureHelp({ showGlobalOptions: true })
    .exitOverride()
    .addHelpText(
      'after',
      `
Examples:
  tieout demo
  tieout check --shop exports/ --erp erp/ --out result/
  tieout profile suggest erp/*.csv --shop exports/ --out profile.yaml
  tieout gate --from result/ --readiness readiness.yaml

Exit codes: 0 clean or GO, 1 breaks found or NO-GO, 2 usage or input error, 3 could not decide, 70 bug, 130 interrupted.`,
    );
  program.commandsGroup('Start here:');
  addDemo(program);
  addDoctor(program);
  program.commandsGroup('Work:');
  addCheck(program);
  addProfile(program);
  addExplain(program);
  addSandbox(program);
  addServe(program);
  addAudit(program);
  program.commandsGroup('Decide:');
  addSymptoms(program);
  addDiagnose(program);
  addPlan(program);
  addIndicators(program);
  addGate(program);
  addReview(program);
  addProve(program);
  addReadiness(program);
  addPolicy(program);
  program.helpCommand('help [command]', 'show what a command does and takes');
  return program;
}
