import { amountDigits } from '../../../../ground/index.ts';
import type { Instant } from '../../../records/order.ts';
import { decimalText } from '../../text/decimal-text.ts';
import { zuluText } from '../../text/instant-text.ts';
import type { SheetStyle } from '../../text/sheet.ts';

/** Exports of a European Business Central: semicolons, decimal commas, 31.10.2026, Yes and No. */
export const style: SheetStyle = { delimiter: ';', byteOrderMark: true };

export function amountText(minor: bigint, currency: string): string {
  return decimalText(minor, amountDigits(currency), ',');
}

/** Units, which may be parts of one. */
export function unitsText(units: number): string {
  return String(units).replace('.', ',');
}

/** `2026-10-31` as `31.10.2026`; nothing stays nothing. */
export function dayText(day: string | null): string {
  return day === null ? '' : `${day.slice(8)}.${day.slice(5, 7)}.${day.slice(0, 4)}`;
}

/** System fields carry UTC. */
export function systemTime(at: Instant | null): string {
  return at === null ? '' : zuluText(at);
}

export function yesNo(value: boolean): string {
  return value ? 'Yes' : 'No';
}
