import type { Break, Side } from '../../model/index.ts';
import { words } from '../../model/words.ts';
import type { RecordEvidence } from '../../model/workspace/index.ts';
import type { RecordRow, RecordSide } from './record-view.ts';

const sideNames: Readonly<Record<Side, string>> = { shop: 'shop', erp: 'ERP' };

/** One side of a break: its record, and every field that is known of it. */
export function sideOf(side: Side, body: Break, evidence: RecordEvidence | null): RecordSide {
  const one = body[side];
  const fields = fieldsOf(body, evidence).flatMap(({ field, [side]: value }) =>
    value === null ? [] : [{ field, label: labelOf(field), value }],
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
  const fields = [body, ...body.consequences].flatMap(({ field, expected, actual }) =>
    field === undefined
      ? []
      : [{ field: kebab(field), shop: shownValue(field, expected), erp: shownValue(field, actual) }],
  );
  return fields.filter(({ field }, at) => fields.findIndex((one) => one.field === field) === at);
}

/** Controls write `postedOn` where records have `posted-on`. */
const kebab = (field: string): string =>
  field
    .replaceAll(/([a-z])([A-Z])/g, '$1-$2')
    .replaceAll('_', '-')
    .toLowerCase();

/** What a field is called by people. */
export const labelOf = (field: string): string => words(kebab(field));

/** A quantity has as many noughts as its column. */
const shownValue = (field: string, value: string | null): string | null =>
  value !== null && kebab(field) === 'quantity' && value.includes('.') ? value.replace(/\.?0+$/, '') : value;

/** The same thing in two spellings: only a control says whether they differ. */
const spelt =
  /(^|-)(reference|customer|location|item|title|status|account|kind|type|class|gateway|country|line-no)$/;

/** Every field of both sides beside each other, those that differ first. */
export function rowsOf(body: Break, evidence: RecordEvidence | null): readonly RecordRow[] {
  const rows = fieldsOf(body, evidence).map((one) => rowOf(one, body));
  return [...rows.filter(({ differs }) => differs), ...rows.filter(({ differs }) => !differs)];
}

function rowOf({ field, shop, erp }: Field, body: Break): RecordRow {
  const row = { field, label: labelOf(field), shop, erp, tolerance: null };
  if (body.field !== undefined && field === kebab(body.field)) {
    const { difference } = body;
    const note = difference === undefined ? null : `Differs by ${difference} ${unitOf(body)}`.trim();
    return { ...row, differs: shop !== erp, note: shop === erp ? null : note };
  }
  if (body.consequences.some((one) => one.field !== undefined && kebab(one.field) === field))
    return { ...row, differs: true, note: 'Follows from the break' };
  const apart = shop !== null && erp !== null && shop !== erp;
  const differs = apart && !spelt.test(field);
  return { ...row, differs, note: differs ? 'No break of its own' : apart ? 'Written differently' : null };
}

const counted = /^(quantity|days|on-hand|available|committed|rate|factor)$/;

/** The currency of a difference that is money; nothing for units and days. */
export function unitOf({ field, difference, currency }: Break): string {
  if (difference === undefined || currency === undefined) return '';
  return field !== undefined && counted.test(kebab(field)) ? '' : currency;
}
