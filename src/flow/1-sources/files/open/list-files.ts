import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, join, relative, resolve, sep } from 'node:path';
import picomatch from 'picomatch';
import { asFailure, type Failure, failure, isFailure } from '../../../../ground/index.ts';
import type { SafeLimits } from './limits.ts';
import type { IgnoredFile, PathRules } from './types.ts';

/** A regular file that was found. */
export interface FoundFile {
  readonly path: string;
  /** Name for people. */
  readonly name: string;
  readonly bytes: number;
  /** It was named by itself, not found in a folder: then it is a failure, not a remark, if it cannot be read. */
  readonly named: boolean;
}

/** What the paths of a request lead to. */
export interface FoundFiles {
  readonly files: readonly FoundFile[];
  readonly failures: readonly Failure[];
  readonly ignored: readonly IgnoredFile[];
}

interface Search {
  readonly rules: PathRules;
  readonly found: Map<string, FoundFile>;
  readonly failures: Failure[];
  readonly ignored: IgnoredFile[];
  readonly folders: Set<string>;
  readonly limits: SafeLimits;
  tooMany: boolean;
}

/** Finds the files behind paths: each physical file once, in an order that does not depend on how they were given. */
export const listFiles = async (
  paths: readonly string[],
  limits: SafeLimits,
  rules: PathRules = {},
): Promise<FoundFiles> => {
  const search: Search = {
    rules,
    found: new Map(),
    failures: [],
    ignored: [],
    folders: new Set(),
    limits,
    tooMany: false,
  };
  for (const path of [...new Set(paths)].sort(byText)) await searchPath(path, search);
  const files = distinctNames([...search.found.values()]).sort(
    (a, b) => byText(a.name, b.name) || byText(a.path, b.path),
  );
  return { files, failures: search.failures, ignored: search.ignored };
};

/** Compares by code units, so that no locale changes an order. */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const searchPath = async (path: string, search: Search): Promise<void> => {
  const found = await stat(path).catch((cause: NodeJS.ErrnoException) => cause);
  if (found instanceof Error) {
    if (picomatch.scan(path).isGlob) return searchGlob(path, search);
    const missing = found.code === 'ENOENT' || found.code === 'ENOTDIR';
    search.failures.push(
      missing ? failure('file-not-found', { path }, { cause: found }) : unreadable(path, found),
    );
    return;
  }
  if (found.isDirectory()) {
    const before = search.found.size + search.failures.length;
    search.folders.clear();
    await walk(resolve(path), resolve(path), () => true, search);
    if (search.found.size + search.failures.length === before && !(await holdsKnown(path, search))) {
      search.failures.push(failure('usage-no-files', { path }));
    }
    return;
  }
  await add(resolve(path), search.rules.names?.[path] ?? basename(path), true, search);
};

/** A folder whose files were all given before is not empty. */
const holdsKnown = async (path: string, search: Search): Promise<boolean> => {
  const folder = await realpath(path);
  return [...search.found.values()].some((file) => file.path.startsWith(folder + sep));
};

const searchGlob = async (pattern: string, search: Search): Promise<void> => {
  const { base, glob } = picomatch.scan(pattern);
  const root = resolve(base === '' ? '.' : base);
  const matches = picomatch(glob);
  const before = search.found.size + search.failures.length;
  search.folders.clear();
  const known = new Set(search.found.keys());
  let hits = 0;
  await walk(root, root, (name) => (matches(name) ? ++hits > 0 : false), search).catch((cause: unknown) => {
    search.failures.push(failure('usage-no-files', { path: pattern }, { cause }));
  });
  if (
    search.found.size + search.failures.length === before &&
    hits === 0 &&
    known.size === search.found.size
  ) {
    search.failures.push(failure('usage-no-files', { path: pattern }));
  }
};

const walk = async (
  folder: string,
  root: string,
  wanted: (name: string) => boolean,
  search: Search,
): Promise<void> => {
  const real = await realpath(folder);
  if (search.folders.has(real)) return;
  search.folders.add(real);
  let entries: Dirent[];
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch (cause) {
    search.failures.push(unreadable(folder, cause));
    return;
  }
  for (const entry of entries.sort((a, b) => byText(a.name, b.name))) {
    const path = join(folder, entry.name);
    const name = relative(root, path).split(sep).join('/');
    const reason = reasonToIgnore(entry.name);
    if (reason !== undefined) {
      search.ignored.push({ name, reason });
      continue;
    }
    const kind = entry.isSymbolicLink() ? await stat(path).catch(() => undefined) : entry;
    if (kind === undefined) search.ignored.push({ name, reason: 'a link that leads nowhere' });
    else if (kind.isDirectory()) await walk(path, root, wanted, search);
    else if (!kind.isFile()) search.ignored.push({ name, reason: 'not a regular file' });
    else if (wanted(name)) await add(path, name, false, search);
  }
};

