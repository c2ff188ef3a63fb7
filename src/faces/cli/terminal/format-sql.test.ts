import { describe, expect, it } from 'vitest';
import { explain } from '../../../app/actions/explain.ts';
import { listTopics } from '../../../app/explain/list-topics.ts';
import { formatSql } from './format-sql.ts';

const squeeze = (sql: string): string => sql.replace(/\s+/g, ' ').trim();

describe('formatSql', () => {
  it('gives each clause and condition a line', () => {
    const sql =
      "select a, case when b or c then 'x  and y' end as d from t left join u on u.a = t.a where t.a is not distinct from u.b and d between 1 and 2 union all select 1, 2";
    expect(formatSql(sql, 80)).toEqual([
      "select a, case when b or c then 'x  and y' end as d",
      'from t',
      'left join u on u.a = t.a',
      'where t.a is not distinct from u.b',
      '  and d between 1 and 2',
      'union all',
      'select 1, 2',
    ]);
  });

  it('breaks at commas where a clause is too wide', () => {
    expect(formatSql('select first_column as a, second_column as b, third_column as c from t', 45)).toEqual([
      'select first_column as a, second_column as b,',
      '    third_column as c',
      'from t',
    ]);
  });

  it('changes nothing but blanks in the SQL of every control', async () => {
    const machine = { memoryLimitMiB: 256, threads: 1, workFolder: '' };
    const ids = listTopics().controls.map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(30);
    for (const id of ids) {
      const explanation = await explain({ id, from: 'result' }, { machine });
      if (explanation.type !== 'control') throw new Error(`${id} is no control`);
      for (const { sql } of explanation.steps)
        expect(squeeze(formatSql(sql, 96).join('\n'))).toBe(squeeze(sql));
    }
  });
});
