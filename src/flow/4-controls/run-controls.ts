import { identifier, literal } from '../../ground/index.ts';
import type { Lake, Profile } from '../../model/index.ts';
import { type Control, type Facts, findingColumns } from './control.ts';
import { selectedColumns } from './selected-columns.ts';

/** What running one control came to. */
export interface Checked {
  readonly control: Control;
  readonly checked: number;
  /** Why it could not be checked. */
  readonly reason: string | null;
  /** It could not be checked, and there is nothing of its kind. */
  readonly applies?: false;
  /** Why it cannot be said to hold, whatever was found: some records do not add up in themselves. */
  readonly unsure?: string;
}

/** Columns that some control asks about before it runs. */
const asked: Readonly<Record<string, readonly string[]>> = {
  shop_order: [
    'due_on',
    'company',
    'customer_key',
    'email_key',
    'entity',
    'tax',
    'refunded',
    'cancelled_on',
    'fulfilment_status',
    'placed_on',
    'channel_tax',
    'gift_card',
    'original_total',
    'closed_at',
    'other_total',
  ],
  shop_order_line: ['location_key', 'variant'],
  shop_refund: [],
  shop_refund_line: [],
  shop_payment: ['occurred_on', 'payout', 'gateway'],
  shop_payout: ['payout', 'entity'],
  shop_item: ['variant_id', 'product_id', 'compare_at_price'],
  shop_stock: ['location_key', 'on_hand'],
  shop_fulfilment: [],
  erp_document: [
    'due_on',
    'customer_key',
    'email_key',
    'entity',
    'tax',
    'rate',
    'base_total',
    'created_at',
    'posted_on',
    'status',
    'fulfilment_status',
    'payment_status',
  ],
  erp_document_line: ['location_key', 'tax', 'unit_factor'],
  erp_payment: ['occurred_on', 'account', 'gateway'],
  erp_payout: ['entity'],
  erp_item: ['blocked', 'created_by', 'product_id'],
  erp_list_price: [],
  erp_account: [],
  erp_posting: [],
  erp_stock: ['location_key', 'on_hand'],
  erp_fulfilment: [],
  shop_return: ['location_key'],
  erp_return: ['location_key'],
  fx_rate: [],
  item_reference: ['factor'],
};

/** Looks once at what the canonical tables hold. */
export async function gatherFacts(
  lake: Lake,
  profile: Profile,
  baseCurrency: string | null,
  asOf: string | null,
): Promise<Facts> {
  const counts = new Map<string, number>();
  for (const [table, columns] of Object.entries(asked)) {
    const list = ['count(*) as "*"', ...columns.map((column) => `count(${column}) as ${identifier(column)}`)];
    const [row] = await lake.rows({
      name: `what ${table} holds`,
      sql: `select ${list.join(', ')} from canon.${table}`,
    });
    for (const [column, n] of Object.entries(row ?? {})) counts.set(`${table}.${column}`, Number(n));
  }
  const [latest] = await lake.rows({
    name: 'latest day',
    sql: 'select cast(max(d) as text) as day from (select max(placed_on) as d from canon.shop_order union all select max(document_on) from canon.erp_document union all select max(posted_on) from canon.erp_document) t',
  });
  return {
    has: (table) => (counts.get(`${table}.*`) ?? 0) > 0,
    fills: (table, column) => (counts.get(`${table}.${column}`) ?? 0) > 0,
    profile,
    baseCurrency,
    asOf,
    latestDay: String(latest?.['day'] ?? '1970-01-01'),
  };
}

/** Runs every control on the lake; what they find is in finding.finding, one row a finding, what they hold back in finding.in_flight. */
export async function runControls(
  lake: Lake,
  controls: readonly Control[],
  facts: Facts,
): Promise<readonly Checked[]> {
  const columns = Object.entries(findingColumns).map(([name, type]) => `${name} ${type}`);
  for (const table of ['finding', 'in_flight'])
    await lake.run({
      name: `table ${table}`,
      sql: `create table finding.${table} (control text, ${columns.join(', ')})`,
    });
  const results: Checked[] = [];
  for (const control of controls) {
    const reason = control.cannot(facts);
    if (reason !== null) {
      results.push({ control, checked: 0, reason, ...(await withoutSubjects(lake, control, facts)) });
      continue;
    }
    for (const step of control.steps?.(facts) ?? [])
      await lake.run({ name: `${control.id}: ${step.name}`, sql: step.sql });
    await lake.run({ name: control.id, sql: insertFindings(control, control.finding(facts)) });
    const held = control.inFlight?.(facts) ?? null;
    if (held !== null)
      await lake.run({ name: `${control.id}: in flight`, sql: insertFindings(control, held, 'in_flight') });
    const [row] = await lake.rows({ name: `${control.id}: checked`, sql: control.checked });
    const unsure = await whyUnsure(lake, control);
    results.push({ control, checked: Number(row?.['n'] ?? 0), reason: null, ...unsure });
  }
  return results;
}

async function withoutSubjects(
  lake: Lake,
  { id, subjects }: Control,
  facts: Facts,
): Promise<{ readonly applies?: false }> {
  const sql = subjects?.(facts) ?? null;
  if (sql === null) return {};
  const [row] = await lake.rows({ name: `${id}: subjects`, sql });
  return Number(row?.['n'] ?? 0) === 0 ? { applies: false } : {};
}

async function whyUnsure(lake: Lake, { id, unsure }: Control): Promise<{ readonly unsure?: string }> {
  if (unsure === undefined) return {};
  const [row] = await lake.rows({ name: `${id}: sure`, sql: unsure });
  const reason = row?.['reason'];
  return typeof reason === 'string' ? { unsure: reason } : {};
}

/** What a control's SQL gives as an insert, with the columns it gives. */
export function insertFindings(
  { id }: Control,
  given: string,
  table: 'finding' | 'in_flight' = 'finding',
): string {
  const names = selectedColumns(given).join(', ');
  return `insert into finding.${table} (control, ${names})\nselect ${literal(id)}, ${names} from (\n${given}\n) f`;
}
