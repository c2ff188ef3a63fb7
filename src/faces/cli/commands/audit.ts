import type { Command } from 'commander';
import { expandHome } from '../expand-home.ts';
import type { VerifyAuditCall } from '../run/run-verify-audit.ts';

/** `tieout audit verify`: whether the log is as it was written. */
export function addAudit(program: Command): void {
  const audit = program.command('audit').description('the log of every change of a workspace');
  audit
    .command('verify')
    .description('work out every hash of the audit log again')
    .option(
      '--state <place>',
      'folder of the workspace, or URL of a PostgreSQL, as "tieout serve" was given it',
      expandHome,
      'tieout-state',
    )
    .option(
      '--head <hash>',
      'a head that was printed in an export: the log must still hold it; may be given several times',
      (head: string, before: readonly string[] | undefined) => [...(before ?? []), head],
    )
    .option('--json', 'print what was found as one JSON document on stdout')
    .addHelpText(
      'after',
      `
A chain of hashes shows what was changed, taken out or moved. That its end was cut off, or all of it written anew, only a
head shows that was printed before: exports have it, and so has GET .../audit/verification.

Ends with 0 where all of it holds, with 1 where not. "tieout serve" must not run on the same folder meanwhile.

Example:
  tieout audit verify --state tieout-state --head 1842:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08`,
    )
    .action(async (call: VerifyAuditCall) => {
      const { runVerifyAudit } = await import('../run/run-verify-audit.ts');
      process.exitCode = await runVerifyAudit(call);
    });
}
