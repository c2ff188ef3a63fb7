import { describe, expect, it } from 'vitest';
import { readFaceConfig, readMachineConfig } from './config.ts';

describe('readMachineConfig', () => {
  it('takes what the environment says, where it is a whole positive number', () => {
    const given = { TIEOUT_MEMORY_MIB: '300', TIEOUT_THREADS: '3', TIEOUT_TMPDIR: '/spill' };
    const config = readMachineConfig(given);
    expect(config.memoryLimitMiB).toBe(300);
    expect(config.threads).toBe(3);
    expect(config.workFolder).toContain('spill');
    expect(readMachineConfig({ TIEOUT_THREADS: '-1' }).threads).toBeGreaterThan(0);
    expect(readMachineConfig({ TIEOUT_MEMORY_MIB: 'much' }).memoryLimitMiB).toBeGreaterThanOrEqual(256);
  });
});

describe('readFaceConfig', () => {
  it('wants colour unless NO_COLOR says something', () => {
    expect(readFaceConfig({}, 'linux').colour).toBe(true);
    expect(readFaceConfig({ NO_COLOR: '' }, 'linux').colour).toBe(true);
    expect(readFaceConfig({ NO_COLOR: '1' }, 'linux').colour).toBe(false);
  });

  it('sees a desktop where one is', () => {
    expect(readFaceConfig({}, 'darwin').desktop).toBe(true);
    expect(readFaceConfig({}, 'win32').desktop).toBe(true);
    expect(readFaceConfig({}, 'linux').desktop).toBe(false);
    expect(readFaceConfig({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux').desktop).toBe(true);
    expect(readFaceConfig({ DISPLAY: ':0' }, 'linux').desktop).toBe(true);
    expect(readFaceConfig({ DISPLAY: '' }, 'linux').desktop).toBe(false);
  });

  it('knows that nobody watches a CI job', () => {
    expect(readFaceConfig({ CI: 'true' }, 'linux').ci).toBe(true);
    expect(readFaceConfig({ CI: 'false' }, 'linux').ci).toBe(false);
    expect(readFaceConfig({}, 'linux').ci).toBe(false);
  });
});
