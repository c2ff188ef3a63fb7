import { amountDigits } from '../../../../ground/index.ts';
import type { Instant } from '../../../records/order.ts';
import { decimalText } from '../../text/decimal-text.ts';
import { plainUtcText } from '../../text/instant-text.ts';
import type { SheetStyle } from '../../text/sheet.ts';

/** Odoo's exports under technical names: commas, ISO days, times in UTC, True and False. */
export const style: SheetStyle = { delimiter: ',' };

export function amountText(minor: bigint, currency: string): string {
  return decimalText(minor, amountDigits(currency));
}

export function timeText(at: Instant | null): string {
  return at === null ? '' : plainUtcText(at);
}

export function flag(value: boolean): string {
  return value ? 'True' : 'False';
}
