import { failure } from '../../../ground/index.ts';
import type { FileChanges, Files, Page, Paging, UploadedFile } from '../../../model/workspace/index.ts';
import { ask } from '../ask.ts';
import { present } from '../change-record.ts';
import type { Db } from '../connection.ts';
import { pageSize, readCursor, writeCursor } from '../cursor.ts';

const columns = `workspace, id, name, bytes, sha256, uploaded_at as "uploadedAt", by, recognised, failure`;
type Row = Omit<UploadedFile, 'bytes'> & { readonly bytes: bigint };

export function filesOn(db: Db): Files {
  return {
    get: async (workspace, id) => {
      const [row] = await ask<Row>(db, `select ${columns} from files where workspace = $1 and id = $2`, [
        workspace,
        id,
      ]);
      return row === undefined ? null : fromRow(row);
    },
    list: (workspace, paging) => listFiles(db, workspace, paging),
    size: async (workspace) => {
      const [row] = await ask<{ readonly bytes: bigint }>(
        db,
        'select coalesce(sum(bytes), 0)::bigint as bytes from files where workspace = $1',
        [workspace],
      );
      return Number(row?.bytes ?? 0n);
    },
  };
}

export function fileChangesOn(db: Db): FileChanges {
  const files = filesOn(db);
  return {
    ...files,
    add: async (file) => {
      await ask(
        db,
        `insert into files (workspace, id, name, bytes, sha256, uploaded_at, by, recognised, failure)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [
          file.workspace,
          file.id,
          file.name,
          file.bytes,
          file.sha256,
          file.uploadedAt,
          file.by,
          asJson(file.recognised),
          asJson(file.failure),
        ],
      );
      return present('file', file.id, await files.get(file.workspace, file.id));
    },
    keep: async (workspace, ids) => {
      const there = await ask<{ readonly id: string }>(
        db,
        'select id from files where workspace = $1 and id = any($2) order by id for share',
        [workspace, ids],
      );
      const lacking = ids.find((id) => !there.some((one) => one.id === id));
      if (lacking !== undefined) throw failure('record-not-found', { record: 'file', id: lacking });
    },
    remove: async (workspace, id) => {
      // Whoever has a source read it at this moment holds it: what they do is seen below.
      const there = await ask(db, 'select 1 from files where workspace = $1 and id = $2 for update', [
        workspace,
        id,
      ]);
      if (there.length === 0) throw failure('record-not-found', { record: 'file', id });
      const [user] = await ask<{ readonly name: string }>(
        db,
        `select name from sources where workspace = $1 and archived_at is null
           and settings @> jsonb_build_object('files', jsonb_build_array($2::text)) order by id limit 1`,
        [workspace, id],
      );
      if (user !== undefined) throw failure('file-in-use', { id, source: user.name });
      await ask(db, 'delete from files where workspace = $1 and id = $2', [workspace, id]);
    },
  };
}

async function listFiles(db: Db, workspace: string, paging: Paging): Promise<Page<UploadedFile>> {
  const list = { workspace, files: true };
  const size = pageSize(paging.limit);
  const after = paging.after === undefined ? null : readCursor(list, paging.after, 2);
  const rows = await ask<Row>(
    db,
    `select ${columns} from files where workspace = $1
       and ($2::timestamptz is null or (uploaded_at, id) < ($2::timestamptz, $3))
     order by uploaded_at desc, id desc limit ${size + 1}`,
    [workspace, after?.[0] ?? null, after?.[1] ?? null],
  );
  const last = rows.at(size - 1);
  return {
    rows: rows.slice(0, size).map(fromRow),
    next: rows.length > size && last !== undefined ? writeCursor(list, [last.uploadedAt, last.id]) : null,
  };
}

const fromRow = (row: Row): UploadedFile => ({ ...row, bytes: Number(row.bytes) });
const asJson = (value: unknown): string | null => (value === null ? null : JSON.stringify(value));
