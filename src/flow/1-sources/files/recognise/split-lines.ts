import type { FieldSource, InputFields, RecordKind } from '../../../../model/index.ts';
import { recordInputs } from '../../../../model/index.ts';
import type { RuleRecord } from '../profile/index.ts';

const pairs = {
  'order-with-lines': { header: 'order', line: 'order-line', key: 'name', link: 'order' },
  'document-with-lines': { header: 'document', line: 'document-line', key: 'number', link: 'document' },
} as const;

/** The fields of a rule by record kind; lines without a link of their own take the header's key, or the row itself. */
export function splitFields(
  record: RuleRecord,
  fields: Readonly<Record<string, FieldSource>>,
): readonly { readonly record: RecordKind; readonly fields: Readonly<Record<string, FieldSource>> }[] {
  if (record !== 'order-with-lines' && record !== 'document-with-lines') return [{ record, fields }];
  const { header, line, key, link } = pairs[record];
  const headerInputs: InputFields = recordInputs[header];
  const headerFields: Record<string, FieldSource> = {};
  const lineFields: Record<string, FieldSource> = {};
  for (const [name, source] of Object.entries(fields)) {
    if (name.startsWith('line.')) lineFields[name.slice('line.'.length)] = source;
    else if (headerInputs[name] !== undefined) headerFields[name] = source;
    else lineFields[name] = source;
  }
  const own: FieldSource = headerFields[key] ?? { rowNumber: true };
  if (headerFields[key] === undefined && header === 'document') headerFields[key] = own;
  lineFields[link] ??= own;
  return [
    { record: header, fields: headerFields },
    { record: line, fields: lineFields },
  ];
}
