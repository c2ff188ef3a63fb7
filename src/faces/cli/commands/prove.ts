import type { Command } from 'commander';
import { expandHome } from '../expand-home.ts';
import type { ProveCall } from '../run/run-prove.ts';
import { version } from '../version.ts';
import { eachPath } from './each-path.ts';

/** `tieout prove`: whether the detector finds what is planted. */
export function addProve(program: Command): void {
  program
    .command('prove')
    .description('plant defects in a copy of the data, and say whether they are found and nothing else')
    .option('--shop <path...>', 'files of the shop, as "tieout check" was given them (required)', eachPath)
    .option('--erp <path...>', 'files of the ERP, as "tieout check" was given them (required)', eachPath)
    .option('--profile <file>', 'the same profile', expandHome)
    .option('--as-of <iso>', 'the same instant or day')
    .option(
      '--out <dir>',
      'write proof.json to this folder, such as that of the check: the gate reads it there',
      expandHome,
    )
    .option('--json', 'print the proof as one JSON document on stdout')
    .addHelpText(
      'after',
      `
A green counts only where the detector was seen to find what is wrong. The files stay as they are.

Ends with 0 where all that was planted was found, else with 1.

Example:
  tieout prove --shop exports/ --erp erp/ --profile profile.yaml --out result/`,
    )
    .action(async (call: ProveCall) => {
      const { runProve } = await import('../run/run-prove.ts');
      process.exitCode = await runProve(call, version);
    });
}
