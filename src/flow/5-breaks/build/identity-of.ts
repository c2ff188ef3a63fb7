import type { Draft } from '../finding.ts';
import { text } from '../load-findings.ts';
import { type Place, skuOf } from './place.ts';

/** What makes a break the same in every run: what it is about, never where it was read. */
export function identityOf({ finding, kind }: Draft, place: Place): readonly string[] {
  return [
    kind,
    text(place.order, 'name') ?? '',
    text(place.document, 'number') ?? '',
    skuOf(finding, place) ?? text(place.erpLine, 'item') ?? '',
    finding.name ?? '',
    finding.field ?? '',
  ];
}
