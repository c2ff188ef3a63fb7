import { sql } from 'kysely';
import type { ClaimedDelivery } from '../../../../model/workspace/index.ts';
import { present } from '../../change-record.ts';
import type { Db } from '../../connection.ts';
import { deliveriesOf } from './list-deliveries.ts';

/** Takes what is due, the longest due first; what another process takes at this moment is passed by. */
export async function claimDeliveries(
  db: Db,
  at: string,
  until: string,
  limit: number,
): Promise<readonly ClaimedDelivery[]> {
  const rows = await db
    // Read once, whatever the plan: a locking query is never folded into the statement around it.
    .with('chosen', (start) =>
      start
        .selectFrom('alertDeliveries as due')
        .innerJoin('alertChannels', 'alertChannels.id', 'due.channel')
        .select('due.id')
        .where('due.state', '=', 'waiting')
        .where('due.dueAt', '<=', at)
        .where((is) => is.or([is('due.claimedUntil', 'is', null), is('due.claimedUntil', '<=', at)]))
        .where('alertChannels.pausedAt', 'is', null)
        .orderBy('due.dueAt')
        .orderBy('due.id')
        .limit(limit)
        .forUpdate('due')
        .skipLocked(),
    )
    .updateTable('alertDeliveries')
    .set({ claimedUntil: until, lastAttemptAt: at, attempts: sql<number>`attempts + 1` })
    .where('id', 'in', (inner) => inner.selectFrom('chosen').select('id'))
    .returningAll()
    .execute();
  if (rows.length === 0) return [];
  const deliveries = await deliveriesOf(db, rows);
  const [channels, alerts] = await Promise.all([
    db
      .selectFrom('alertChannels')
      .selectAll()
      .where(
        'id',
        'in',
        deliveries.map(({ channel }) => channel),
      )
      .execute(),
    alertsOf(
      db,
      deliveries.flatMap(({ alerts }) => alerts),
    ),
  ]);
  return deliveries.map((delivery) => ({
    delivery,
    channel: present(
      'alert channel',
      delivery.channel,
      channels.find(({ id }) => id === delivery.channel),
    ),
    alerts: delivery.alerts.flatMap((id) => alerts.filter((one) => one.id === id)),
  }));
}

const alertsOf = (db: Db, ids: readonly string[]) =>
  ids.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom('alerts')
        .selectAll()
        .where('id', 'in', [...ids])
        .execute();
