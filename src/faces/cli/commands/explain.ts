import type { Command } from 'commander';
import { expandHome } from '../expand-home.ts';
import type { ExplainCall } from '../run/run-explain.ts';
import { eachPath } from './each-path.ts';

/** `tieout explain`: what a name or an id means. */
export function addExplain(program: Command): void {
  program
    .command('explain')
    .description(
      'say what a control, a break, a problem, a symptom, a cause, an indicator, a criterion, a parameter or an error code means',
    )
    .argument('[id]', 'what to explain; everything there is, by group, when not given')
    .option('--from <dir>', 'folder of an earlier check, for breaks and problems', expandHome, 'result')
    .option('--shop <path...>', 'with --erp: show the first rows of each step of a control', eachPath)
    .option('--erp <path...>', 'with --shop: show the first rows of each step of a control', eachPath)
    .option('--profile <file>', 'profile for --shop and --erp', expandHome)
    .option('--json', 'print the explanation as one JSON document on stdout')
    .addHelpText(
      'after',
      `
Examples:
  tieout explain order.reaches-erp
  tieout explain line-price-differs
  tieout explain rollback-rehearsed
  tieout explain brk_7djp03e5drraxxdg --from result/
  tieout explain order-line.price-agrees --shop exports/ --erp erp/ --profile profile.yaml`,
    )
    .action(async (id: string | undefined, call: ExplainCall) => {
      const { runExplain } = await import('../run/run-explain.ts');
      process.exitCode = await runExplain(id, call);
    });
}
