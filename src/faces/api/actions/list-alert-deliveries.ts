import { z } from 'zod';
import { reading } from '../define-action.ts';
import { alertDelivery, deliveryState, showDelivery } from '../shapes/alerts.ts';
import { id, pageOf, paging, pagingOf, several } from '../shapes/parts.ts';
import { inWorkspace, workspacePath } from '../shapes/paths.ts';

export const listAlertDeliveries = reading({
  name: 'list-alert-deliveries',
  method: 'get',
  at: inWorkspace('/alert-deliveries'),
  scope: 'read',
  summary: 'What was sent and what is still to be sent, the last first, with attempts and the last error.',
  path: workspacePath,
  query: z.strictObject({ channel: id.optional(), state: several(deliveryState).optional(), ...paging }),
  answer: pageOf('AlertDeliveryPage', alertDelivery),
  read: async ({ state, path: { workspace }, query }) => {
    const filter = {
      ...(query.channel !== undefined && { channel: query.channel }),
      ...(query.state !== undefined && { states: query.state }),
    };
    const { rows, next } = await state.alerts.deliveries(workspace, filter, pagingOf(query));
    const alerts = await state.alerts.alerts(
      workspace,
      rows.flatMap((row) => row.alerts),
    );
    return { body: { items: rows.map((row) => showDelivery(row, alerts)), next } };
  },
});
