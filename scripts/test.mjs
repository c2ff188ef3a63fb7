/**
 * `npm test`: sets up, then types, lint, arrows, dead code, the web page and all tests. The last line says how many
 * passed and failed. With arguments, only the page and the tests run, and the arguments go to vitest.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bootstrap, runScript } from './bootstrap.mjs';
import { countTests } from './count-tests.mjs';
import { handOver } from './hand-over.mjs';
import { nodeForSources, root } from './project-node.mjs';
import { ensureSystemPackages } from './system-packages.mjs';

const TSC = 'node_modules/@typescript/native/bin/tsc';
/** What the browser tests are served: built before any test. */
const PAGE = { name: 'page', args: ['scripts/build-page.mjs'] };

const CHECKS = [
  { name: 'types', args: [TSC, '--noEmit'] },
  { name: 'types of the page', args: [TSC, '--noEmit', '-p', 'src/faces/web'] },
  { name: 'lint', args: ['node_modules/@biomejs/biome/bin/biome', 'check', '.'] },
  {
    name: 'arrows',
    args: [
      'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs',
      'src',
      'bin',
      '--config',
      '.dependency-cruiser.mjs',
    ],
  },
  { name: 'dead code', args: ['node_modules/knip/bin/knip.js', '--no-progress'] },
  PAGE,
];

const run = (args) => handOver(nodeForSources(), args, { cwd: root });

async function runChecks(checks) {
  let failed = 0;
  for (const { name, args } of checks) {
    const code = await run(args);
    if (code >= 128) return { failed, interrupted: code };
    if (code !== 0) failed += 1;
    console.log(`${code === 0 ? 'passed' : 'FAILED'}: ${name}`);
  }
  return { failed, interrupted: 0 };
}

async function runTests(args) {
  const folder = mkdtempSync(join(tmpdir(), 'tieout-test-'));
  const report = join(folder, 'report.json');
  try {
    const code = await run([
      'node_modules/vitest/vitest.mjs',
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      ...args,
    ]);
    return { code, ...countTests(report, code) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

await runScript(async () => {
  await bootstrap();
  const args = process.argv.slice(2);
  const checks = args.length === 0 ? CHECKS : [PAGE];
  const { failed: checksFailed, interrupted } = await runChecks(checks);
  if (interrupted > 0) return interrupted;

  const missing = ensureSystemPackages();
  if (missing !== null) console.log(missing);
  const tests = await runTests(args);
  if (tests.code >= 128) return tests.code;
  if (missing !== null) console.log(missing);
  if (tests.skipped > 0) console.log(`skipped: ${tests.skipped}`);

  const failed = checksFailed + tests.failed;
  console.log(`${checks.length - checksFailed + tests.passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
});
