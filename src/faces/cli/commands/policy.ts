import type { Command } from 'commander';
import { expandHome } from '../expand-home.ts';
import type { PolicyCall } from '../run/run-policy.ts';

/** `tieout policy show`: every number that a rule of a decision leans on. */
export function addPolicy(program: Command): void {
  const policy = program.command('policy').description('the numbers that decisions lean on');
  policy
    .command('show')
    .description('print every number with its default, unit, range and why, as a file to change')
    .option(
      '--policy <file>',
      'with the values of this file, and the default beside each that differs',
      expandHome,
    )
    .option('--room <name>', 'symptoms, diagnosis, plan, indicators or gate; all of them when not given')
    .option('--json', 'print it as one JSON document on stdout')
    .addHelpText(
      'after',
      `
Examples:
  tieout policy show > policy.yaml
  tieout policy show --room gate
  tieout policy show --policy policy.yaml --json`,
    )
    .action(async (call: PolicyCall) => {
      const { runPolicyShow } = await import('../run/run-policy.ts');
      process.exitCode = await runPolicyShow(call);
    });
}
