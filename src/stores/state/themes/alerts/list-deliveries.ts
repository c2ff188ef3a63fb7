import type { Selectable } from 'kysely';
import type { Delivery, DeliveryState, Page, Paging } from '../../../../model/workspace/index.ts';
import type { Db } from '../../connection.ts';
import { pageOf } from '../../page-of.ts';
import type { Tables } from '../../tables/index.ts';

/** The last delivery first. */
export async function listDeliveries(
  db: Db,
  workspace: string,
  { channel, states }: { readonly channel?: string; readonly states?: readonly DeliveryState[] },
  paging: Paging,
): Promise<Page<Delivery>> {
  const page = await pageOf<Selectable<Tables['alertDeliveries']>>(
    { workspace, deliveries: { channel, states } },
    paging,
    ({ createdAt }) => createdAt,
    (after, limit) =>
      db
        .selectFrom('alertDeliveries')
        .selectAll()
        .where('workspace', '=', workspace)
        .$if(channel !== undefined, (query) => query.where('channel', '=', channel ?? ''))
        .$if(states !== undefined, (query) => query.where('state', 'in', [...(states ?? [])]))
        .$if(after !== null, (query) =>
          query.where(({ eb, refTuple, tuple }) =>
            eb(refTuple('createdAt', 'id'), '<', tuple(after?.by ?? '', after?.id ?? '')),
          ),
        )
        .orderBy('createdAt', 'desc')
        .orderBy('id', 'desc')
        .limit(limit)
        .execute(),
  );
  return { rows: await deliveriesOf(db, page.rows), next: page.next };
}

/** Rows with the ids of their alerts. */
export async function deliveriesOf(
  db: Db,
  rows: readonly Selectable<Tables['alertDeliveries']>[],
): Promise<readonly Delivery[]> {
  if (rows.length === 0) return [];
  const items = await db
    .selectFrom('alertDeliveryItems')
    .innerJoin('alerts', 'alerts.id', 'alertDeliveryItems.alert')
    .select(['alertDeliveryItems.delivery', 'alerts.id'])
    .where(
      'alertDeliveryItems.delivery',
      'in',
      rows.map(({ id }) => id),
    )
    .orderBy('alerts.at')
    .orderBy('alerts.id')
    .execute();
  const of = Map.groupBy(items, ({ delivery }) => delivery);
  return rows.map(({ claimedUntil: _, ...row }) => ({
    ...row,
    alerts: (of.get(row.id) ?? []).map(({ id }) => id),
  }));
}
