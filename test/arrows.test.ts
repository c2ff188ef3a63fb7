import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const folders: string[] = [];

/** The names of the rules that a small made-up tree breaks. */
async function brokenRules(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'tieout-arrows-'));
  folders.push(folder);
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  const cruiser = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
  const config = join(root, '.dependency-cruiser.mjs');
  const output = await new Promise<string>((resolve, reject) => {
    execFile(
      process.execPath,
      [cruiser, 'src', '--config', config, '--output-type', 'json'],
      { cwd: folder, maxBuffer: 64 * 1024 * 1024 },
      (error, stdout, stderr) => (stdout === '' ? reject(error ?? new Error(stderr)) : resolve(stdout)),
    );
  });
  const { summary } = JSON.parse(output) as { summary: { violations: { rule: { name: string } }[] } };
  return [...new Set(summary.violations.map(({ rule }) => rule.name))].sort();
}

afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

const value = 'export const value = 1;\n';
const uses = (path: string) => `import { value } from '${path}';\nexport const used = value;\n`;

describe('the arrows', () => {
  it('lets the flow go forward and the rooms below be used', async () => {
    expect(
      await brokenRules({
        'src/ground/money.ts': value,
        'src/model/index.ts': uses('../ground/money.ts'),
        'src/flow/1-sources/index.ts': value,
        'src/flow/5-breaks/index.ts': uses('../1-sources/index.ts'),
        'src/stores/lake/index.ts':
          "import type { used } from '../../model/index.ts';\nexport type Used = typeof used;\n",
        'src/app/index.ts': uses('../flow/5-breaks/index.ts').replace('{ value }', '{ used as value }'),
      }),
    ).toEqual([]);
  });

  it.each([
    [
      'an early stage importing a later one',
      'src/flow/1-sources/index.ts',
      'src/flow/5-breaks/index.ts',
      'flow-1-sources-imports-only-its-own',
    ],
    [
      'ground importing the model',
      'src/ground/money.ts',
      'src/model/index.ts',
      'ground-imports-only-its-own',
    ],
    [
      'the flow importing a store',
      'src/flow/3-match/index.ts',
      'src/stores/lake/index.ts',
      'flow-3-match-imports-only-its-own',
    ],
    [
      'a store running code of the model',
      'src/stores/lake/index.ts',
      'src/model/index.ts',
      'stores-lake-takes-only-types-of-model',
    ],
    [
      'a face importing the flow',
      'src/faces/cli/index.ts',
      'src/flow/3-match/index.ts',
      'faces-cli-imports-only-its-own',
    ],
    [
      'a room entered through the window',
      'src/app/index.ts',
      'src/flow/3-match/passes.ts',
      'flow-3-match-by-its-door',
    ],
    ['a file in no room', 'src/app/index.ts', 'src/helpers/text.ts', 'everything-is-in-a-room'],
    ['the product importing a test helper', 'src/app/index.ts', 'test/postgres.ts', 'tests-are-leaves'],
  ])('refuses %s', async (_what, from, to, rule) => {
    const up = '../'.repeat(from.split('/').length - 1);
    expect(await brokenRules({ [to]: value, [from]: uses(`${up}${to}`) })).toContain(rule);
  });

  it('refuses types by any spelling, the disk, and circles', async () => {
    const rules = await brokenRules({
      'src/stores/lake/index.ts': value,
      'src/flow/3-match/index.ts': "export type Lake = import('../../stores/lake/index.ts').Lake;\n",
      'src/flow/4-controls/index.ts':
        "import { readFileSync } from 'node:fs';\nexport const read = readFileSync;\n",
      'src/model/index.ts': uses('./one.ts'),
      'src/model/one.ts': `${uses('./two.ts')}export const value = 1;\n`,
      'src/model/two.ts': `${uses('./one.ts')}export const value = 1;\n`,
    });
    expect(rules).toEqual([
      'flow-3-match-imports-only-its-own',
      'flow-4-controls-reaches-nothing-outside',
      'no-circles',
    ]);
  });
});