const add = async (path: string, name: string, named: boolean, search: Search): Promise<void> => {
  try {
    const found = await stat(path);
    if (!found.isFile()) {
      const reason = 'it is a pipe or a device, not a regular file';
      search.failures.push(
        failure('file-not-readable', { file: path, reason }, { hint: 'Write it to a file first.' }),
      );
      return;
    }
    const real = await realpath(path);
    if (!(await isWithin(real, search.rules.within))) {
      search.failures.push(failure('path-not-allowed', { path: name }));
      return;
    }
    const key = found.ino === 0 ? real : `${found.dev}:${found.ino}`;
    const known = search.found.get(key);
    if (known === undefined && search.found.size >= search.limits.files) {
      if (search.tooMany) return;
      search.tooMany = true;
      const reason = `there are more than ${search.limits.files} files`;
      throw failure(
        'file-not-readable',
        { file: name, reason },
        { hint: 'Give the folder that holds the exports only.' },
      );
    }
    // The longer name says more about where a file came from; which one was given first must not matter.
    const better =
      known === undefined ||
      name.length > known.name.length ||
      (name.length === known.name.length && name < known.name);
    search.found.set(key, {
      path: known === undefined || byText(real, known.path) < 0 ? real : known.path,
      name: better ? name : known.name,
      bytes: found.size,
      named: named || known?.named === true,
    });
  } catch (cause) {
    search.failures.push(unreadable(name, cause));
  }
};

/** Whether a path without links lies in one of the folders; a folder that is not there holds nothing. */
const isWithin = async (real: string, folders: readonly string[] | undefined): Promise<boolean> => {
  if (folders === undefined) return true;
  const places = await Promise.all(folders.map((folder) => realpath(folder).catch(() => null)));
  return places.some((place) => place !== null && (real === place || real.startsWith(place + sep)));
};

/** Names what the file system said. */
export const unreadable = (file: string, cause: unknown): Failure => {
  if (isFailure(cause)) return cause;
  const { code, message } = cause as NodeJS.ErrnoException;
  if (code === undefined) return asFailure(cause);
  const reason = reasons[code] ?? message;
  return failure('file-not-readable', { file, reason }, { cause });
};

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'it may not be read by this user',
  EPERM: 'it may not be read by this user',
  ELOOP: 'its links lead in a circle',
  EISDIR: 'it is a folder',
  ENOENT: 'it is not there any more',
  EMFILE: 'too many files are open',
  ENOSPC: 'the disk is full',
};

const otherKinds =
  /\.(ya?ml|md|markdown|html?|css|m?[jt]sx?|py|sql|sh|log|docx?|pptx?|pdf|png|jpe?g|gif|svg|webp|ico|eml|msg)$/i;

/** Why a file is left out by its name alone; undefined where it is to be opened. */
export const reasonToIgnore = (base: string): string | undefined => {
  if (base.startsWith('~$')) return 'a lock file of Excel';
  if (base.startsWith('.')) return 'hidden';
  if (/^(thumbs\.db|desktop\.ini|__MACOSX)$/i.test(base)) return 'a file of the operating system';
  if (/^(licen[cs]e|readme|notice|makefile)(\.txt)?$/i.test(base) || otherKinds.test(base))
    return 'not a table';
  return undefined;
};

/** Files of the same name in two folders are told apart by as much of their path as it takes. */
const distinctNames = (files: readonly FoundFile[]): FoundFile[] => {
  const named = new Map<string, FoundFile[]>();
  for (const file of files) named.set(file.name, [...(named.get(file.name) ?? []), file]);
  return [...named.values()].flatMap((same) => {
    if (same.length === 1) return same;
    const parts = same.map((file) => file.path.split(sep));
    for (let depth = (same[0] as FoundFile).name.split('/').length + 1; ; depth++) {
      const names = parts.map((path) => path.slice(-depth).join('/'));
      if (new Set(names).size === names.length || parts.every((path) => depth >= path.length)) {
        return same.map((file, index) => ({ ...file, name: names[index] as string }));
      }
    }
  });
};
