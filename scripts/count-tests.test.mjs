import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { countTests } from './count-tests.mjs';

describe('counting tests', () => {
  let folder;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'tieout-count-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  function count(report, exitCode) {
    const file = join(folder, 'report.json');
    writeFileSync(
      file,
      JSON.stringify({
        numPassedTests: 3,
        numFailedTests: 0,
        numPendingTests: 0,
        testResults: [],
        ...report,
      }),
    );
    return countTests(file, exitCode);
  }

  it('takes the counts as they are', () => {
    expect(count({}, 0)).toEqual({ passed: 3, failed: 0, skipped: 0 });
    const failing = { status: 'failed', assertionResults: [{ status: 'failed' }] };
    expect(count({ numFailedTests: 1, numPendingTests: 2, testResults: [failing] }, 1)).toEqual({
      passed: 3,
      failed: 1,
      skipped: 2,
    });
  });

  it('counts a file that did not load as a failure', () => {
    expect(count({ testResults: [{ status: 'failed', assertionResults: [] }] }, 1).failed).toBe(1);
  });

  it('counts an error outside any test as a failure', () => {
    expect(count({}, 1).failed).toBe(1);
  });

  it('counts a report that was never written as a failure', () => {
    expect(countTests(join(folder, 'none.json'), 0)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });
});
