import type { Command } from 'commander';
import { expandHome } from '../expand-home.ts';
import type { DemoCall } from '../run/run-demo.ts';
import { version } from '../version.ts';

/** `tieout demo`: the main job on a sandbox merchant around its go-live. */
export function addDemo(program: Command): void {
  program
    .command('demo')
    .description('a merchant four weeks before and after its ERP went live, with real failure modes put in')
    .option('--out <dir>', 'folder for the outputs', expandHome, 'tieout-demo')
    .option('--no-open', 'only say where the report is')
    .option('--port <number>', 'serve the report on this port of 127.0.0.1, also where there is a desktop')
    .option('--once', 'do not wait: only say where the report is')
    .option('--json', 'print the summary as one JSON document on stdout')
    .addHelpText(
      'after',
      `
The report is opened in the browser. Where there is no desktop it is served on 127.0.0.1 until Ctrl-C; where nobody
is watching (stdout is no terminal, or CI is set) the command says where it is and ends.

The exit code is 0 although breaks are found: they were put in, and finding them is what the demo is to show.`,
    )
    .action(async (call: DemoCall) => {
      const { runDemo } = await import('../run/run-demo.ts');
      process.exitCode = await runDemo(call, version);
    });
}
