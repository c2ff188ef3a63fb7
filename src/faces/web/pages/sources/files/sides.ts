import type { Source } from '../../../../api/answers.ts';
import type { Side } from './uploaded-file.ts';

/** The ids of the files that a source reads. */
export function filesOf({ settings }: Pick<Source, 'settings'>): readonly string[] {
  return textsIn(settings, 'files');
}

/** The folders and files of the server's machine that a source reads. */
export function pathsOf({ settings }: Pick<Source, 'settings'>): readonly string[] {
  return textsIn(settings, 'paths');
}

/** The source that new files of a side go to: the first that reads files. */
export const sourceFor = (sources: readonly Source[], side: Side): Source | undefined =>
  sources.find((one) => one.side === side && one.kind === 'files');

/** The side that a file is given to; null for one that no source reads. */
export const sideOf = (sources: readonly Source[], file: string): Side | null =>
  sources.find((one) => filesOf(one).includes(file))?.side ?? null;

/** The settings of a source that reads other files now, everything else in them as it was. */
export const withFiles = ({ settings }: Pick<Source, 'settings'>, files: readonly string[]): object => ({
  ...(typeof settings === 'object' && settings !== null && !Array.isArray(settings) ? settings : {}),
  files,
});

function textsIn(settings: unknown, name: string): readonly string[] {
  if (typeof settings !== 'object' || settings === null || !(name in settings)) return [];
  const value: unknown = (settings as Readonly<Record<string, unknown>>)[name];
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
}
