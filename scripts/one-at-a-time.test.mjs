import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { oneAtATime } from './one-at-a-time.mjs';

describe('one at a time', () => {
  let folder;
  let lock;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'tieout-lock-'));
    lock = join(folder, 'lock');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('runs the second only after the first has ended', async () => {
    const events = [];
    const work = (name) => async () => {
      events.push(`${name} begins`);
      await new Promise((resolve) => setImmediate(resolve));
      events.push(`${name} ends`);
    };
    const waited = [];
    const note = (holder) => waited.push(holder);
    await Promise.all([oneAtATime(lock, work('first'), note), oneAtATime(lock, work('second'), note)]);
    expect(events).toEqual(['first begins', 'first ends', 'second begins', 'second ends']);
    expect(waited).toEqual([process.pid]);
    expect(existsSync(lock)).toBe(false);
  });

  it('takes over from a holder that died', async () => {
    const dead = spawnSync(process.execPath, ['-e', '']).pid;
    writeFileSync(lock, String(dead));
    expect(await oneAtATime(lock, async () => 'done')).toBe('done');
    expect(existsSync(lock)).toBe(false);
  });

  it('lets go when the work fails', async () => {
    const failing = oneAtATime(lock, async () => {
      throw new Error('no space left');
    });
    await expect(failing).rejects.toThrow('no space left');
    expect(existsSync(lock)).toBe(false);
  });
});
