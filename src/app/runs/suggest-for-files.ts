import { basename, dirname, join } from 'node:path';
import type { OpenedTable } from '../../flow/1-sources/files/open/index.ts';
import { defaultProfile } from '../../flow/1-sources/files/profile/index.ts';
import { recogniseTables } from '../../flow/1-sources/files/recognise/index.ts';
import { failure } from '../../ground/index.ts';
import type { FieldSource, Reading, Side } from '../../model/index.ts';
import type { State } from '../../model/workspace/index.ts';
import { suggest } from '../actions/suggest.ts';
import type { JobOptions } from '../run-job.ts';
import { otherName, pathOfFile } from '../workspace/what-to-compare.ts';

/** A column and what it was taken for. */
export interface MappedColumn {
  readonly column: string;
  /** Such as `order.total`; null where no field was found for it. */
  readonly field: string | null;
  /** From 0 to 1. */
  readonly confidence: number;
  /** Different values of it, from the first rows. */
  readonly samples: readonly string[];
  readonly why: readonly string[];
}

/** A table of an upload and what it was taken for. */
export interface MappedFile {
  /** Of the upload. */
  readonly id: string;
  /** The table's name, such as `orders.csv` or `book.xlsx#Sales`. */
  readonly file: string;
  readonly side: Side;
  /** Kinds of records in it; empty where nobody knows. */
  readonly records: string;
  /** Id of the known export it is: it needs no rule of the profile. */
  readonly preset: string | null;
  readonly confidence: number;
  readonly columns: readonly MappedColumn[];
}

/** A proposed profile, and what it rests on. */
export interface ProfileProposal {
  /** YAML. */
  readonly profile: string;
  readonly files: readonly MappedFile[];
  readonly notes: readonly string[];
}

/** Uploads of a workspace, by id. */
export interface FilesOfWorkspace {
  readonly workspace: string;
  readonly files: readonly string[];
}

const SAMPLES = 5;
const SAMPLE_LENGTH = 120;

/** Proposes a profile for uploads. Fails with `record-not-found`, or as files fail that cannot be read. */
export async function suggestForFiles(
  state: State,
  { workspace, files }: FilesOfWorkspace,
  { uploadsFolder, ...options }: JobOptions & { readonly uploadsFolder: string },
): Promise<ProfileProposal> {
  const names: Record<string, string> = {};
  for (const id of new Set(files)) {
    const file = await state.files.get(workspace, id);
    if (file === null) throw failure('record-not-found', { record: 'file', id });
    names[pathOfFile(uploadsFolder, workspace, id)] = otherName(file.name, Object.values(names));
  }
  const work = join(options.machine.workFolder, `suggest-${performance.now()}`);
  const { suggestion, tables, yaml, notes } = await suggest(
    { files: Object.keys(names), shop: [], erp: [], names },
    { ...options, machine: { ...options.machine, workFolder: work } },
  );
  const mapped = suggestion.files.map(({ table: name, side, record, confidence, preset }, at): MappedFile => {
    const table = tables[at];
    const columns = suggestion.columns.filter((one) => one.table === name && one.side === side);
    const known = table === undefined || columns.length > 0 ? null : knownColumns(table);
    return {
      id: table === undefined ? '' : basename(dirname(table.origin)),
      file: name,
      side,
      records: known?.records ?? record ?? '',
      preset: preset ?? null,
      confidence,
      columns:
        known?.columns ??
        columns.map(({ column, field, confidence: sure, because }) => ({
          column,
          field,
          confidence: sure,
          samples: table === undefined ? [] : samplesOf(table, column),
          why: because,
        })),
    };
  });
  return { profile: yaml, files: mapped, notes };
}

/** What the columns of a known export are. */
function knownColumns(table: OpenedTable): Pick<MappedFile, 'records' | 'columns'> {
  const { readings } = recogniseTables([table], defaultProfile());
  const columns = table.header.map((column): MappedColumn => {
    const fields = readings.flatMap((reading) => fieldsOf(reading, column));
    return {
      column,
      field: fields.length === 0 ? null : fields.join(', '),
      confidence: fields.length === 0 ? 0 : 1,
      samples: samplesOf(table, column),
      why: fields.length === 0 ? [] : ['a column of a known export'],
    };
  });
  return { records: [...new Set(readings.map(({ record }) => record))].join(', '), columns };
}

function fieldsOf({ record, fields }: Pick<Reading, 'record' | 'fields'>, column: string): readonly string[] {
  return Object.entries(fields).flatMap(([field, source]) =>
    columnsOf(source).includes(column) ? [`${record}.${field}`] : [],
  );
}

const columnsOf = ({ columns = [], sum = [], first = [] }: FieldSource): readonly string[] => [
  ...columns,
  ...sum,
  ...first.flatMap(columnsOf),
];

function samplesOf({ header, sample }: OpenedTable, column: string): readonly string[] {
  const at = header.indexOf(column);
  const values = new Set<string>();
  for (const row of sample) {
    const value = row[at]?.trim() ?? '';
    if (value !== '') values.add(value.length > SAMPLE_LENGTH ? `${value.slice(0, SAMPLE_LENGTH)}…` : value);
    if (values.size === SAMPLES) break;
  }
  return [...values];
}
