import { describe, expect, it } from 'vitest';
import type { UploadedFile } from '../../src/model/workspace/index.ts';
import { change, moment, newId, newWorkspace } from './made-up.ts';
import { testState } from './test-state.ts';

const fileOf = (workspace: string, rest: Partial<UploadedFile> = {}): UploadedFile => ({
  id: newId('fil'),
  workspace,
  name: 'orders.csv',
  bytes: 5_000_000_000,
  sha256: 'a'.repeat(64),
  uploadedAt: moment(),
  by: 'usr_ann',
  recognised: null,
  failure: null,
  ...rest,
});

testState('uploaded files', (given) => {
  const add = (file: UploadedFile) =>
    change(given().state, file.workspace, 'file.add', ({ files }) => files.add(file));

  describe('what is known of them', () => {
    it('is kept as it was, counted by workspace, and listed page by page, the last one first', async () => {
      const { state } = given();
      const { id: workspace } = await newWorkspace(state);
      const recognised = {
        side: 'shop',
        records: 'order',
        preset: null,
        confidence: 0.5,
        format: 'CSV',
        rows: 3,
        note: null,
      } as const;
      const failure = { code: 'file-empty', message: 'It is empty.', hint: 'Export it again.' } as const;
      const all = [
        fileOf(workspace, { recognised }),
        fileOf(workspace, { failure, uploadedAt: moment(1) }),
        fileOf(workspace, { uploadedAt: moment(1) }),
      ];
      for (const one of all) expect(await add(one)).toEqual(one);
      expect(await state.files.size(workspace)).toBe(15_000_000_000);
      const { id: other } = await newWorkspace(state);
      expect([await state.files.size(other), await state.files.get(other, all[0]?.id ?? '')]).toEqual([
        0,
        null,
      ]);
      const first = await state.files.list(workspace, { limit: 2 });
      const second = await state.files.list(workspace, { limit: 2, after: first.next ?? '' });
      expect([...first.rows, ...second.rows]).toEqual(all.toReversed());
      expect(second.next).toBeNull();
    });
  });

  describe('a file that a source reads', () => {
    const settle = async (workspace: string, id: string) => {
      const { state } = given();
      const source = {
        id: newId('src'),
        workspace,
        side: 'shop',
        kind: 'files',
        name: 'Shop',
        settings: { files: [id] },
        createdAt: moment(),
      } as const;
      return change(state, workspace, 'source.add', async ({ files, sources }) => {
        await files.keep(workspace, [id]);
        return sources.add(source);
      });
    };
    const remove = (workspace: string, id: string) =>
      change(given().state, workspace, 'file.remove', ({ files }) => files.remove(workspace, id));

    it('stays until the source is archived', async () => {
      const { state } = given();
      const { id: workspace } = await newWorkspace(state);
      const { id } = await add(fileOf(workspace));
      const source = await settle(workspace, id);
      await expect(remove(workspace, id)).rejects.toMatchObject({
        code: 'file-in-use',
        values: { id, source: 'Shop' },
      });
      await change(state, workspace, 'source.archive', ({ sources }) =>
        sources.change(workspace, source.id, 1, { archivedAt: moment() }),
      );
      await remove(workspace, id);
      expect(await state.files.get(workspace, id)).toBeNull();
      await expect(remove(workspace, id)).rejects.toMatchObject({ code: 'record-not-found' });
    });

    it('is kept or removed, never both, when both are asked for at once', async () => {
      const { state } = given();
      const { id: workspace } = await newWorkspace(state);
      for (let round = 0; round < 10; round += 1) {
        const { id } = await add(fileOf(workspace));
        const both = await Promise.allSettled([settle(workspace, id), remove(workspace, id)]);
        expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
        const [kept] = both;
        expect((await state.files.get(workspace, id)) !== null).toBe(kept.status === 'fulfilled');
      }
    });
  });
});
