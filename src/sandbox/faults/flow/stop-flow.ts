import type { IntegrationLogEntry } from '../../records/erp-image.ts';
import type { Instant } from '../../records/order.ts';
import { hourMs } from '../../zone.ts';
import type { FaultHooks, FaultScope } from '../fault.ts';
import { isThere } from '../is-there.ts';
import { isDue } from './is-due.ts';
import { plainEntry } from './log-entry.ts';
import { loseOrder } from './lose-order.ts';

/** Where and when nothing comes through any more, and what the integration says about it. */
export interface Stop {
  readonly begins: Instant;
  /** Code of the only shop it is about; null: all of them. */
  readonly shop: string | null;
  /** Error that every try brings; null where nothing is tried. */
  readonly message: string | null;
  readonly topic: string;
  /** Hours between tries. */
  readonly everyHours: number;
}

/** Nothing of a shop comes through from a moment on, and the log repeats why. */
export function stopFlow(scope: FaultScope, stop: Stop): FaultHooks {
  const { begins, shop, message } = stop;
  let logged = false;
  return {
    sale: (sale) => {
      const { order } = sale;
      if (order.createdAt < begins || (scope.until !== null && order.createdAt >= scope.until)) return;
      if ((shop === null || order.shop.code === shop) && isDue(sale)) loseOrder(sale, scope);
    },
    log: (log) => {
      if (logged || message === null || log.length > 0) return;
      logged = true;
      log.push(...errors(scope, stop, message));
    },
  };
}

function errors(
  scope: FaultScope,
  { begins, topic, everyHours }: Stop,
  message: string,
): IntegrationLogEntry[] {
  const entries: IntegrationLogEntry[] = [];
  const first = Math.max(begins, scope.from);
  for (let at = first; at < scope.merchant.takenAt && isThere(scope, at); at += everyHours * hourMs)
    entries.push(plainEntry({ at, topic, status: 'error', message }));
  return entries;
}
