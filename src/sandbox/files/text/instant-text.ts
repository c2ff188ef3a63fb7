import type { Instant } from '../../records/order.ts';

/** `2026-09-05T10:11:12Z`, as Shopify prints an instant. */
export function zuluText(at: Instant): string {
  return `${new Date(at).toISOString().slice(0, 19)}Z`;
}

/** `2026-09-05 10:11:12` in UTC, as databases print an instant. */
export function plainUtcText(at: Instant): string {
  const text = new Date(at).toISOString();
  return `${text.slice(0, 10)} ${text.slice(11, 19)}`;
}
