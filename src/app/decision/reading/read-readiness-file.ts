import { parse } from 'yaml';
import { failure } from '../../../ground/index.ts';
import type { Readiness } from '../../../model/decision/index.ts';
import { readReadiness } from '../documents/read-readiness.ts';
import { csvRecords } from './csv-records.ts';

/** What a file can be of. */
export const readinessParts = ['all', 'uat', 'training'] as const;
export type ReadinessPart = (typeof readinessParts)[number];

/** A file as text. */
export interface ReadinessFile {
  readonly name: string;
  readonly part: ReadinessPart;
  readonly text: string;
}

/**
 * Reads what a file says of the readiness: all of it, or the test cases or trained tasks alone as a list or as a table in
 * CSV. Fails with `readiness-invalid`, naming the place.
 */
export function readReadinessFile({ name, part, text }: ReadinessFile): Readiness {
  const isTable = /\.csv$/i.test(name);
  if (part === 'all') {
    if (!isTable) return readReadiness(text, name);
    const reason = 'a table can hold test cases or trained tasks, and nothing else';
    throw failure('readiness-invalid', { file: name, at: 'the top', reason });
  }
  const value = isTable ? csvRecords(text).map(fromCells[part]) : listIn(text, part, name);
  return readReadiness(part === 'uat' ? { uat: { cases: value } } : { training: { tasks: value } }, name);
}

/** In YAML and JSON the list stands alone, or where it stands in the whole. */
function listIn(text: string, part: 'uat' | 'training', name: string): unknown {
  let value: unknown;
  try {
    value = parse(text);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw failure('readiness-invalid', { file: name, at: 'the top', reason }, { cause });
  }
  if (Array.isArray(value)) return value;
  const whole = readReadiness(value, name);
  return part === 'uat' ? (whole.uat?.cases ?? []) : (whole.training?.tasks ?? []);
}

type Cells = Readonly<Record<string, string>>;

/** A cell that is empty says nothing. */
const given = (cells: Cells, names: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    names.flatMap((name) => (cells[name] === undefined || cells[name] === '' ? [] : [[name, cells[name]]])),
  );

const lower = (text: string | undefined): string => (text ?? '').trim().toLowerCase();
const yes = ['yes', 'true', 'y', '1', 'x'];

/** The rows of a table; columns that nobody knows are left alone, for exports of test tools have many. */
const fromCells = {
  uat: (cells: Cells): unknown => {
    const { workaround, acceptedBy, ...rest } = given(cells, ['at', 'by', 'workaround', 'acceptedBy']);
    return {
      id: cells['id'] ?? '',
      title: cells['title'] ?? '',
      result: lower(cells['result']) || 'untested',
      conditions: (cells['conditions'] ?? '')
        .split(/[;,|]/)
        .map((one) => one.trim())
        .filter((one) => one !== ''),
      ...rest,
      ...(workaround !== undefined && { workaround: { what: workaround, acceptedBy: acceptedBy ?? '' } }),
    };
  },
  training: (cells: Cells): unknown => ({
    person: cells['person'] ?? '',
    role: lower(cells['role']).replaceAll(' ', '-'),
    task: cells['task'] ?? '',
    result: lower(cells['result']).replaceAll(' ', '-') || 'not-yet',
    critical: yes.includes(lower(cells['critical'])),
    ...given(cells, ['at']),
  }),
} as const;
