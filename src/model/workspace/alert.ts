import type { Json } from './json.ts';
import type { Page, Paging } from './page.ts';

/** What people are told of. */
export const alertKinds = [
  'breach-opened',
  'investigation-overdue',
  'review-missed',
  'run-failed',
  'source-stale',
  'gate-revoked',
  'fix-regressed',
] as const;
export type AlertKind = (typeof alertKinds)[number];

export const alertSeverities = ['critical', 'warning'] as const;
export type AlertSeverity = (typeof alertSeverities)[number];

/** One thing that changed its state, told once. */
export interface Alert {
  /** `alt_...` */
  readonly id: string;
  readonly workspace: string;
  readonly kind: AlertKind;
  readonly severity: AlertSeverity;
  /** Names the thing and the change: a second alert of the same key is none. */
  readonly key: string;
  readonly title: string;
  readonly says: string;
  readonly subject: { readonly kind: string; readonly id: string };
  readonly at: string;
}

export const channelKinds = ['email', 'slack', 'teams', 'webhook'] as const;
export type ChannelKind = (typeof channelKinds)[number];

/** When what was collected is told in one message. */
export interface Digest {
  readonly every: 'day' | 'week';
  /** ISO weekday of a weekly one; null for a daily one. */
  readonly weekday: number | null;
  /** `HH:MM` in the channel's zone. */
  readonly at: string;
}

/** From when to when nothing is sent, `HH:MM` in the channel's zone; past midnight where `to` is not after `from`. */
export interface QuietHours {
  readonly from: string;
  readonly to: string;
}

/** Where alerts go. */
export interface AlertChannel {
  /** `chn_...` */
  readonly id: string;
  readonly workspace: string;
  readonly kind: ChannelKind;
  readonly name: string;
  /** What is no secret: addresses and server of e-mail; null elsewhere. */
  readonly settings: Json;
  /** Where it leads as far as it may be shown: a host, or addresses. */
  readonly shown: string;
  /** The secret part, sealed: an URL, a password, a key. */
  readonly sealed: string;
  readonly events: readonly AlertKind[];
  /** Null: each alert by itself. */
  readonly digest: Digest | null;
  readonly quiet: QuietHours | null;
  /** What is critical is sent at once, whatever digest and quiet hours say. */
  readonly criticalAtOnce: boolean;
  readonly timeZone: string;
  readonly createdAt: string;
  readonly pausedAt: string | null;
  readonly removedAt: string | null;
  readonly version: number;
}

export const deliveryStates = ['waiting', 'sent', 'failed'] as const;
export type DeliveryState = (typeof deliveryStates)[number];

/** A message on its way, or that was sent: one alert, the alerts of a digest, or a test. */
export interface Delivery {
  /** `dlv_...`: also the id by which who gets it twice can tell. */
  readonly id: string;
  readonly workspace: string;
  readonly channel: string;
  readonly kind: 'alert' | 'digest' | 'test';
  readonly state: DeliveryState;
  /** ISO instant before which it is not sent. */
  readonly dueAt: string;
  readonly attempts: number;
  readonly lastAttemptAt: string | null;
  readonly lastError: { readonly code: string; readonly message: string; readonly hint: string } | null;
  readonly sentAt: string | null;
  readonly createdAt: string;
  /** Ids, in the order they happened. */
  readonly alerts: readonly string[];
}

/** A delivery that this process is to make. */
export interface ClaimedDelivery {
  readonly delivery: Delivery;
  readonly channel: AlertChannel;
  readonly alerts: readonly Alert[];
}

export interface Alerts {
  channel(workspace: string, id: string): Promise<AlertChannel | null>;
  /** In the order they were added, without those that were removed. */
  channels(workspace: string): Promise<readonly AlertChannel[]>;
  /** The last one first. */
  deliveries(
    workspace: string,
    filter: { readonly channel?: string; readonly states?: readonly DeliveryState[] },
    paging: Paging,
  ): Promise<Page<Delivery>>;
  /** By their ids, in the order they happened. */
  alerts(workspace: string, ids: readonly string[]): Promise<readonly Alert[]>;
  /** Of some keys those that were told already. */
  told(workspace: string, keys: readonly string[]): Promise<readonly string[]>;
  /**
   * Takes what is due, and counts the attempt; nobody else takes it until the second moment. Of no interest to the audit
   * log: what is delivered was said there before.
   */
  claim(at: string, until: string, limit: number): Promise<readonly ClaimedDelivery[]>;
  /** What became of an attempt: sent, to be tried again, or given up. */
  attempted(
    id: string,
    became:
      | { readonly state: 'sent'; readonly at: string }
      | { readonly state: 'waiting'; readonly dueAt: string; readonly error: Delivery['lastError'] }
      | { readonly state: 'failed'; readonly error: Delivery['lastError'] },
  ): Promise<void>;
  /** Forgets alerts and deliveries that were over before a moment. */
  prune(before: string): Promise<void>;
}

export interface AlertChanges extends Alerts {
  addChannel(channel: Omit<AlertChannel, 'version'>): Promise<AlertChannel>;
  changeChannel(
    workspace: string,
    id: string,
    version: number,
    fields: Partial<Omit<AlertChannel, 'id' | 'workspace' | 'kind' | 'createdAt' | 'version'>>,
  ): Promise<AlertChannel>;
  /**
   * Keeps an alert and what is to be delivered of it; one for a digest joins the one that is due then. False where there
   * is an alert of that key already: then nothing is kept.
   */
  tell(
    alert: Alert,
    deliveries: readonly Pick<Delivery, 'id' | 'channel' | 'kind' | 'dueAt'>[],
  ): Promise<boolean>;
  /** Keeps what became of a message that was sent to try a channel. */
  addTest(delivery: Omit<Delivery, 'alerts'>): Promise<void>;
}
