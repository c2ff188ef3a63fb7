/**
 * Alerts: who is told what, when, and how it gets there.
 * Comes in: the state, what happened, channels. Goes out: deliveries and what became of them. May touch: the state, the
 * vault, what is outside by the one door there is. Refuses: a message nobody asked for, a secret in an answer or a log.
 */
export { type AlertDesk, openAlertDesk, type TriedChannel } from './alert-desk.ts';
export type { ChannelTarget, MailSettings } from './channel-target.ts';
export { addChannel, changeChannel, type MadeChannel, removeChannel } from './channels.ts';
export { type OpenAlerts, openAlerts } from './open-alerts.ts';
