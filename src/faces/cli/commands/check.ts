import type { Command } from 'commander';
import { expandHome } from '../expand-home.ts';
import type { CheckCall } from '../run/run-check.ts';
import { version } from '../version.ts';
import { eachPath } from './each-path.ts';

/** `tieout check`: the main job on files. */
export function addCheck(program: Command): void {
  program
    .command('check')
    .description('compare the files of a shop with those of an ERP and explain every difference')
    .option(
      '--shop <path...>',
      'files, folders or globs of the shop: orders export, payments, products, inventory (required)',
      eachPath,
    )
    .option(
      '--erp <path...>',
      'files, folders or globs of the ERP: documents, lines, items, rates, bank receipts (required)',
      eachPath,
    )
    .option(
      '--profile <file>',
      'what is what in the files, and what is harmless (see "tieout profile suggest")',
      expandHome,
    )
    .option('--out <dir>', 'folder for breaks, problems, quarantine, summary and report', expandHome)
    .option(
      '--as-of <iso>',
      'instant or day from which ages are counted, and at which younger records may be on their way; the latest day in the data when not given',
    )
    .option('--from <day>', 'first day of the orders to compare')
    .option('--to <day>', 'last day of the orders to compare')
    .option('--json', 'print the summary as one JSON document on stdout')
    .option('--exit-zero', 'exit with 0 also when breaks are found')
    .addHelpText(
      'after',
      '\nExample:\n  tieout check --shop exports/ --erp erp/ --profile profile.yaml --out result/',
    )
    .action(async (call: CheckCall) => {
      const { runCheck } = await import('../run/run-check.ts');
      process.exitCode = await runCheck(call, version);
    });
}
