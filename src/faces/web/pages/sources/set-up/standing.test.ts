import { describe, expect, it } from 'vitest';
import type { Source, UploadedFile } from '../../../../api/answers.ts';

import { standing } from './standing.ts';

const file = (
  id: string,
  records: string | null,
  preset: string | null = null,
  failed = false,
): UploadedFile => ({
  id,
  name: `${id}.csv`,
  bytes: 1,
  sha256: '',
  uploadedAt: '',
  by: '',
  recognised:
    records === null
      ? null
      : { side: 'shop', records, preset, confidence: 1, format: 'csv', rows: 1, note: null },
  failure: failed ? { code: 'x', message: '', hint: '' } : null,
});
const source = (side: 'shop' | 'erp', settings: unknown) => ({ side, kind: 'files', settings }) as Source;
const both = [source('shop', { files: ['o'] }), source('erp', { files: ['d'] })];

describe('standing', () => {
  it('begins with the files as long as a side lacks one that can be read', () => {
    expect(standing([], [], '')).toMatchObject({ step: 'files', lacking: ['shop', 'erp'], compares: [] });
    const broken = standing(both, [file('o', 'order'), file('d', null, null, true)], '');
    expect(broken).toMatchObject({ step: 'files', lacking: ['erp'] });
  });
  it('goes on with the mapping, and with the run where it is saved or nothing has to be mapped', () => {
    const files = [file('o', 'order', 'shopify'), file('d', 'document')];
    expect(standing(both, files, '')).toMatchObject({ step: 'mapping', compares: ['orders with documents'] });
    expect(standing(both, files, 'books:').step).toBe('run');
    expect(standing(both, [file('o', 'order', 'a'), file('d', 'document', 'b')], '').step).toBe('run');
  });
  it('says what is of no side, and that nothing can be compared', () => {
    const files = [file('o', 'order', 'a'), file('d', 'item', 'b'), file('x', 'rate')];
    const one = standing(both, files, '');
    expect(one.files.none.map(({ id }) => id)).toEqual(['x']);
    expect(one.compares).toEqual([]);
  });
  it('owns up to not knowing what folders hold, or a profile makes of files', () => {
    const paths = [source('shop', { paths: ['/a'] }), source('erp', { files: ['d'] })];
    expect(standing(paths, [file('d', 'item')], 'x')).toMatchObject({
      step: 'run',
      lacking: [],
      compares: null,
    });
    expect(standing(both, [file('o', null), file('d', 'item')], '').compares).toBeNull();
  });
});
