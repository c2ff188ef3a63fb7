import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { example, makeFolder, runTieout } from './run-tieout.ts';

const folder = makeFolder();
afterAll(folder.remove);

describe('tieout check', () => {
  it('prints a summary, writes every output below ~, exits with 1, and leaves no temporary file', async () => {
    const env = { HOME: folder.path, TIEOUT_TMPDIR: join(folder.path, 'tmp dir') };
    const ran = await runTieout(['check', ...example, '--out', '~/my result', '--no-input'], { env });
    expect(ran.stderr).toBe('');
    expect(ran.code).toBe(1);
    expect(ran.stdout).toContain('The two sides do not agree');
    expect(ran.stdout).not.toContain('\u001b');
    expect(readdirSync(join(folder.path, 'my result'))).toContain('report.html');
    expect(readdirSync(join(folder.path, 'my result'))).toHaveLength(9);
    expect(readdirSync(env.TIEOUT_TMPDIR)).toEqual([]);
  });

  it('prints one JSON document and nothing else with --json, and 0 with --exit-zero', async () => {
    const out = 'relative result';
    const args = ['check', ...example, '--json', '--exit-zero', '--out', out];
    const ran = await runTieout(args, { cwd: folder.path });
    expect(ran.code).toBe(0);
    expect(ran.stderr).toBe('');
    const summary: unknown = JSON.parse(ran.stdout);
    expect(summary).toEqual(JSON.parse(readFileSync(join(folder.path, out, 'summary.json'), 'utf8')));
    expect(summary).toMatchObject({ verdict: 'breaks', exitCode: 1 });
  });

  it('keeps its exit code when the reader closes the pipe', async () => {
    const ran = await runTieout(['check', ...example, '--json'], {
      during: (child) => child.stdout?.destroy(),
    });
    expect(ran).toEqual({ code: 1, stdout: '', stderr: '' });
  });

  it.each([
    ['an option that is none', ['--shp', 'x', '--erp', 'y'], 'usage-bad-option', /--shop/],
    ['a side that is missing', ['--shop', 'x'], 'usage-missing-option', /--erp/],
    ['a value that is missing', ['--shop'], 'usage-bad-call', /check --help/],
    ['a day that is none', [...example, '--from', '2011-02-30'], 'usage-bad-value', /--from/],
    [
      'days in the wrong order',
      [...example, '--from', '2011-04-01', '--to', '2011-03-01'],
      'usage-bad-value',
      /--to/,
    ],
    ['a file that is not there', ['--shop', 'nowhere', '--erp', 'nowhere'], 'file-not-found', /path/],
    [
      'a profile that is not there',
      [...example, '--profile', 'nowhere.yaml'],
      'profile-not-found',
      /suggest/,
    ],
    ['the sides swapped', ['--shop', example[3] ?? '', '--erp', example[1] ?? ''], 'file-', /./],
  ])('says what is wrong and what to do, for people and as JSON: %s', async (_, args, code, hint) => {
    const out = join(folder.path, 'never');
    const ran = await runTieout(['check', '--json', '--out', out, ...args]);
    expect(ran.code).toBe(2);
    const { error } = JSON.parse(ran.stdout) as { error: { code: string; hint: string } };
    expect(error.code).toContain(code);
    expect(error.hint).toMatch(hint);
    expect(ran.stderr).toContain('Error:');
    expect(ran.stderr).not.toContain('    at ');
    expect(existsSync(out)).toBe(false);
  });
});
