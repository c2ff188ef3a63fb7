import type { UploadedFile } from '../../../../api/answers.ts';

/** Whether it can be compared: what was not recognised can, once somebody says what its columns mean. */
export const isReadable = ({ failure }: Pick<UploadedFile, 'failure'>): boolean =>
  failure === null || failure.code === 'file-not-recognised';

/** The kinds of records in a file; none where nobody knows. */
export const kindsOf = ({ recognised }: Pick<UploadedFile, 'recognised'>): readonly string[] =>
  recognised?.records.split(', ').filter((kind) => kind !== '') ?? [];

export type Side = 'shop' | 'erp';

/** What the sides are called. */
export const sideTitles: Readonly<Record<Side, string>> = { shop: 'Shop', erp: 'ERP' };
