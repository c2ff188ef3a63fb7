import type { Fingerprint } from '../../fingerprint.ts';

export const unitOfMeasureOptionMismatch: Fingerprint = {
  id: 'unit-of-measure-option-mismatch',
  subject: 'line',
  kinds: ['line-quantity-differs'],
  certainty: 'record',
  seen: 'The number of units agrees and the number of pieces does not: the line has another unit of measure in the ERP.',
  next: 'Check the options of these variants against the unit codes of the ERP, then correct units and stock.',
  mark: `b.detail = 'pieces'`,
  among: `exists (select 1 from pair.item_of_sku i where i.sku_key = l.item_key and i.factor <> 1)`,
};
