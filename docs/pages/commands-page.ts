import type { Command } from 'commander';
import { buildProgram } from '../../src/faces/cli/program.ts';
import { generatedNote, page } from './markdown.ts';

const width = 100;

/** docs/reference/commands.md: the help of every command, as it is printed. */
export function commandsPage(): string {
  return page([
    generatedNote,
    '# Commands',
    'Human output goes to stdout; messages and progress go to stderr. `--json` prints one JSON document on stdout and nothing else there, also when the command fails. `NO_COLOR` is honoured, a leading `~` in a path is filled in, and Ctrl-C stops at once, leaves nothing half-written and exits with 130.',
    ...sections(buildProgram(), []),
    '## Environment',
    [
      '* `TIEOUT_TMPDIR`: folder for temporary files; the folder of the system when not set.',
      '* `TIEOUT_MEMORY_MIB`: memory the embedded database may use before it spills to disk; the process takes about 1.4 times as much. A quarter of the machine, between 256 and 1024, when not set.',
      '* `TIEOUT_THREADS`: threads of the embedded database; one for each processor, at most 8, when not set.',
      '* `TIEOUT_UPLOAD_MIB` and `TIEOUT_QUOTA_MIB`: the largest file that `serve` takes in, and how much all files of a workspace may take; 512 and 20480 when not set.',
      '* `TIEOUT_RUNS_AT_ONCE`: how many runs and previews `serve` works on at once, each with the memory above; one when not set.',
      '* `TIEOUT_PUBLIC_URL`, `TIEOUT_OPENID_ISSUER`, `TIEOUT_OPENID_CLIENT_ID`, `TIEOUT_OPENID_NAME`: as the options of `serve`. `TIEOUT_OPENID_CLIENT_SECRET`, or `TIEOUT_OPENID_CLIENT_SECRET_FILE` with a file that holds it: what goes with the client id; there is no option for the secret itself, since others can read command lines.',
      '* `NO_COLOR`: no colour. `CI`: nobody is watching, so that `demo` does not wait.',
    ].join('\n'),
  ]);
}

function sections(command: Command, parents: readonly string[]): readonly string[] {
  const path = [...parents, command.name()];
  const own = command.commands.flatMap((one) => sections(one, path));
  return [`## ${path.join(' ')}`, `\`\`\`text\n${helpOf(command)}\n\`\`\``, ...own];
}

function helpOf(command: Command): string {
  let help = '';
  command.configureOutput({
    writeOut: (text) => {
      help += text;
    },
    getOutHelpWidth: () => width,
    getOutHasColors: () => false,
  });
  command.outputHelp();
  return help.trim();
}
