import type { Break, Side } from '../../model/index.ts';
import { words } from '../../model/words.ts';
import type { RecordEvidence } from '../../model/workspace/index.ts';
import type { RecordRow, RecordSide } from './record-view.ts';

const sideNames: Readonly<Record<Side, string>> = { shop: 'shop', erp: 'ERP' };

/** One side of a break: its record, and every field that is known of it. */
export function sideOf(side: Side, body: Break, evidence: RecordEvidence | null): RecordSide {
  const one = body[side];
  const fields = fieldsOf(body, evidence).flatMap(({ field, [side]: value }) =>
    value === null ? [] : [{ field, label: words(field), value }],
  );
  if (one === undefined)
    return { there: false, title: `Nothing in the ${sideNames[side]}`, ref: null, source: null, fields };
  const title = `${words(one.record)} ${one.ref}`.trim();
  return { there: true, title, ref: one.ref, source: one.source, fields };
}

interface Field {
  readonly field: string;
  readonly shop: string | null;
  readonly erp: string | null;
}

/** What the break is about comes first, then what follows from it, then all else that is known. */
function fieldsOf(body: Break, evidence: RecordEvidence | null): readonly Field[] {
  const own = ownFields(body);
  const rest = (evidence?.fields ?? []).filter(({ field }) => !own.some((one) => one.field === field));
  return [...own, ...rest];
}

function ownFields(body: Break): readonly Field[] {
  const about =
    body.field === undefined ? [] : [{ field: body.field, shop: body.expected, erp: body.actual }];
  const follow = body.consequences.flatMap(({ field, expected, actual }) =>
    field === undefined || field === body.field ? [] : [{ field, shop: expected, erp: actual }],
  );
  return [...about, ...new Map(follow.map((one) => [one.field, one])).values()];
}

/** Fields that are the same thing in two spellings: only a control says whether they differ. */
const named: readonly string[] = ['reference', 'customer', 'location', 'item', 'title', 'status', 'account'];

/** Every field of both sides beside each other, those that differ first. */
export function rowsOf(body: Break, evidence: RecordEvidence | null): readonly RecordRow[] {
  const rows = fieldsOf(body, evidence).map((one) => rowOf(one, body));
  return [...rows.filter(({ differs }) => differs), ...rows.filter(({ differs }) => !differs)];
}

function rowOf({ field, shop, erp }: Field, body: Break): RecordRow {
  const label = words(field);
  if (field === body.field) {
    const { difference, currency = '' } = body;
    const note = difference === undefined ? null : `Differs by ${difference} ${currency}`.trim();
    return { field, label, shop, erp, differs: true, tolerance: null, note };
  }
  const following = body.consequences.find((one) => one.field === field);
  if (following !== undefined)
    return { field, label, shop, erp, differs: true, tolerance: null, note: 'Follows from the break' };
  const apart = shop !== null && erp !== null && shop !== erp;
  const differs = apart && !named.includes(field);
  const note = differs ? 'No break of its own' : apart ? 'Written differently' : null;
  return { field, label, shop, erp, differs, tolerance: null, note };
}
