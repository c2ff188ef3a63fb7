import type { InputFields, RecordKind, Side } from '../../../../model/index.ts';
import { recordInputs } from '../../../../model/index.ts';
import type { Preset } from './preset.ts';

const erpOnly: ReadonlySet<RecordKind> = new Set([
  'document',
  'document-line',
  'item-reference',
  'list-price',
  'account',
  'posting',
]);
const shopOnly: ReadonlySet<RecordKind> = new Set(['order', 'order-line', 'refund-line', 'subscription']);

/** Presets for tables whose columns already bear our field names, as staged from bulk JSONL: `canonical-<record>`. */
export const canonicalPresets: readonly Preset[] = Object.entries(recordInputs).map(([record, inputs]) =>
  canonicalPreset(record as RecordKind, inputs),
);

function canonicalPreset(record: RecordKind, inputs: InputFields): Preset {
  const side: Side | 'both' = erpOnly.has(record) ? 'erp' : shopOnly.has(record) ? 'shop' : 'both';
  return {
    id: `canonical-${record}`,
    title: `table of ${record} records under their own field names`,
    side,
    requires: Object.entries(inputs).flatMap(([name, input]) => (input.required === true ? [name] : [])),
    exactly: Object.keys(inputs),
    readings: [
      {
        record,
        fields: Object.fromEntries(Object.keys(inputs).map((name) => [name, { columns: [name] }])),
      },
    ],
    format: { decimal: '.', dateOrder: 'ymd' },
  };
}
