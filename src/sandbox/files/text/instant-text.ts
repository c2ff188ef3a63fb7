import type { Instant } from '../../records/order.ts';
import { dayMs, dayText } from '../../zone.ts';

const two = Array.from({ length: 60 }, (_, number) => String(number).padStart(2, '0'));

/** `2026-09-05T10:11:12Z`, as Shopify prints an instant. */
export function zuluText(at: Instant): string {
  return `${dayText(Math.floor(at / dayMs))}T${clockText(at)}Z`;
}

/** `2026-09-05 10:11:12` in UTC, as databases print an instant. */
export function plainUtcText(at: Instant): string {
  return `${dayText(Math.floor(at / dayMs))} ${clockText(at)}`;
}

function clockText(at: Instant): string {
  const seconds = Math.floor((at - Math.floor(at / dayMs) * dayMs) / 1000);
  const minutes = Math.floor(seconds / 60);
  return `${two[Math.floor(minutes / 60)]}:${two[minutes % 60]}:${two[seconds % 60]}`;
}
