import { join } from 'node:path';
import { failure } from '../../ground/index.ts';
import { type Side, sides } from '../../model/index.ts';
import type { RunSettings, State } from '../../model/workspace/index.ts';
import { field, filesOf, pathsOf } from './source-settings.ts';

/** What a workspace is told to compare. */
export type ToCompare = Pick<RunSettings, 'shop' | 'erp' | 'asOf' | 'from' | 'to'> & {
  readonly profileText: string | null;
  /** What uploads are called, by their path here. */
  readonly names: Readonly<Record<string, string>>;
};

/** Where the bytes of an upload lie. */
export const pathOfFile = (uploadsFolder: string, workspace: string, id: string): string =>
  join(uploadsFolder, workspace, id, 'content');

/** A name that none of the others has: `orders.csv`, `orders (2).csv`... */
export function otherName(name: string, others: readonly string[]): string {
  const [, stem = name, ending = ''] = /^(.+?)((?:\.\w{1,8}){0,2})$/s.exec(name) ?? [];
  for (let count = 1; ; count += 1) {
    const other = count === 1 ? name : `${stem} (${count})${ending}`;
    if (!others.includes(other)) return other;
  }
}

/**
 * The files of a workspace's sources, by path and by upload, and its settings `profile` and `check`. Fails with
 * `workspace-without-files`.
 */
export async function whatToCompare(
  state: State,
  workspace: string,
  uploadsFolder: string,
): Promise<ToCompare> {
  const sources = (await state.sources.list(workspace)).filter(({ kind }) => kind === 'files');
  const names: Record<string, string> = {};
  const bySide: Record<Side, string[]> = { shop: [], erp: [] };
  for (const { side, settings } of sources) {
    bySide[side].push(...pathsOf(settings));
    for (const id of filesOf(settings)) {
      const file = await state.files.get(workspace, id);
      if (file === null) throw failure('record-not-found', { record: 'file', id });
      const path = pathOfFile(uploadsFolder, workspace, id);
      bySide[side].push(path);
      names[path] = otherName(file.name, Object.values(names));
    }
  }
  const lacking = sides.find((side) => bySide[side].length === 0);
  if (lacking !== undefined) throw failure('workspace-without-files', { workspace, side: lacking });
  const profile = await state.settings.get(workspace, 'profile');
  const range = await state.settings.get(workspace, 'check');
  const told = (name: string): string | null => {
    const value = field(range?.value ?? null, name);
    return typeof value === 'string' ? value : null;
  };
  return {
    ...bySide,
    names,
    asOf: told('asOf'),
    from: told('from'),
    to: told('to'),
    profileText: typeof profile?.value === 'string' ? profile.value : null,
  };
}
