import type { IntegrationLogEntry, Sale } from '../../records/erp-image.ts';
import type { FaultScope } from '../fault.ts';

/** The order never reaches the ERP: nothing is made of it, and the log says what it says. */
export function loseOrder(
  sale: Sale,
  scope: Pick<FaultScope, 'expect'>,
  log: readonly IntegrationLogEntry[] = [],
): void {
  const { erp, order } = sale;
  erp.documents = [];
  erp.payments = [];
  erp.shipments = [];
  erp.returns = [];
  erp.log = [...log];
  scope.expect({ kinds: ['order-missing-in-erp'], order: order.name });
}
