import type { IntegrationLogEntry, Sale } from '../../records/erp-image.ts';
import type { Instant } from '../../records/order.ts';

/** What an entry of the integration's log says; the rest follows from the order. */
export interface Logged {
  readonly at: Instant;
  readonly topic: string;
  readonly status: IntegrationLogEntry['status'];
  readonly message: string;
  readonly document?: string;
  readonly attempt?: number;
  /** Entries of one delivery share their id. */
  readonly delivery?: string;
}

/** An entry about an order. */
export function orderEntry({ order }: Sale, logged: Logged): IntegrationLogEntry {
  const attempt = logged.attempt ?? 1;
  return {
    at: logged.at,
    topic: logged.topic,
    object: order.id,
    status: logged.status,
    message: logged.message,
    document: logged.document ?? null,
    attempt,
    delivery: logged.delivery ?? deliveryOf(order.id, logged.topic, attempt),
  };
}

/** An entry about no order in particular. */
export function plainEntry(logged: Logged): IntegrationLogEntry {
  return {
    at: logged.at,
    topic: logged.topic,
    object: '',
    status: logged.status,
    message: logged.message,
    document: null,
    attempt: logged.attempt ?? 1,
    delivery: logged.delivery ?? deliveryOf(String(logged.at), logged.topic, logged.attempt ?? 1),
  };
}

/** Id of a delivery that follows from what it is about. */
function deliveryOf(object: string, topic: string, attempt: number): string {
  let hash = 0x811c9dc5 + attempt;
  for (const letter of `${object} ${topic}`)
    hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  const part = (hash >>> 0).toString(16).padStart(8, '0');
  return `${part}-f1a7-4${part.slice(0, 3)}-b${part.slice(3, 6)}-${part}${part.slice(0, 4)}`;
}
