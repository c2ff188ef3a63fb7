import { expect, it } from 'vitest';
import { Refused } from '../../../client/ask.ts';
import { faultsOf } from './faults-of.ts';

const refused = (code: string, detail: string) =>
  new Refused({ type: '', title: '', status: 422, detail, instance: '', code, hint: '', requestId: '' });

it('says what is wrong with a profile, and in which line', () => {
  const detail = 'The profile profile is not valid at files[4].record (line 46): "x" is not a record.';
  expect(faultsOf(refused('profile-invalid', detail))).toEqual([
    { line: 46, message: 'files[4].record: "x" is not a record.' },
  ]);
  expect(faultsOf(refused('profile-invalid', 'The profile p is not valid at line 3, column 1: no.'))).toEqual(
    [{ line: 3, message: 'line 3, column 1: no.' }],
  );
});

it('says nothing of what was refused for something else', () => {
  expect(faultsOf(refused('record-changed', 'line 3'))).toEqual([]);
  expect(faultsOf(new Error('line 3'))).toEqual([]);
});
