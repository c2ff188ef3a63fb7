import type { Command } from 'commander';
import { expandHome } from '../expand-home.ts';
import type { ServeCall } from '../run/run-serve.ts';
import { version } from '../version.ts';
import { eachPath } from './each-path.ts';

/** `tieout serve`: the API on a workspace. */
export function addServe(program: Command): void {
  program
    .command('serve')
    .description('the page and the API on a workspace, on this machine')
    .option(
      '--state <place>',
      'folder of the workspace, made where there is none, or URL of a PostgreSQL',
      expandHome,
      'tieout-state',
    )
    .option(
      '--files <folder>',
      'folder for uploads and results of runs, made where there is none; the folder of the state without it, or ./tieout-files with a URL',
      expandHome,
    )
    .option(
      '--allow-folder <path...>',
      'folders on this machine that sources may read; none without it: files are uploaded',
      eachPath,
    )
    .option('--host <address>', 'address of this machine to listen on', '127.0.0.1')
    .option('--port <number>', 'port to listen on; 0 takes a free one', '4590')
    .option('--new-link', 'make another one-time link for the owner and print it: also for a lost password')
    .option('--new-token', 'make another token for the owner and print it')
    .option('--json', 'print where it listens as one JSON document on stdout')
    .addHelpText(
      'after',
      `
The first start makes an owner and a workspace, and prints a link with which the owner chooses a password; it is good
for a day and once. Programs send a token as "Authorization: Bearer <token>"; --new-token prints one. Of links and tokens
only the hashes are kept. The paths there are stand in /openapi.json.

It listens on this machine alone. Ctrl-C ends it.`,
    )
    .action(async (call: ServeCall) => {
      const { runServe } = await import('../run/run-serve.ts');
      process.exitCode = await runServe(call, version);
    });
}
