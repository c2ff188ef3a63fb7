import { describe, expect, it } from 'vitest';
import { listAt, merged, replaced, valueAt, withValue } from './paths.ts';

it('reads and writes at a path, and makes what is missing on the way', () => {
  const document = { uat: null, calendar: { country: 'GB' } };
  expect(valueAt(document, 'calendar.country')).toBe('GB');
  expect(valueAt(document, 'uat.cases')).toBeNull();
  expect(withValue(document, 'uat.cases', [])).toEqual({ ...document, uat: { cases: [] } });
  expect(withValue(document, 'calendar.region', 'ENG')).toEqual({
    uat: null,
    calendar: { country: 'GB', region: 'ENG' },
  });
  expect([listAt(document, 'uat.cases'), listAt({ list: [] }, 'list')]).toEqual([null, []]);
});

describe('a list', () => {
  const [one, other, third] = [{ id: 'a' }, { id: 'b' }, { id: 'b', x: 1 }];

  it('has an entry changed or taken away, unless somebody has changed it meanwhile', () => {
    expect(replaced([one, other], { id: 'b' }, third)).toEqual([one, third]);
    expect(replaced([one, other], { id: 'a' }, null)).toEqual([other]);
    expect(replaced([one, third], { id: 'b' }, null)).toBeNull();
  });

  it('takes others in, in place of those with the same key', () => {
    const keyOf = ({ id }: Readonly<Record<string, unknown>>) => String(id);
    expect(merged([one, other], [third, one, { id: 'c' }], keyOf)).toEqual({
      list: [one, third, { id: 'c' }],
      added: 1,
      changed: 1,
    });
  });
});
