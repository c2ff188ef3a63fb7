import type { Selectable } from 'kysely';
import type { ReviewChanges, ReviewItem, Reviews } from '../../../model/workspace/index.ts';
import { addRecord, changeRecord, given, present } from '../change-record.ts';
import type { Db } from '../connection.ts';
import { pageOf } from '../page-of.ts';
import type { Tables } from '../tables/index.ts';

export function reviewsOn(db: Db): Reviews {
  const of = (workspace: string) => db.selectFrom('reviews').selectAll().where('workspace', '=', workspace);
  const itemsOf = (workspace: string) =>
    db.selectFrom('reviewItems').selectAll().where('workspace', '=', workspace);
  return {
    get: async (workspace, id) => (await of(workspace).where('id', '=', id).executeTakeFirst()) ?? null,
    ofWeek: async (workspace, week) =>
      (await of(workspace).where('week', '=', week).executeTakeFirst()) ?? null,
    list: (workspace, paging) =>
      pageOf(
        { workspace, reviews: true },
        paging,
        ({ week }) => week,
        (after, limit) =>
          of(workspace)
            .$if(after !== null, (query) => query.where('week', '<', after?.by ?? ''))
            .orderBy('week', 'desc')
            .limit(limit)
            .execute(),
      ),
    item: async (workspace, id) => {
      const row = await itemsOf(workspace).where('id', '=', id).executeTakeFirst();
      return row === undefined ? null : itemOf(row);
    },
    items: async (workspace, of) => {
      const query =
        of === 'open-actions'
          ? itemsOf(workspace).where('state', '=', 'open')
          : itemsOf(workspace).where('review', '=', of.review);
      return (await query.orderBy('place').execute()).map(itemOf);
    },
  };
}

const jsonb = ['moved', 'opened', 'closed', 'agenda', 'made'];

export function reviewChangesOn(db: Db): ReviewChanges {
  const reviews = reviewsOn(db);
  const read = async (workspace: string, id: string) =>
    present('review', id, await reviews.get(workspace, id));
  const readItem = async (workspace: string, id: string) =>
    present('review item', id, await reviews.item(workspace, id));
  return {
    ...reviews,
    add: async (review) => {
      const row = {
        ...review,
        moved: JSON.stringify(review.moved),
        opened: JSON.stringify(review.opened),
        closed: JSON.stringify(review.closed),
        agenda: JSON.stringify(review.agenda),
        attendance: [...review.attendance],
        version: 1,
      };
      await addRecord('review', review.week, db.insertInto('reviews').values(row));
      return read(review.workspace, review.id);
    },
    change: async (workspace, id, version, fields) => {
      await changeRecord(db, 'reviews', 'review', { workspace, id }, version, given(fields, jsonb));
      return read(workspace, id);
    },
    addItem: async (item) => {
      const row = {
        ...item,
        version: 1,
        made: JSON.stringify(item.made),
        closed: JSON.stringify(item.closed),
      };
      await addRecord('review item', item.id, db.insertInto('reviewItems').values(row));
      return readItem(item.workspace, item.id);
    },
    changeItem: async (workspace, id, version, fields) => {
      await changeRecord(db, 'reviewItems', 'review item', { workspace, id }, version, given(fields, jsonb));
      return readItem(workspace, id);
    },
  };
}

const itemOf = ({ place: _, ...item }: Selectable<Tables['reviewItems']>): ReviewItem => item;
