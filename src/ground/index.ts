/**
 * The ground: exact numbers, stable names and the one failure, on which everything stands.
 * Comes in: plain values. Goes out: plain values. May touch: nothing. Refuses: floats for money, loss without
 * a named rounding, files, network, clock, environment and randomness.
 * Time is a door of its own (`time.ts`, `periods.ts`), so that what needs none does not pay for it.
 */
export { allocate } from './allocate.ts';
export { amountDigits, currencyDigits, isCurrency, minorDigits, noCurrency } from './currency.ts';
export type { Decimal, Rounding } from './decimal.ts';
export {
  addDecimals,
  compareDecimals,
  divideRounded,
  formatDecimal,
  magnitude,
  multiplyDecimals,
  parseDecimal,
  rescale,
} from './decimal.ts';
export type { ExitCode } from './exit-codes.ts';
export { exitCodes, strongestExit } from './exit-codes.ts';
export type { FailureJson, FailureOptions, FailureValue, FailureValues } from './failure.ts';
export { asFailure, Failure, failure, isFailure } from './failure.ts';
export type { FailureCode, FailureRule } from './failure-codes.ts';
export { failureCodes } from './failure-codes.ts';
export { stableId } from './id.ts';
export type { Money } from './money.ts';
export { addMoney, formatMinor, money, parseMoney, sumByCurrency } from './money.ts';
export type { Quantity } from './quantity.ts';
export { formatQuantity, parseQuantity, quantityDigits } from './quantity.ts';
export { identifier, integerLiteral, literal } from './sql.ts';
