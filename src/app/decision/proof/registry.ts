import type { PlantedDefect } from './fault.ts';
import { paymentLost, priceOff, quantityOff } from './faults/amounts.ts';
import { currencyOff, rateOff } from './faults/currencies.ts';
import { orderNeverSent, orderSentTwice } from './faults/orders.ts';
import { refundNeverSent, refundSentTwice } from './faults/refunds.ts';
import { shipmentLost, statusOff } from './faults/status.ts';
import { stockLost, stockOff } from './faults/stock.ts';

/** Every defect that is planted, by its id. */
export const plantedDefects: readonly PlantedDefect[] = [
  currencyOff,
  orderNeverSent,
  orderSentTwice,
  paymentLost,
  priceOff,
  quantityOff,
  rateOff,
  refundNeverSent,
  refundSentTwice,
  shipmentLost,
  statusOff,
  stockLost,
  stockOff,
];
