import type { Selectable } from 'kysely';
import type { Comment, CommentChanges, Comments } from '../../../model/workspace/index.ts';
import { addRecord, changeRecord, present } from '../change-record.ts';
import type { Db } from '../connection.ts';
import type { Tables } from '../tables/index.ts';

export function commentsOn(db: Db): Comments {
  const of = (workspace: string) => db.selectFrom('comments').selectAll().where('workspace', '=', workspace);
  return {
    get: async (workspace, id) => {
      const row = await of(workspace).where('id', '=', id).executeTakeFirst();
      return row === undefined ? null : commentOf(row);
    },
    list: async (workspace, { kind, id }) => {
      const rows = await of(workspace)
        .where('subjectKind', '=', kind)
        .where('subjectId', '=', id)
        .orderBy('createdAt')
        .orderBy('id')
        .execute();
      return rows.map(commentOf);
    },
  };
}

export function commentChangesOn(db: Db): CommentChanges {
  const comments = commentsOn(db);
  const read = async (workspace: string, id: string) =>
    present('comment', id, await comments.get(workspace, id));
  return {
    ...comments,
    add: async ({ subject, ...comment }) => {
      const row = {
        ...comment,
        subjectKind: subject.kind,
        subjectId: subject.id,
        editedAt: null,
        deletedAt: null,
        version: 1,
      };
      await addRecord('comment', comment.id, db.insertInto('comments').values(row));
      return read(comment.workspace, comment.id);
    },
    edit: async (workspace, id, version, text, at) => {
      await changeRecord(db, 'comments', 'comment', { workspace, id }, version, { text, editedAt: at });
      return read(workspace, id);
    },
    remove: async (workspace, id, version, at) => {
      await changeRecord(db, 'comments', 'comment', { workspace, id }, version, { text: '', deletedAt: at });
      return read(workspace, id);
    },
  };
}

function commentOf({ subjectKind: kind, subjectId: id, ...row }: Selectable<Tables['comments']>): Comment {
  return { ...row, subject: { kind, id } };
}
