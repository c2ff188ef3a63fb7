import type { Command } from 'commander';
import { expandHome } from '../expand-home.ts';
import type { ReviewCall } from '../run/run-review.ts';
import { addDecisionOptions } from './decision-options.ts';

/** `tieout review`: what to talk about this week. */
export function addReview(program: Command): void {
  addDecisionOptions(
    program
      .command('review')
      .description('write the agenda of the weekly review from the data, as Markdown or JSON'),
  )
    .option('--out <file>', 'write the agenda to this file; to stdout when not given', expandHome)
    .addHelpText(
      'after',
      `
Of a workspace the agenda has its open actions, investigations and what changed since the review before; of files it has
what they know. Reviews are opened, held and closed in the page and over the API. Ends with 0; with 3 where nothing was
compared.

Examples:
  tieout review --from result/ --readiness readiness.yaml
  tieout review --workspace Stonecrop --out agenda.md`,
    )
    .action(async (call: ReviewCall) => {
      const { runReview } = await import('../run/run-review.ts');
      process.exitCode = await runReview(call);
    });
}
