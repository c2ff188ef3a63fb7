import type { Command } from 'commander';
import { expandHome } from '../expand-home.ts';
import type { SuggestCall } from '../run/run-suggest.ts';
import { eachPath } from './each-path.ts';

/** `tieout profile suggest`: proposes what is what in files. */
export function addProfile(program: Command): void {
  const profile = program
    .command('profile')
    .description('the agreement about what is what in the files, and what is harmless');
  profile
    .command('suggest')
    .description('propose a profile for files, with the confidence for each column')
    .argument('[file...]', 'files, folders or globs; whose they are is found out', eachPath)
    .option('--side <side>', 'all of them are the side of the "shop" or the "erp"')
    .option('--shop <path...>', 'files of the shop', eachPath)
    .option('--erp <path...>', 'files of the ERP', eachPath)
    .option('--out <file>', 'write the profile to this file; to stdout when not given', expandHome)
    .option('--force', 'write over a file that is there')
    .option('--json', 'print the proposal as one JSON document on stdout')
    .addHelpText(
      'after',
      `
Files given together are compared with each other: an ERP's column that holds the shop's order numbers is the
reference, whatever it is called. So give the shop's exports too.

Example:
  tieout profile suggest erp/*.csv --shop exports/ --out profile.yaml`,
    )
    .action(async (files: readonly string[], call: SuggestCall) => {
      const { runSuggest } = await import('../run/run-suggest.ts');
      process.exitCode = await runSuggest(files, call);
    });
}
