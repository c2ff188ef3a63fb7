/** Faults that are in no catalogue: what they break must be found, and be given no name of one that is. */
import type { Fault } from '../../../src/sandbox/index.ts';
import { freightOfTheOrderBefore } from './freight-of-the-order-before.ts';
import {
  discountTwiceOnSmallOrders,
  freightHasTheWrongSign,
  lastLineCutOff,
  pricesCutToWholeUnits,
  quantitiesRoundedUpToSix,
  taxDoubledOnSomeProducts,
} from './in-amounts.ts';
import { onlyTheFirstParcelTold, stockCountedInPairs, weekendShipmentsMissing } from './in-goods.ts';
import { customerOfTheOrderBefore, largeOrdersLost, ordersOfOneGatewayAgain } from './in-orders.ts';
import { mondayPaymentsTwice } from './in-payments.ts';
import { creditsPostedAMonthEarly, largeRefundsLost } from './in-refunds.ts';

export const unknownModes: readonly Fault[] = [
  creditsPostedAMonthEarly,
  customerOfTheOrderBefore,
  discountTwiceOnSmallOrders,
  freightHasTheWrongSign,
  freightOfTheOrderBefore,
  largeOrdersLost,
  largeRefundsLost,
  lastLineCutOff,
  mondayPaymentsTwice,
  onlyTheFirstParcelTold,
  ordersOfOneGatewayAgain,
  pricesCutToWholeUnits,
  quantitiesRoundedUpToSix,
  stockCountedInPairs,
  taxDoubledOnSomeProducts,
  weekendShipmentsMissing,
];
