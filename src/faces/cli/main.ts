import { type Command, CommanderError } from 'commander';
import { buildProgram } from './program.ts';

// A reader that has seen enough closes the pipe: that is no fault, and the exit code stays that of the work.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (thrown: NodeJS.ErrnoException) => {
    if (thrown.code !== 'EPIPE') throw thrown;
  });
}

const program = buildProgram();
const json = process.argv.includes('--json');

/** Help and version end with 0; a call without a command has been shown the help. */
async function report(thrown: unknown): Promise<number> {
  const { reportFailure } = await import('./report-failure.ts');
  if (!(thrown instanceof CommanderError)) return reportFailure(thrown, json);
  if (thrown.exitCode === 0) return 0;
  if (thrown.code === 'commander.help' && !json) return 2;
  const { usageFailure } = await import('./usage-failure.ts');
  return reportFailure(usageFailure(thrown, `${pathOf(program, process.argv.slice(2))} --help`), json);
}

/** The command that was called, as far as it is one: `tieout profile suggest`. */
function pathOf(command: Command, words: readonly string[]): string {
  const [word, ...rest] = words;
  const next = command.commands.find((one) => one.name() === word);
  return next === undefined ? command.name() : `${command.name()} ${pathOf(next, rest)}`;
}

try {
  await program.parseAsync();
} catch (thrown) {
  process.exitCode = await report(thrown);
  // Threads that read files cannot be told to stop, and nobody waits for them any more.
  if (process.exitCode === 130) process.exit();
}
