import { dayNumber } from '../../ground/days.ts';
import type { ErpManner, Merchant } from '../records/merchant.ts';

/** What the ERP numbers, each in a series of its own. */
export type NumberedKind =
  | 'sales-order'
  | 'invoice'
  | 'credit-memo'
  | 'payment'
  | 'customer-refund'
  | 'shipment'
  | 'return-receipt'
  | 'journal';

const prefixes: Readonly<Record<ErpManner, Readonly<Record<NumberedKind, string>>>> = {
  'business-central': {
    'sales-order': 'SO-',
    invoice: 'PSI-',
    'credit-memo': 'PCM-',
    payment: 'PAY-',
    'customer-refund': 'REF-',
    shipment: 'PSS-',
    'return-receipt': 'PRR-',
    journal: 'GJ-',
  },
  netsuite: {
    'sales-order': 'SO',
    invoice: 'INV',
    'credit-memo': 'CM',
    payment: 'PYMT',
    'customer-refund': 'RFND',
    shipment: 'IF',
    'return-receipt': 'IR',
    journal: 'JE',
  },
  odoo: {
    'sales-order': 'S',
    invoice: 'INV/{year}/',
    'credit-memo': 'RINV/{year}/',
    payment: 'PIN/{year}/',
    'customer-refund': 'POUT/{year}/',
    shipment: 'WH/OUT/',
    'return-receipt': 'WH/IN/',
    journal: 'BNK1/{year}/',
  },
};

/**
 * The number of a document that was made on a day for the order (or payout) with a serial.
 * It rises with the day of creation and is known from the order alone, so that no fault and no other order changes it.
 */
export function documentNumber(merchant: Merchant, kind: NumberedKind, day: string, serial: number): string {
  const prefix = prefixes[merchant.erp][kind].replace('{year}', day.slice(0, 4));
  const since = 10 + Math.max(0, daysSince(merchant.from, day));
  return `${prefix}${since}${String(serial).padStart(6, '0')}`;
}

const numbers = new Map<string, number>();

function daysSince(from: string, day: string): number {
  return numberOf(day) - numberOf(from);
}

function numberOf(day: string): number {
  let number = numbers.get(day);
  if (number === undefined) {
    number = dayNumber(day);
    numbers.set(day, number);
  }
  return number;
}
