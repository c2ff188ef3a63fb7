import { controls, toleranceOf } from '../../../flow/4-controls/index.ts';
import type { Draft } from '../../../flow/5-breaks/index.ts';
import type { Break, Lake, LakeRow, Profile, Side } from '../../../model/index.ts';
import type { EvidenceField, KeptEvidence } from '../../../model/workspace/index.ts';
import type { Job } from '../../run-job.ts';
import { canonFields, recordTables } from './canon-fields.ts';
import { readMatches } from './match-of.ts';
import { readRaw } from './read-raw.ts';
import { rowsById } from './rows-by-id.ts';

interface Case {
  readonly found: Break;
  readonly draft: Draft;
}

/** What people judge the breaks of a run by, by the id of the break, while the lake is still open; of very many, the worst. */
export async function gatherEvidence({ lake, input, flow }: Job): Promise<ReadonlyMap<string, KeptEvidence>> {
  const cases = flow.breaks.flatMap((found): readonly Case[] => {
    const draft = flow.drafts.get(found.id);
    return draft === undefined ? [] : [{ found, draft }];
  });
  const drafts = cases.map(({ draft }) => draft);
  const fieldsOf = await readFields(lake, cases);
  const matchOf = await readMatches(lake, drafts);
  const raw = await readRaw(
    lake,
    flow,
    drafts.flatMap((draft) => [rowOf('shop', draft) ?? [], rowOf('erp', draft) ?? []].flat()),
  );
  return new Map(
    cases.map((one) => {
      const { found, draft } = one;
      const rawOf = (side: Side) =>
        found[side] === undefined ? null : (raw.get(rowOf(side, draft) ?? -1n) ?? null);
      return [
        found.id,
        {
          fields: fieldsOf(one),
          ...matchOf(draft),
          tolerance: tolerated(found.control, input.profile),
          raw: { shop: rawOf('shop'), erp: rawOf('erp') },
        },
      ];
    }),
  );
}

/** The record a draft has on a side. */
function rowOf(side: Side, { finding }: Draft): bigint | null {
  if (side === 'shop') return finding.shopRow;
  return finding.erpRow ?? (finding.document === null ? null : BigInt(finding.document));
}

function tolerated(control: string, profile: Profile): KeptEvidence['tolerance'] {
  const one = controls.find(({ id }) => id === control);
  if (one === undefined) return {};
  const { says: _, ...limits } = { says: '', ...toleranceOf(one, profile) };
  return limits;
}

/** Reads both sides' records and the order and document around them; gives the function that puts those of one together. */
async function readFields(
  lake: Lake,
  cases: readonly Case[],
): Promise<(one: Case) => readonly EvidenceField[]> {
  const read = async (side: Side) => {
    const tables = new Map<string, ReadonlyMap<string, readonly LakeRow[]>>();
    for (const [record, [table, column]] of Object.entries(recordTables[side])) {
      const ids = cases.flatMap(({ found, draft }) =>
        found[side]?.record === record ? (rowOf(side, draft) ?? []) : [],
      );
      tables.set(record, await rowsById(lake, { table: `canon.${table}`, column }, ids));
    }
    return tables;
  };
  const sides = { shop: await read('shop'), erp: await read('erp') };
  const orders = await rowsById(
    lake,
    { table: 'canon.shop_order', column: 'order_id' },
    cases.flatMap(({ draft }) => draft.finding.group ?? []),
  );
  const documents = await rowsById(
    lake,
    { table: 'canon.erp_document', column: 'document_id' },
    cases.flatMap(({ draft }) => draft.finding.document ?? []),
  );
  return ({ found, draft }) => {
    const { group, document } = draft.finding;
    const order = orders.get(String(group))?.[0];
    const bill = documents.get(String(document))?.[0];
    const own = (side: Side) => {
      const record = found[side]?.record ?? '';
      const [table] = recordTables[side][record] ?? [];
      const row = sides[side].get(record)?.get(String(rowOf(side, draft)))?.[0];
      if (table === undefined || row === undefined) return none;
      const currency =
        text(row, 'currency') ?? text(side === 'shop' ? order : bill, 'currency') ?? found.currency;
      return canonFields(table, row, currency ?? null);
    };
    // A line beside a whole document would be two things in one row: the document then goes to what is around.
    const apart = isHeader(found.shop?.record) !== isHeader(found.erp?.record);
    const both = found.shop !== undefined && found.erp !== undefined;
    const alone = (side: Side) => !(both && apart && isHeader(found[side]?.record));
    const [shop, erp] = (['shop', 'erp'] as const).map((side) => (alone(side) ? own(side) : none));
    const around = beside(
      order === undefined || (found.shop?.record === 'order' && alone('shop'))
        ? none
        : canonFields('shop_order', order, text(order, 'currency')),
      bill === undefined || (found.erp?.record === 'document' && alone('erp'))
        ? none
        : canonFields('erp_document', bill, text(bill, 'currency')),
    );
    return [
      ...beside(shop ?? none, erp ?? none),
      ...around.map((one) => ({ ...one, field: `order-${one.field}` })),
    ];
  };
}

const none: ReadonlyMap<string, string> = new Map();

/** Whether a record is a whole order, document or refund, which is a document of its own in the ERP. */
const isHeader = (record: string | undefined): boolean =>
  ['order', 'document', 'refund'].includes(record ?? '');

/** Fields of both first, then those that only one of them has. */
function beside(
  shop: ReadonlyMap<string, string>,
  erp: ReadonlyMap<string, string>,
): readonly EvidenceField[] {
  const names = [...new Set([...shop.keys(), ...erp.keys()])];
  const fields = names.map((field) => ({
    field,
    shop: shop.get(field) ?? null,
    erp: erp.get(field) ?? null,
  }));
  const isBoth = (one: EvidenceField): boolean => one.shop !== null && one.erp !== null;
  return [...fields.filter(isBoth), ...fields.filter((one) => !isBoth(one))];
}

function text(row: LakeRow | undefined, column: string): string | null {
  const value = row?.[column];
  return value === null || value === undefined ? null : String(value);
}
