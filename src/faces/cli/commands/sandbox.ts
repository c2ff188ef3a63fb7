import type { Command } from 'commander';
import { expandHome } from '../expand-home.ts';
import type { SandboxCall } from '../run/run-sandbox.ts';

const several = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];

/** `tieout sandbox`: a merchant from a seed, with failure modes planted. */
export function addSandbox(program: Command): void {
  program
    .command('sandbox')
    .description(
      'write a merchant made from a seed: its shop and ERP agree, but for the failure modes you plant',
    )
    .option('--out <dir>', 'folder for shop/, erp/, profile.yaml and labels.jsonl', expandHome, 'sandbox')
    .option('--seed <number>', 'the same seed gives the same bytes', '1')
    .option('--orders <number>', 'how many orders', '300')
    .option('--days <number>', 'over how many days; go-live is in the middle', '56')
    .option('--end <day>', 'last day, such as 2026-10-31')
    .option('--erp <manner>', 'business-central, netsuite or odoo; drawn by the seed when not given')
    .option(
      '--fault <id>',
      'failure mode to plant, from the go-live or a day on: ID@2026-10-12; may be given several times',
      several,
    )
    .option('--feature <name>', 'what the merchant must have; may be given several times', several)
    .option('--list', 'say which failure modes can be planted, and write nothing')
    .option('--json', 'print the result as one JSON document on stdout')
    .addHelpText(
      'after',
      `
Example:
  tieout sandbox --seed 7 --fault tip-line-dropped --out merchant
  tieout check --shop merchant/shop --erp merchant/erp --profile merchant/profile.yaml`,
    )
    .action(async (call: SandboxCall) => {
      const { runSandbox } = await import('../run/run-sandbox.ts');
      process.exitCode = await runSandbox(call);
    });
}
