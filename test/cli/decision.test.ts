import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixtureResult } from '../../src/app/outputs/fixture.ts';
import { makeFolder, runTieout } from './run-tieout.ts';

const folder = makeFolder();
const inFolder = (...args: readonly string[]) => runTieout(args, { cwd: folder.path });
const example = (name: string) =>
  fileURLToPath(new URL(`../../examples/online-retail/${name}`, import.meta.url));
const given = ['--facts', 'facts.json', '--readiness', example('readiness.yaml')];

beforeAll(() => writeFileSync(join(folder.path, 'facts.json'), JSON.stringify(fixtureResult().facts)));
afterAll(folder.remove);

describe('tieout gate', () => {
  it('says no, packs all that it stands on, and says the same again from the pack', async () => {
    const policy = ['--policy', example('policy.yaml')];
    const ran = await inFolder('gate', ...given, ...policy, '--json', '--out', 'pack');
    expect(ran).toMatchObject({ code: 1, stderr: '' });
    const said = JSON.parse(ran.stdout);
    expect(said).toMatchObject({ verdict: 'no-go', exitCode: 1, off: [{ criterion: 'pair-coverage' }] });
    expect(readdirSync(join(folder.path, 'pack'))).toEqual(
      expect.arrayContaining(['manifest.json', 'decision.pdf', 'evidence.json', 'reading.json']),
    );
    const again = await inFolder('gate', '--replay', 'pack');
    expect(again).toMatchObject({ code: 0, stdout: expect.stringContaining('The same verdict again') });
  });

  it('ends with 2 for a document that nobody could go by', async () => {
    writeFileSync(join(folder.path, 'bad.yaml'), 'gate: { criteria: { rollback-rehearsd: { as: soft } } }');
    const ran = await inFolder('gate', ...given, '--policy', 'bad.yaml', '--json');
    expect(ran.code).toBe(2);
    expect(JSON.parse(ran.stdout)).toMatchObject({
      error: {
        code: 'policy-invalid',
        message: expect.stringContaining('did you mean "rollback-rehearsed"?'),
      },
    });
  });
});

describe('a decision of a workspace', () => {
  it('makes no workspace where there is none', async () => {
    const ran = await inFolder('gate', '--workspace', 'Shop', '--json');
    expect(ran.code).toBe(2);
    expect(JSON.parse(ran.stdout)).toMatchObject({ error: { code: 'file-not-found' } });
    expect(readdirSync(folder.path)).not.toContain('tieout-state');
  });
});

describe('tieout plan, diagnose', () => {
  it('write the plan in the form that the ending asks for', async () => {
    expect(await inFolder('plan', ...given, '--out', 'plan.ics')).toEqual({
      code: 0,
      stdout: '',
      stderr: '',
    });
    expect(readFileSync(join(folder.path, 'plan.ics'), 'utf8')).toMatch(/^BEGIN:VCALENDAR/);
  });

  it('say what lies behind, for people', async () => {
    const ran = await inFolder('diagnose', ...given);
    expect(ran.stderr).toBe('');
    expect(ran.stdout).toContain('Root causes');
    expect(ran.stdout).toContain('Next');
    expect(ran.stdout).not.toContain('\u001b');
  });
});
