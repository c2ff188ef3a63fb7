import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { findEngineOnly } from './engine-only.ts';

const source = fileURLToPath(new URL('../../src', import.meta.url));

/** Folders whose SQL runs on every engine, besides the files of app itself; reading files (1-sources, 2-ingest) is DuckDB's. */
const shared = [
  'flow/3-match',
  'flow/4-controls',
  'flow/5-breaks',
  'app/explain',
  'readiness/indicators/measure',
];

async function sharedFiles(): Promise<readonly string[]> {
  const within = async (folder: string, recursive: boolean): Promise<readonly string[]> => {
    const path = join(source, folder);
    if (!existsSync(path)) return [];
    const names = await readdir(path, { recursive });
    return names.map((name) => `${folder}/${name.replaceAll('\\', '/')}`);
  };
  const lists = await Promise.all([...shared.map((folder) => within(folder, true)), within('app', false)]);
  return lists.flat().filter((name) => /^[^.]+[.]ts$/.test(name));
}

/** Where the common part was not enough; decisions/0008-shared-sql-fragments.md says why. */
const known = ['flow/4-controls/library/payouts/payouts.ts: upper('];

describe('SQL that all engines share', () => {
  it('uses nothing that only one engine has', async () => {
    const found: string[] = [];
    const files = await sharedFiles();
    for (const name of files) {
      for (const one of findEngineOnly(await readFile(join(source, name), 'utf8'))) {
        if (known.includes(`${name}: ${one.found}`)) continue;
        found.push(`${name}:${one.line}: ${one.found} (${one.instead})`);
      }
    }
    expect(files.length).toBeGreaterThan(50);
    expect(found).toEqual([]);
  });

  it.each([
    ['avg(', 'const sql = `select avg(amount) from canon.shop_order`;'],
    ['total / 2', "const sql = 'select total / 2 as half from pair.sale';"],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the text of code.
    ['? / ?', 'const sql = `select ${a} / ${b} from pair.sale`;'],
    ['decimal(18,0)) *', 'const sql = `cast(a as decimal(18,0)) * cast(b as decimal(18,0))`;'],
    ['list_sort(', 'const sql = `select list_sort(x) from t`;'],
    ['regexp_extract(', "const sql = `select regexp_extract(name, '\\\\d+') from t`;"],
    ['md5(', 'const fragment = `md5(s.name)`;'],
    ['desc', 'const sql = `select a from t order by a desc`;'],
    ['upper(', 'const sql = `select upper(name) from t`;'],
    ['any_value(', 'const sql = `select any_value(name) from t`;'],
  ])('finds %s', (found, text) => {
    expect(findEngineOnly(text).map((one) => one.found)).toEqual([found]);
  });

  it('leaves alone what both have, what is quoted, and what is not SQL', () => {
    const text = [
      "const sql = `select count(*) as n, 'avg(x) / y' as said from t where a is distinct from b order by a desc nulls last`;",
      "const sentence = 'The first (or the last) order a day / a week, now (today) and again.';",
      'const half = total / 2;',
      "import { upper } from './upper(x).ts';",
    ].join('\n');
    expect(findEngineOnly(text)).toEqual([]);
  });
});
