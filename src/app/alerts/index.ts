/**
 * Alerts: who is told what, when, and how it gets there.
 * Comes in: the state, what happened, channels. Goes out: deliveries and what became of them. May touch: the state, the
 * vault, what is outside by the one door there is. Refuses: a message nobody asked for, a secret in an answer or a log.
 */
export { type AlertDesk, type AlertDeskOptions, openAlertDesk, type TriedChannel } from './alert-desk.ts';
export type { ChannelTarget, MailSettings } from './channel-target.ts';
export {
  addChannel,
  type ChannelChange,
  type ChannelTools,
  type ChannelWishes,
  changeChannel,
  type MadeChannel,
  presentChannel,
  removeChannel,
} from './channels.ts';
