import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { Source, UploadedFile } from '../../../../api/answers.ts';
import { ask, at } from '../../../client/ask.ts';
import { wasQuicker } from '../../../client/faults.ts';
import { filesOf, sideOf, sourceFor, withFiles } from './sides.ts';
import { type Side, sideTitles } from './uploaded-file.ts';

interface Items<Of> {
  readonly items: readonly Of[];
}

/** The sources of a workspace. */
export function useSources(workspace: string) {
  return useQuery({
    queryKey: ['w', workspace, 'sources'],
    queryFn: async ({ signal }) => (await ask<Items<Source>>(at(workspace, 'sources'), { signal })).items,
  });
}

/** The files that were handed in. */
export function useFiles(workspace: string) {
  return useQuery({
    queryKey: ['w', workspace, 'files'],
    queryFn: async ({ signal }) => (await ask<Items<UploadedFile>>(at(workspace, 'files'), { signal })).items,
  });
}

/** Somebody else may change the same source meanwhile: what is added or taken out is done on what they made of it. */
const TRIES = 4;
/** One after the other: two files that arrive at once go into the same source. */
let turn: Promise<unknown> = Promise.resolve();

/** Gives files to a side, moves them to the other, and takes them away. */
export function useSides(workspace: string) {
  const client = useQueryClient();
  const refetch = (): Promise<unknown> =>
    Promise.all(
      ['sources', 'files', 'home'].map((name) =>
        client.invalidateQueries({ queryKey: ['w', workspace, name] }),
      ),
    );
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = turn.then(work, work);
    turn = mine.catch(() => undefined);
    return mine;
  };
  const untilDone = (once: () => Promise<unknown>): Promise<void> =>
    inTurn(async () => {
      for (let tries = 1; ; tries += 1)
        try {
          await once();
          break;
        } catch (thrown) {
          if (!wasQuicker(thrown) || tries === TRIES) throw thrown;
        }
      await refetch();
    });
  const give = (file: Pick<UploadedFile, 'id' | 'name'>, side: Side | null): Promise<void> =>
    untilDone(() => giveOnce(workspace, file, side));
  return {
    give,
    /** Gives a source other files, worked out from those it has when it is done. */
    replace: (id: string, files: (had: readonly string[]) => readonly string[]): Promise<void> =>
      untilDone(async () => {
        const source = await ask<Source>(at(workspace, 'sources', id));
        await setFiles(workspace, source, files(filesOf(source)));
      }),
    remove: async (file: UploadedFile): Promise<void> => {
      await give(file, null);
      await ask(at(workspace, 'files', file.id), { method: 'DELETE' });
      await refetch();
    },
    refetch,
  };
}

async function giveOnce(
  workspace: string,
  { id, name }: Pick<UploadedFile, 'id' | 'name'>,
  side: Side | null,
): Promise<void> {
  const [{ items: sources }, { items: files }] = await Promise.all([
    ask<Items<Source>>(at(workspace, 'sources')),
    ask<Items<UploadedFile>>(at(workspace, 'files')),
  ]);
  if (side !== null && sideOf(sources, id) === side) return;
  for (const source of sources.filter((one) => filesOf(one).includes(id)))
    await setFiles(
      workspace,
      source,
      filesOf(source).filter((file) => file !== id),
    );
  if (side === null) return;
  const target = sourceFor(sources, side);
  if (target === undefined) {
    const body = { side, kind: 'files', name: `${sideTitles[side]} files`, settings: { files: [id] } };
    await ask(at(workspace, 'sources'), { method: 'POST', body });
    return;
  }
  // A newer export of the same name stands for the older one: together they would count everything twice.
  const older = new Set(files.filter((one) => one.name === name).map((one) => one.id));
  const kept = filesOf(target).filter((file) => !older.has(file));
  await setFiles(workspace, target, [...kept, id]);
}

const setFiles = (workspace: string, source: Source, files: readonly string[]): Promise<unknown> =>
  ask(at(workspace, 'sources', source.id), {
    method: 'PATCH',
    version: source.version,
    body: { settings: withFiles(source, files) },
  });
