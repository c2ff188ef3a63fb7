import type { Failure } from '../../ground/index.ts';
import type { Alert, Changing, Run } from '../../model/workspace/index.ts';
import { whenToSend } from './when-to-send.ts';

/** Something that changed its state, as whoever changes it says. */
export type NewAlert = Omit<Alert, 'id' | 'at'>;

/** What telling is handed. */
interface TellTools {
  now(): string;
  newId(prefix: string): string;
}

/**
 * Tells of something, in the transaction of what it tells: each channel that listens for it gets it later, or once its
 * digest is due. False where the same change was told before.
 */
export async function tellAlert(
  { alerts }: Pick<Changing, 'alerts'>,
  { now, newId }: TellTools,
  told: NewAlert,
): Promise<boolean> {
  const alert = { ...told, id: newId('alt'), at: now() };
  const channels = await alerts.channels(told.workspace);
  const deliveries = channels
    .filter(({ events }) => events.includes(told.kind))
    .map((channel) => ({ id: newId('dlv'), channel: channel.id, ...whenToSend(channel, alert) }));
  return alerts.tell(alert, deliveries);
}

/** That a run failed, or was given up. */
export const failedAlert = (
  { workspace, id }: Pick<Run, 'workspace' | 'id'>,
  { message, hint }: Pick<Failure, 'message' | 'hint'>,
): NewAlert => ({
  workspace,
  kind: 'run-failed',
  severity: 'critical',
  key: `run-failed.${id}`,
  title: 'A run failed',
  says: `${message} ${hint}`,
  subject: { kind: 'run', id },
});
