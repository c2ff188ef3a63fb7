import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parseProfile } from '../../src/flow/1-sources/files/profile/index.ts';
import { example, makeFolder, runTieout } from './run-tieout.ts';

const folder = makeFolder();
const [, shop = '', , erp = ''] = example;
const inFolder = (...args: readonly string[]) => runTieout(args, { cwd: folder.path });
afterAll(folder.remove);

describe('tieout', () => {
  it('helps, says its version, and knows a typo', async () => {
    expect(await inFolder('--help')).toMatchObject({
      code: 0,
      stderr: '',
      stdout: expect.stringContaining('demo'),
    });
    expect((await inFolder('--version')).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
    const typo = await inFolder('chek', '--json');
    expect(typo.code).toBe(2);
    expect(JSON.parse(typo.stdout)).toMatchObject({ error: { hint: expect.stringContaining('check') } });
    expect((await inFolder()).code).toBe(2);
  });
});

describe('tieout demo', () => {
  it('checks the last export into tieout-demo, says where the report is, and exits with 0', async () => {
    const ran = await inFolder('demo', '--once');
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    expect(ran.stdout).toContain('The two sides do not agree');
    const report = /^Report (.+)$/m.exec(ran.stdout)?.[1] ?? '';
    expect(report).toBe(join(folder.path, 'tieout-demo', 'report.html'));
    expect(readFileSync(report, 'utf8')).toContain('<!doctype html>');
  });

  it('refuses a port that is none', async () => {
    expect(await inFolder('demo', '--port', '99999', '--out', 'none')).toMatchObject({ code: 2 });
    expect(existsSync(join(folder.path, 'none'))).toBe(false);
  });
});

describe('tieout profile suggest', () => {
  it('prints a profile that can be used, and what it is sure of beside it', async () => {
    const ran = await inFolder('profile', 'suggest', join(erp, '*.csv'), join(shop, '*.csv'));
    expect(ran.code).toBe(0);
    expect(ran.stderr).toContain('known export shopify-orders');
    expect(ran.stderr).toMatch(/ExternalDocNo +reference +99 %/);
    const profile = parseProfile(ran.stdout, 'suggested.yaml');
    expect(profile.files.map(({ record }) => record)).toContain('document-line');
    expect(profile.files.every(({ side }) => side === 'erp')).toBe(true);
  });

  it('writes over nothing unless it is told to', async () => {
    const path = join(folder.path, 'profile.yaml');
    writeFileSync(path, 'mine');
    const suggest = ['profile', 'suggest', '--erp', erp, '--shop', shop, '--out', 'profile.yaml', '--json'];
    const refused = await inFolder(...suggest);
    expect(refused.code).toBe(2);
    expect(JSON.parse(refused.stdout)).toMatchObject({ error: { code: 'output-exists' } });
    expect(readFileSync(path, 'utf8')).toBe('mine');
    const written = await inFolder(...suggest, '--force');
    expect(written).toMatchObject({ code: 0, stderr: '' });
    expect(JSON.parse(written.stdout)).toMatchObject({
      out: 'profile.yaml',
      yaml: readFileSync(path, 'utf8'),
    });
  });
});

describe('tieout explain', () => {
  it('explains a control on files, with the first rows of its steps', async () => {
    const ran = await inFolder('explain', 'order-line.price-agrees', ...example, '--json');
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    const said = JSON.parse(ran.stdout) as { steps: { rows: unknown[] }[]; state: { findings: number } };
    expect(said.steps.at(-1)?.rows).toHaveLength(Math.min(5, said.state.findings));
    expect(said.state.findings).toBeGreaterThan(0);
  });

  it('explains a break and its problem from the result of a check', async () => {
    await inFolder('demo', '--out', 'demo result', '--json');
    const [first = ''] = readFileSync(join(folder.path, 'demo result', 'breaks.jsonl'), 'utf8').split('\n');
    const found = JSON.parse(first) as { id: string; problem: string; explanation: string };
    const ofBreak = await inFolder('explain', found.id, '--from', 'demo result');
    expect(ofBreak).toMatchObject({ code: 0, stderr: '' });
    expect(ofBreak.stdout.replace(/\s+/g, ' ')).toContain(found.explanation);
    expect((await inFolder('explain', found.problem, '--from', 'demo result')).stdout).toContain(found.id);
    expect(await inFolder('explain', 'brk_0000000000000000', '--from', 'demo result')).toMatchObject({
      code: 2,
    });
    expect(await inFolder('explain', found.id, '--from', 'nowhere')).toMatchObject({ code: 2 });
  });

  it('names what is near where nothing is called that', async () => {
    const ran = await inFolder('explain', 'line-price-difers', '--json');
    expect(ran.code).toBe(2);
    expect(JSON.parse(ran.stdout)).toMatchObject({
      error: { code: 'usage-unknown-id', hint: expect.stringContaining('line-price-differs') },
    });
  });
});

describe('tieout doctor', () => {
  it('is content with this machine', async () => {
    const ran = await inFolder('doctor', '--json');
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    expect(JSON.parse(ran.stdout)).toMatchObject({ exitCode: 0 });
  });

  it('says what to do where there is no temporary folder', async () => {
    const env = { TIEOUT_TMPDIR: join(folder.path, 'a file') };
    writeFileSync(env.TIEOUT_TMPDIR, '');
    const ran = await runTieout(['doctor'], { env });
    expect(ran.code).toBe(2);
    expect(ran.stdout).toContain('Next: Set TIEOUT_TMPDIR');
  });
});
