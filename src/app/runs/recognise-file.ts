import { type OpenedTable, openFiles } from '../../flow/1-sources/files/open/index.ts';
import { defaultProfile, parseProfile } from '../../flow/1-sources/files/profile/index.ts';
import { recogniseTables, suggestProfile } from '../../flow/1-sources/files/recognise/index.ts';
import { asFailure, failure, isFailure } from '../../ground/index.ts';
import { type Profile, sides } from '../../model/index.ts';
import type { RecognisedFile, UploadedFile } from '../../model/workspace/index.ts';
import { withSide } from '../actions/suggest.ts';
import { inWorkFolder, type JobOptions, unlessAborted } from '../run-job.ts';

/** A file whose bytes are here. */
export interface FileHere {
  readonly path: string;
  readonly name: string;
  readonly lines: number;
}

/** What an upload unpacks to must not fill the disk. */
const UNPACKED_MOST = 4 * 1024 * 1024 * 1024;

/** What a file is, or why nobody can say; whatever is wrong with it is an answer, not an error. */
export async function recogniseFile(
  file: FileHere,
  profileText: string | null,
  options: JobOptions,
): Promise<Pick<UploadedFile, 'recognised' | 'failure'>> {
  const profile = profileOf(profileText);
  try {
    const recognised = await inWorkFolder(options.machine.workFolder, (stagingDir) =>
      unlessAborted(recogniseIn(stagingDir, file, profile), options.signal),
    );
    return { recognised, failure: null };
  } catch (thrown) {
    const { code, message, hint } = asFailure(thrown);
    if (code === 'interrupted') throw thrown;
    return { recognised: null, failure: { code, message, hint } };
  }
}

/** A profile that is being written may be wrong; what it says is then not known yet. */
function profileOf(text: string | null): Profile {
  try {
    return text === null ? defaultProfile() : parseProfile(text, 'profile');
  } catch {
    return defaultProfile();
  }
}

async function recogniseIn(stagingDir: string, file: FileHere, profile: Profile): Promise<RecognisedFile> {
  const { path, name } = file;
  const opened = await openFiles({
    side: 'erp',
    paths: [path],
    names: { [path]: name },
    stagingDir,
    firstFileId: 0,
    limits: { unpackedBytes: UNPACKED_MOST },
  });
  const [first] = opened.failures;
  if (first !== undefined) throw first;
  const tables = opened.tables.map((one) => byRule(one, profile) ?? withSide(one));
  const [table] = tables;
  if (table === undefined)
    throw failure('file-not-recognised', { file: name, reason: opened.ignored[0]?.reason ?? 'it is empty' });
  const found = tables.map((one) => takeFor(one, profile));
  const [main] = found;
  const known = found.find((one) => one.preset !== null) ?? main;
  if (known === undefined || known.records.length === 0)
    throw main?.why ?? failure('file-empty', { file: name });
  const records = [...new Set(found.flatMap((one) => one.records))];
  return {
    side: known.side,
    records: records.join(', '),
    preset: known.preset,
    confidence: known.confidence,
    format: formatOf(table, path, name),
    rows: rowsOf(tables, file),
    note: [...found.flatMap((one) => one.notes), ...opened.ignored.map(saysIgnored)].join(' ') || null,
  };
}

const saysIgnored = ({ name, reason }: { readonly name: string; readonly reason: string }): string =>
  `${name} was not read: ${reason}.`;

const isByRule = ({ by }: { readonly by: string }): boolean => by.startsWith('profile:');

/** A table that a rule of the profile names, on the side it names. */
function byRule(table: OpenedTable, profile: Profile): OpenedTable | null {
  if (profile.files.length === 0) return null;
  for (const side of sides) {
    const onSide = { ...table, side };
    try {
      if (recogniseTables([onSide], profile).readings.some(isByRule)) return onSide;
    } catch (thrown) {
      if (!isFailure(thrown) || thrown.code !== 'file-wrong-side') throw thrown;
    }
  }
  return null;
}

/** What one table is: a known export, or what its columns say it is. */
function takeFor(table: OpenedTable, profile: Profile) {
  const { readings, unknown, ignored, notes } = recogniseTables([table], profile);
  const presets = readings.flatMap(({ by }) => (by.startsWith('preset:') ? [by.slice(7)] : []));
  const suggested = suggestProfile([table]).files[0];
  const reason = unknown[0]?.why ?? ignored[0]?.why ?? 'its columns do not say enough';
  return {
    side: table.side,
    records: readings.map(({ record }) => record),
    preset: presets[0] ?? null,
    confidence: presets.length > 0 || readings.some(isByRule) ? 1 : (suggested?.confidence ?? 0),
    notes,
    why: failure(
      'file-not-recognised',
      { file: table.name, reason },
      { hint: 'Say in a profile which column is which; the set-up proposes one.' },
    ),
  };
}

function formatOf(
  { delimiter, encoding, path: read, format }: OpenedTable,
  path: string,
  name: string,
): string {
  const ending = /\.(\w{1,8})$/.exec(name)?.[1]?.toUpperCase();
  if (read !== path) return ending ?? 'packed';
  if (format === 'parquet') return 'Parquet';
  const between = { ',': 'commas', ';': 'semicolons', '\t': 'tabs', '|': 'bars' }[delimiter];
  return `CSV with ${between}, ${encoding.toUpperCase()}`;
}

/** Counted where a row is a line, which the sample tells. */
function rowsOf(tables: readonly OpenedTable[], { path, lines }: FileHere): number | null {
  const [table] = tables;
  if (tables.length !== 1 || table === undefined || table.path !== path || table.format !== 'csv')
    return null;
  if (table.sample.some((row) => row.some((cell) => cell.includes('\n')))) return null;
  return Math.max(0, lines - table.headerLines);
}
