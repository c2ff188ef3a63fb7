import type { Command } from 'commander';
import { expandHome } from '../expand-home.ts';
import type { DemoCall } from '../run/run-demo.ts';
import { version } from '../version.ts';

/** `tieout demo`: the main job on a sandbox merchant around its go-live. */
export function addDemo(program: Command): void {
  program
    .command('demo')
    .description('a merchant four weeks before and after its ERP went live, with real failure modes put in')
    .option('--out <dir>', 'folder for the outputs and the workspace', expandHome, 'tieout-demo')
    .option('--no-open', 'do not open the browser')
    .option(
      '--port <number>',
      'serve the page on this port; 4590 without it, or a free one where that is taken',
    )
    .option('--fresh', 'make the workspace anew, up to today and without what was done in it')
    .option('--once', 'check the last export, say where the report is, and end')
    .option('--json', 'as --once, and print the summary as one JSON document on stdout')
    .addHelpText(
      'after',
      `
The page shows the weeks around the go-live: what each run found, and what the merchant's people did about it. It is
served on 127.0.0.1 until Ctrl-C, for whoever sits at this machine, and opened in the browser where there is a desktop.
The workspace is kept in the folder: the next start takes a second or two. Its weeks end on the day it was made, and
grow old like anybody's data: --fresh tells them up to today.

The exit code is 0 although breaks are found: they were put in, and finding them is what the demo is to show.`,
    )
    .action(async (call: DemoCall) => {
      const { runDemo } = await import('../run/run-demo.ts');
      process.exitCode = await runDemo(call, version);
    });
}
