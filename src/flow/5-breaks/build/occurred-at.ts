import { daysBetween, isDay } from '../../../ground/days.ts';
import { text } from '../load-findings.ts';
import type { Place } from './place.ts';

/** When the shop's record, or else the ERP's, was made, and how old it is. */
export function occurredAt(
  { order, document, day }: Place,
  asOf: string,
): { readonly occurredAt?: string; readonly ageDays?: number } {
  const instant = instantOf(text(order, 'placed_at'), text(document, 'document_on'));
  return {
    ...(instant === null ? {} : { occurredAt: instant }),
    ...(day === null || !isDay(day) ? {} : { ageDays: Math.max(0, daysBetween(day, asOf.slice(0, 10))) }),
  };
}

function instantOf(placedAt: string | null, documentOn: string | null): string | null {
  if (placedAt !== null) return placedAt.replace(' ', 'T').replace(/([+-]\d{2})$/, '$1:00');
  return documentOn === null ? null : `${documentOn}T00:00:00+00:00`;
}
