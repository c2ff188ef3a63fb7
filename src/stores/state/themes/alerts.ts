import type { AlertChanges, AlertChannel, Alerts, Delivery } from '../../../model/workspace/index.ts';
import { addRecord, changeRecord, given, present } from '../change-record.ts';
import type { Db } from '../connection.ts';
import { claimDeliveries } from './alerts/claim-deliveries.ts';
import { listDeliveries } from './alerts/list-deliveries.ts';

export function alertsOn(db: Db): Alerts {
  const channelsOf = (workspace: string) =>
    db.selectFrom('alertChannels').selectAll().where('workspace', '=', workspace);
  return {
    channel: async (workspace, id) =>
      (await channelsOf(workspace).where('id', '=', id).executeTakeFirst()) ?? null,
    channels: (workspace) =>
      channelsOf(workspace).where('removedAt', 'is', null).orderBy('createdAt').orderBy('id').execute(),
    deliveries: (workspace, filter, paging) => listDeliveries(db, workspace, filter, paging),
    alerts: (workspace, ids) =>
      ids.length === 0
        ? Promise.resolve([])
        : db
            .selectFrom('alerts')
            .selectAll()
            .where('workspace', '=', workspace)
            .where('id', 'in', [...ids])
            .orderBy('at')
            .orderBy('id')
            .execute(),
    told: async (workspace, keys) => {
      if (keys.length === 0) return [];
      const rows = await db
        .selectFrom('alerts')
        .select('key')
        .where('workspace', '=', workspace)
        .where('key', 'in', [...keys])
        .execute();
      return rows.map(({ key }) => key);
    },
    claim: (at, until, limit) => claimDeliveries(db, at, until, limit),
    attempted: async (id, became) => {
      const fields =
        became.state === 'sent'
          ? { state: became.state, sentAt: became.at, lastError: 'null' }
          : { ...became, error: undefined, lastError: JSON.stringify(became.error) };
      await db
        .updateTable('alertDeliveries')
        .set({ ...given(fields), claimedUntil: null })
        .where('id', '=', id)
        .where('state', '=', 'waiting')
        .execute();
    },
    prune: async (before) => {
      await db
        .deleteFrom('alertDeliveries')
        .where('state', '!=', 'waiting')
        .where('createdAt', '<', before)
        .execute();
    },
  };
}

const jsonb = ['settings', 'digest', 'quiet'];

export function alertChangesOn(db: Db): AlertChanges {
  const alerts = alertsOn(db);
  const read = async (workspace: string, id: string): Promise<AlertChannel> =>
    present('alert channel', id, await alerts.channel(workspace, id));
  return {
    ...alerts,
    addChannel: async (channel) => {
      const row = {
        ...channel,
        settings: JSON.stringify(channel.settings),
        events: [...channel.events],
        digest: JSON.stringify(channel.digest),
        quiet: JSON.stringify(channel.quiet),
        version: 1,
      };
      await addRecord('alert channel', channel.id, db.insertInto('alertChannels').values(row));
      return read(channel.workspace, channel.id);
    },
    changeChannel: async (workspace, id, version, fields) => {
      const key = { workspace, id };
      await changeRecord(db, 'alertChannels', 'alert channel', key, version, given(fields, jsonb));
      return read(workspace, id);
    },
    tell: async (alert, deliveries) => {
      const { numInsertedOrUpdatedRows: added } = await db
        .insertInto('alerts')
        .values({ ...alert, subject: JSON.stringify(alert.subject) })
        .onConflict((conflict) => conflict.columns(['workspace', 'key']).doNothing())
        .executeTakeFirst();
      if (added !== 1n) return false;
      for (const delivery of deliveries) await addDelivery(db, alert, delivery);
      return true;
    },
    addTest: async (delivery) => {
      const row = { ...delivery, lastError: JSON.stringify(delivery.lastError), claimedUntil: null };
      await db.insertInto('alertDeliveries').values(row).execute();
    },
  };
}

/** A delivery, or a place in the digest that is due then; where that is under way already, a delivery by itself. */
async function addDelivery(
  db: Db,
  { workspace, id: alert, at }: { readonly workspace: string; readonly id: string; readonly at: string },
  { id, channel, kind, dueAt }: Pick<Delivery, 'id' | 'channel' | 'kind' | 'dueAt'>,
): Promise<void> {
  const row = {
    ...{ workspace, id, channel, kind, dueAt },
    state: 'waiting' as const,
    claimedUntil: null,
    attempts: 0,
    lastAttemptAt: null,
    lastError: 'null',
    sentAt: null,
    createdAt: at,
  };
  const insert = db.insertInto('alertDeliveries');
  const placed =
    kind === 'digest'
      ? await insert
          .values(row)
          // Held until the end of this transaction: who delivers passes it by until then.
          .onConflict((conflict) =>
            conflict
              .columns(['channel', 'dueAt'])
              .where('kind', '=', 'digest')
              .doUpdateSet({ kind: 'digest' })
              .where('alertDeliveries.state', '=', 'waiting')
              .where('alertDeliveries.attempts', '=', 0),
          )
          .returning('id')
          .executeTakeFirst()
      : undefined;
  const delivery = placed?.id ?? id;
  if (placed === undefined) await insert.values({ ...row, kind: 'alert' }).execute();
  await db.insertInto('alertDeliveryItems').values({ delivery, alert }).execute();
}
