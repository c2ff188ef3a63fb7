import { readdir, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { failure } from '../../ground/index.ts';
import type { Json, State, UploadedFile } from '../../model/workspace/index.ts';
import type { MachineConfig } from '../config.ts';
import type { Lanes } from '../lanes.ts';
import { type Caller, changeAs } from '../workspace/change-as.ts';
import { pathsOf } from '../workspace/source-settings.ts';
import { pathOfFile } from '../workspace/what-to-compare.ts';
import { refuseOtherPaths } from './allowed-paths.ts';
import { type Received, receiveFile } from './receive-file.ts';
import { recogniseFile } from './recognise-file.ts';
import { shownName } from './shown-name.ts';

/** What is put up with of files that are sent. */
export interface FileLimits {
  /** Largest file in bytes. */
  readonly fileBytes: number;
  /** Most bytes that the files of a workspace take. */
  readonly workspaceBytes: number;
  /** Longest wait for more of a file. */
  readonly idleMs: number;
}

/** What the desk of files is handed. */
export interface FileDeskOptions {
  readonly uploadsFolder: string;
  /** Folders that sources may name paths in. */
  readonly mayRead: readonly string[];
  readonly machine: MachineConfig;
  readonly lanes: Lanes;
  readonly limits: FileLimits;
  readonly signal: AbortSignal;
}

/** A file on its way. */
export interface ArrivingFile {
  readonly workspace: string;
  /** As the sender says; nothing is believed of it. */
  readonly name: string;
  /** As the sender says; null where it does not. */
  readonly length: number | null;
  readonly body: AsyncIterable<Uint8Array>;
}

/** Where files are left. */
export interface FileDesk {
  /** Fails with `file-too-large`, `files-quota-reached` or `api-too-slow`; then nothing of it is here. */
  receive(file: ArrivingFile, caller: Caller<UploadedFile>): Promise<UploadedFile>;
  /** Fails with `record-not-found` or `file-in-use`. */
  remove(workspace: string, id: string, caller: Caller<null>): Promise<null>;
  /** Refuses a source whose paths this server may not read. Fails with `path-not-allowed`. */
  refuseOtherPaths(settings: Json): Promise<void>;
}

const MIB = 1024 * 1024;
const SLOWEST = 1024;
/** Whoever has not got further with a file for so long has died. */
const STALE_MS = 60 * 60 * 1000;

/** Opens the desk of files, and clears away what arrived and was never acknowledged, or was removed. */
export async function openFileDesk(state: State, options: FileDeskOptions): Promise<FileDesk> {
  const { uploadsFolder, mayRead, machine, lanes, limits, signal } = options;
  await removeUnknown(state, uploadsFolder);
  /** What is on its way to each workspace: at worst all of it arrives. */
  const arriving = new Map<string, number>();

  const keep = async (
    { lines, ...file }: Pick<UploadedFile, 'id' | 'workspace' | 'name'> & Received,
    path: string,
    caller: Caller<UploadedFile>,
  ): Promise<UploadedFile> => {
    const { id, workspace, name, bytes, sha256 } = file;
    const profile = (await state.settings.get(workspace, 'profile'))?.value;
    const leave = await lanes.enter(signal);
    const known = await recogniseFile({ path, name, lines }, typeof profile === 'string' ? profile : null, {
      machine: { ...machine, workFolder: join(machine.workFolder, id) },
      signal,
    }).finally(leave);
    const row = { ...file, ...known, uploadedAt: caller.now(), by: caller.person };
    const said = { action: 'file.add', subject: { kind: 'file', id }, details: { name, bytes, sha256 } };
    return changeAs(state, workspace, caller, said, ({ files }) => files.add(row));
  };

  return {
    receive: async ({ workspace, name, length, body }, caller) => {
      const { fileBytes, workspaceBytes, idleMs } = limits;
      const tooLarge = () => failure('file-too-large', { limit: Math.floor(fileBytes / MIB) });
      if (length !== null && length > fileBytes) throw tooLarge();
      const most = length ?? fileBytes;
      const before = arriving.get(workspace) ?? 0;
      arriving.set(workspace, before + most);
      try {
        if ((await state.files.size(workspace)) + before + most > workspaceBytes)
          throw failure('files-quota-reached', { limit: Math.floor(workspaceBytes / MIB) });
        const id = caller.newId('fil');
        const path = pathOfFile(uploadsFolder, workspace, id);
        const tooMuch = () => (length === null ? tooLarge() : failure('api-request-unreadable', {}));
        const received = await receiveFile(path, body, { maxBytes: most, tooMuch, idleMs, slowest: SLOWEST });
        try {
          return await keep({ id, workspace, name: shownName(name), ...received }, path, caller);
        } catch (thrown) {
          // Only what surely is not known to the state goes: its answer may have been lost.
          const there = await state.files.get(workspace, id);
          if (there !== null) return there;
          await rm(dirname(path), { recursive: true, force: true });
          throw thrown;
        }
      } finally {
        const left = (arriving.get(workspace) ?? most) - most;
        if (left === 0) arriving.delete(workspace);
        else arriving.set(workspace, left);
      }
    },
    remove: async (workspace, id, caller) => {
      const said = { action: 'file.remove', subject: { kind: 'file', id }, details: null };
      await changeAs(state, workspace, caller, said, async ({ files }) => {
        await files.remove(workspace, id);
        return null;
      });
      await rm(dirname(pathOfFile(uploadsFolder, workspace, id)), { recursive: true, force: true });
      return null;
    },
    refuseOtherPaths: (settings) => refuseOtherPaths(pathsOf(settings), mayRead),
  };
}

async function removeUnknown(state: State, uploadsFolder: string): Promise<void> {
  for (const workspace of await namesIn(uploadsFolder))
    for (const id of await namesIn(join(uploadsFolder, workspace))) {
      const folder = join(uploadsFolder, workspace, id);
      if ((await ageOf(folder)) < STALE_MS || (await state.files.get(workspace, id)) !== null) continue;
      await rm(folder, { recursive: true, force: true });
    }
}

/** Since when nobody has written to it. */
async function ageOf(folder: string): Promise<number> {
  const places = [folder, join(folder, 'arriving'), join(folder, 'content')];
  const times = await Promise.all(places.map((one) => stat(one).catch(() => null)));
  return Date.now() - Math.max(...times.map((one) => one?.mtimeMs ?? 0));
}

async function namesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
}
