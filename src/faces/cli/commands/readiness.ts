import type { Command } from 'commander';
import { expandHome } from '../expand-home.ts';
import type { StarterCall } from '../run/run-readiness.ts';

/** `tieout readiness`: what people have done to be ready. */
export function addReadiness(program: Command): void {
  const readiness = program
    .command('readiness')
    .description('what people have done to be ready: tests, rehearsals, SKU checks, training, who decides');
  readiness
    .command('init')
    .description('write a readiness file to begin with, which says what belongs where')
    .option('--out <file>', 'write it to this file; to stdout when not given', expandHome)
    .option('--force', 'write over a file that is there')
    .addHelpText('after', '\nExample:\n  tieout readiness init --out readiness.yaml')
    .action(async (call: StarterCall) => {
      const { runReadinessInit } = await import('../run/run-readiness.ts');
      process.exitCode = await runReadinessInit(call);
    });
  readiness
    .command('check')
    .description('say whether a readiness file can be read, and print it with every default')
    .argument('<file>', 'YAML or JSON', expandHome)
    .action(async (file: string) => {
      const { runReadinessCheck } = await import('../run/run-readiness.ts');
      process.exitCode = await runReadinessCheck(file);
    });
}
