import type { Break } from '../../model/index.ts';
import type { RecordEvidence } from '../../model/workspace/index.ts';
import { passTexts } from '../drilldown.ts';
import type { RecordView } from './record-view.ts';

/** Passes that go by a key both sides have; all others infer that two records belong together. */
const certain: readonly string[] = ['order-id', 'exact-reference', 'applies-to'];

/** How the records of a break found each other, in words. */
export function matchOf(body: Break, evidence: RecordEvidence | null): RecordView['match'] {
  const alternatives = evidence?.alternatives ?? [];
  const both = body.shop !== undefined && body.erp !== undefined;
  const match = evidence?.match ?? null;
  if (match === null) {
    if (both && evidence === null)
      return {
        how: 'The run that found it did not keep how the two were matched.',
        rule: null,
        certainty: 'not-kept',
        alternatives,
      };
    return { how: unmatched(body), rule: null, certainty: both ? 'certain' : 'unmatched', alternatives };
  }
  const { pass, orders, documents } = match;
  const why = passTexts[pass] ?? pass;
  const shape =
    orders === 1 && documents === 1
      ? ''
      : ` ${orders} ${orders === 1 ? 'order' : 'orders'} and ${documents} ${documents === 1 ? 'document' : 'documents'} belong together.`;
  return {
    how: `They were matched because ${why}.${shape}`,
    rule: pass,
    certainty: certain.includes(pass) ? 'certain' : 'inferred',
    alternatives,
  };
}

function unmatched({ shop, erp }: Break): string {
  if (shop !== undefined && erp !== undefined)
    return 'They were compared because both sides have the same key.';
  const [has, lacks] = shop === undefined ? ['ERP', 'shop'] : ['shop', 'ERP'];
  return `Nothing in the ${lacks} was matched to this record of the ${has}.`;
}
