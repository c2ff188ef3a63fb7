import type { Command } from 'commander';
import { version } from '../version.ts';

interface Options {
  readonly shop: string[];
  readonly erp: string[];
  readonly profile?: string;
  readonly out?: string;
  readonly asOf?: string;
  readonly from?: string;
  readonly to?: string;
  readonly json?: true;
  readonly exitZero?: true;
}

/** `tieout check`: the main job on files. */
export function addCheck(program: Command): void {
  program
    .command('check')
    .description('compare the files of a shop with those of an ERP and explain every difference')
    .requiredOption(
      '--shop <path...>',
      'files, folders or globs of the shop: orders export, payments, products, inventory',
    )
    .requiredOption(
      '--erp <path...>',
      'files, folders or globs of the ERP: documents, lines, items, rates, bank receipts',
    )
    .option(
      '--profile <file>',
      'what is what in the files, and what is harmless (see "tieout profile suggest")',
    )
    .option('--out <dir>', 'folder for breaks, problems, quarantine, summary and report')
    .option(
      '--as-of <iso>',
      'instant or day from which ages are counted; the latest day in the data when not given',
    )
    .option('--from <day>', 'first day of the orders to compare')
    .option('--to <day>', 'last day of the orders to compare')
    .option('--json', 'print the summary as one JSON document on stdout')
    .option('--exit-zero', 'exit with 0 also when breaks are found')
    .option('--no-input', 'never ask')
    .addHelpText(
      'after',
      '\nExample:\n  tieout check --shop exports/ --erp erp/ --profile profile.yaml --out result/',
    )
    .action(async (options: Options) => {
      const { runCheck } = await import('../run-check.ts');
      process.exitCode = await runCheck(options, version);
    });
}
