import { describe, expect, it } from 'vitest';
import { selectedColumns } from './selected-columns.ts';

describe('selectedColumns', () => {
  it('names what the first select gives', () => {
    expect(
      selectedColumns(
        "select 'a, b' as kind, p.group_id, coalesce(x, y) as name from pair.sale p union all select 1",
      ),
    ).toEqual(['kind', 'group_id', 'name']);
  });

  it('does not take the from of a comparison for the end of the list', () => {
    expect(
      selectedColumns(
        'select kind, case when a is not distinct from b then 1 end as detail, z\nfrom t where c is distinct from d',
      ),
    ).toEqual(['kind', 'detail', 'z']);
  });
});
