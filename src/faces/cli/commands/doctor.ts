import type { Command } from 'commander';

/** `tieout doctor`: looks at the installation. */
export function addDoctor(program: Command): void {
  program
    .command('doctor')
    .description('look at the installation and say what to do where something is missing')
    .option('--json', 'print what was found as one JSON document on stdout')
    .action(async (call: { readonly json?: true }) => {
      const { runDoctor } = await import('../run/run-doctor.ts');
      process.exitCode = await runDoctor(call);
    });
}
