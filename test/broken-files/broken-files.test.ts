import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { hashFiles, openFiles, restage, scanFiles } from '../../src/flow/1-sources/files/open/index.ts';
import { brokenFiles } from './broken-files.ts';

const longestMillis = 5_000;
const dir = mkdtempSync(join(tmpdir(), 'tieout-broken-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));
const files = brokenFiles(join(dir, 'input'));

describe('broken and odd files', () => {
  it('are at least sixty, each under its own name', () => {
    expect(files.length).toBeGreaterThanOrEqual(60);
    expect(new Set(files.map((file) => file.name)).size).toBe(files.length);
  });

  it.for(files.map((file) => [JSON.stringify(file.name.slice(0, 60)), file] as const))(
    '%s',
    { timeout: longestMillis },
    async ([, file]) => {
      const stagingDir = mkdtempSync(join(dir, 'staging-'));
      const { tables, failures } = await openFiles({
        side: file.side,
        paths: [file.path],
        stagingDir,
        firstFileId: 0,
      });
      const { expects } = file;
      expect(failures.map((failure) => failure.code)).toEqual(expects.failures ?? []);
      if (expects.tables !== undefined) expect(tables.length).toBe(expects.tables);
      else expect(tables.map((table) => table.header.length)).toEqual(expects.columns ?? []);
      expect(
        failures.filter(
          (failure) => failure.message.includes('(unknown)') || failure.hint.includes('(unknown)'),
        ),
      ).toEqual([]);
      const [first] = tables;
      if (first === undefined) {
        expect(readdirSync(stagingDir)).toEqual([]);
        return;
      }
      if (expects.rows !== undefined) expect(first.sample.length).toBe(expects.rows);
      if (expects.delimiter !== undefined) expect(first.delimiter).toBe(expects.delimiter);
      if (expects.headerLines !== undefined) expect(first.headerLines).toBe(expects.headerLines);
      if (expects.encoding !== undefined) expect(first.encoding).toBe(expects.encoding);
      if (expects.header !== undefined) expect(first.header).toEqual(expects.header);
      if (expects.firstRow !== undefined)
        expect(first.sample[0]?.slice(0, expects.firstRow.length)).toEqual(expects.firstRow);
      expect(tables.flatMap((table) => table.unreadable ?? []).length).toBe(expects.unreadable ?? 0);

      const scanned = await scanFiles(tables);
      if (expects.scan === 'restage') {
        expect(scanned.restage.length).toBe(1);
        const again = await scanFiles([await restage(first, stagingDir)]);
        expect(again.tables.length).toBe(1);
        expect(again.restage).toEqual([]);
      } else if (expects.scan !== undefined) {
        expect(scanned.failures.map((failure) => failure.code)).toEqual([expects.scan]);
      } else {
        expect(scanned.tables.length).toBe(tables.length);
        for (const hash of (await hashFiles(tables)).values()) expect(hash).toMatch(/^[0-9a-f]{64}$/);
        for (const table of scanned.tables) {
          expect(table.lineFeeds).toBe(readFileSync(table.path, 'latin1').split('\n').length - 1);
        }
      }
    },
  );

  it('leave nothing in the staging folder where they fail', async () => {
    const stagingDir = join(dir, 'staging-failed');
    mkdirSync(stagingDir);
    const failing = files.filter((file) => file.expects.failures !== undefined);
    const { tables } = await openFiles({
      side: 'erp',
      paths: failing.map((file) => file.path),
      stagingDir,
      firstFileId: 0,
    });
    expect(tables).toEqual([]);
    expect(readdirSync(stagingDir)).toEqual([]);
  });
});
