/** A file that was handed in, and what it was recognised as. */
export interface UploadedFile {
  readonly id: string;
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly uploadedAt: string;
  readonly recognised: Recognised | null;
  readonly failure: FileFailure | null;
}

/** What a file was taken for. */
export interface Recognised {
  readonly side: Side;
  /** Kinds of records, such as `order, order-line`. */
  readonly records: string;
  /** The known export it is. */
  readonly preset: string | null;
  readonly confidence: number;
  readonly format: string;
  readonly rows: number | null;
  readonly note: string | null;
}

/** Why a file could not be read. */
export interface FileFailure {
  readonly code: string;
  readonly message: string;
  readonly hint: string;
}

/** Whether it can be compared: what was not recognised can, once somebody says what its columns mean. */
export const isReadable = ({ failure }: Pick<UploadedFile, 'failure'>): boolean =>
  failure === null || failure.code === 'file-not-recognised';

/** The kinds of records in a file; none where nobody knows. */
export const kindsOf = ({ recognised }: Pick<UploadedFile, 'recognised'>): readonly string[] =>
  recognised?.records.split(', ').filter((kind) => kind !== '') ?? [];

export type Side = 'shop' | 'erp';

/** What the sides are called. */
export const sideTitles: Readonly<Record<Side, string>> = { shop: 'Shop', erp: 'ERP' };
