import { Command, CommanderError } from 'commander';
import { addCheck } from './commands/check.ts';
import { addDemo } from './commands/demo.ts';
import { addExplain } from './commands/explain.ts';
import { addProfile } from './commands/profile.ts';
import { version } from './version.ts';

const program = new Command()
  .name('tieout')
  .description("Proves that a Shopify store and its ERP agree, and says what to do where they don't.")
  .version(version)
  .showHelpAfterError('(see "tieout --help")')
  .exitOverride()
  .addHelpText(
    'after',
    `
Examples:
  tieout demo
  tieout check --shop exports/ --erp erp/ --out result/
  tieout profile suggest erp/*.csv --out profile.yaml

Exit codes: 0 clean, 1 breaks found, 2 usage or input error, 3 could not decide, 70 bug, 130 interrupted.`,
  );

// Each command loads what it needs when it runs, so that help is there at once.
addCheck(program);
addProfile(program);
addExplain(program);
addDemo(program);

try {
  await program.parseAsync();
} catch (thrown) {
  if (thrown instanceof CommanderError) process.exitCode = thrown.exitCode === 0 ? 0 : 2;
  else {
    const { reportFailure } = await import('./report-failure.ts');
    process.exitCode = reportFailure(thrown, process.argv.includes('--json'));
  }
}
