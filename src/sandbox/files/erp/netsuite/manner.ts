import { amountDigits } from '../../../../ground/index.ts';
import type { Instant } from '../../../records/order.ts';
import { decimalText } from '../../text/decimal-text.ts';
import { plainUtcText } from '../../text/instant-text.ts';
import type { SheetStyle } from '../../text/sheet.ts';

/** Results of SuiteQL: commas, lower-case columns, 10/31/2026, T and F. */
export const style: SheetStyle = { delimiter: ',' };

export function amountText(minor: bigint, currency: string): string {
  return decimalText(minor, amountDigits(currency));
}

/** `2026-10-31` as `10/31/2026`; nothing stays nothing. */
export function dayText(day: string | null): string {
  return day === null ? '' : `${Number(day.slice(5, 7))}/${Number(day.slice(8))}/${day.slice(0, 4)}`;
}

/** Times are selected as text in UTC. */
export function timeText(at: Instant | null): string {
  return at === null ? '' : plainUtcText(at);
}

export function flag(value: boolean): string {
  return value ? 'T' : 'F';
}
