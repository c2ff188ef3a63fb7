import { literal } from '../../../ground/index.ts';
import type { Lake, Profile } from '../../../model/index.ts';
import { referenceKey } from './keys.ts';

/** What stands between several references in one field: "#1001, #1002", "1001 and 1002", "1001 / 1002". */
const between = String.raw`\s*[,;+&]\s*|\s+(and|und|et|y)\s+|\s/\s`;

/** One of these is in every such field, and looking for it costs next to nothing. */
const signs = [',', ';', '+', '&', ' '];

/** Writes canon.reference_part: the keys of the orders that a document's reference lists, where it lists several. */
export async function insertReferenceParts(lake: Lake, profile: Profile): Promise<void> {
  const mayList = signs.map((sign) => `contains(reference, ${literal(sign)})`).join(' or ');
  await lake.run({
    name: 'references that list several orders',
    sql: `insert into canon.reference_part (document_id, part, ref_key)
select document_id, row_number() over (partition by document_id order by part_no), ${referenceKey('part', profile, 'erp')}
from (select document_id, unnest(parts) as part, generate_subscripts(parts, 1) as part_no
  from (select document_id, list_filter(string_split_regex(reference, ${literal(between)}), lambda p: trim(p) <> '') as parts
    from canon.erp_document where (${mayList}) and regexp_matches(reference, ${literal(between)})) d
  where len(parts) > 1) d`,
  });
}
