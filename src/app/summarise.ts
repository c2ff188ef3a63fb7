import { controls } from '../flow/4-controls/index.ts';
import { formatMinor } from '../ground/index.ts';
import {
  type Break,
  type ControlResult,
  type FileCount,
  type Lake,
  type QuarantinedRow,
  type Summary,
  type SymptomTotal,
  symptoms,
  type Tie,
  type Tolerated,
} from '../model/index.ts';
import type { FlowInput, FlowResult } from './flow.ts';
import { type ToleratedAmount, tieOut } from './ties.ts';

/** What only the caller knows of the run. */
export interface RunFigures {
  readonly seconds: number;
  readonly peakMemoryMiB: number;
  readonly version: string;
}

/** Adds everything up: where rows went, what matched, what ties, what each control said, and the verdict. */
export async function summarise(
  lake: Lake,
  input: FlowInput,
  result: FlowResult,
  quarantine: readonly QuarantinedRow[],
  figures: () => RunFigures,
): Promise<Summary> {
  const tolerated = await collectTolerated(lake, result);
  const ran = (control: string): boolean =>
    result.checked.some((one) => one.control.id === control && one.reason === null);
  const ties = await tieOut(
    lake,
    result.breaks,
    tolerated.flatMap(({ amounts }) => amounts),
    input.profile.books.entities.length > 0,
    [
      ...(ran('payout.reaches-erp') ? (['payouts'] as const) : []),
      ...(ran('payment.reaches-erp') ? (['payments'] as const) : []),
    ],
  );
  const files = countFiles(result);
  const controlResults = judgeControls(result, tolerated);
  const undecided = reasonsNotToDecide(result, files, ties);
  const verdict = result.breaks.length > 0 ? 'breaks' : undecided.length > 0 ? 'could-not-decide' : 'clean';
  const match = await describeMatch(lake);
  return {
    schema: 1,
    verdict,
    exitCode: verdict === 'breaks' ? 1 : verdict === 'clean' ? 0 : 3,
    sentence: sayVerdict(verdict, result, match, undecided),
    asOf: result.asOf,
    baseCurrency: result.ingested.baseCurrency,
    timeZone: input.profile.books.timeZone,
    files,
    counts: await countRecords(lake),
    match,
    ties,
    symptoms: symptoms.map((symptom) =>
      symptomTotal(symptom, result.breaks, controlResults, result.ingested.baseCurrency),
    ),
    controls: controlResults,
    tolerated: tolerated.map(({ reason, count, amounts }) => ({ reason, count, sums: sumsOf(amounts) })),
    breaks: result.breaks.length,
    problems: result.problems.length,
    quarantined: new Set(quarantine.map(({ file, line }) => `${file}:${line}`)).size,
    conflicts: result.ingested.conflicts,
    notes: [...result.notes, ...(verdict === 'could-not-decide' ? undecided : [])],
    run: figures(),
  };
}

interface Harmless {
  readonly reason: string;
  readonly control: string;
  readonly count: number;
  readonly amounts: readonly ToleratedAmount[];
}

async function collectTolerated(lake: Lake, { tolerated }: FlowResult): Promise<readonly Harmless[]> {
  const groups = new Map<
    string,
    { reason: string; control: string; count: number; amounts: ToleratedAmount[] }
  >();
  for (const { reason, control, effect, currency, entity } of tolerated) {
    const group = groups.get(reason) ?? { reason, control, count: 0, amounts: [] };
    group.count += 1;
    if (effect !== 0n) group.amounts.push({ ledger: 'sales', currency, effect, entity });
    groups.set(reason, group);
  }
  const counted = await lake.rows({
    name: 'harmless differences',
    sql: `select 'reference written differently' as reason, 'document.reference-leads-to-one-order' as control, count(*) as n from pair.erp_member where pass = 'normalised-reference'
union all
select 'posted on another day of the same period', 'document.period-agrees', count(*) from pair.sale s
join canon.period p on s.placed_on between p.first_day and p.last_day and s.posted_on between p.first_day and p.last_day where s.posted_on <> s.placed_on and not s.incomplete`,
  });
  const waiting = await lake.rows({
    name: 'orders that need no document yet',
    sql: `select o.currency, o.entity, count(*) as n, sum(o.total) as total from pair.unmatched_order u join canon.shop_order o on o.order_id = u.order_id
where not o.incomplete and not exists (select 1 from finding.finding f where f.kind = 'order-missing-in-erp' and f.shop_row = o.order_id)
  and not exists (select 1 from pair.suggestion s where s.order_id = o.order_id) group by o.currency, o.entity`,
  });
  const unread = await lake.rows({
    name: 'orders whose document could not be read',
    sql: `select count(distinct o.order_id) as n from canon.shop_order o join canon.unread_key u on u.side = 'erp' and u.ref_key = o.ref_key
where not o.incomplete and not exists (select 1 from pair.erp_member m where m.group_id = o.order_id)`,
  });
  const without = (rows: typeof waiting, reason: string): Harmless[] =>
    rows.length === 0
      ? []
      : [
          {
            reason,
            control: 'order.reaches-erp',
            count: rows.reduce((sum, row) => sum + Number(row['n']), 0),
            amounts: rows.map((row) => ({
              ledger: 'sales' as const,
              currency: String(row['currency']),
              effect: -BigInt(String(row['total'] ?? 0)),
              entity: row['entity'] === null || row['entity'] === undefined ? null : String(row['entity']),
            })),
          },
        ];
  return [
    ...groups.values(),
    ...counted
      .filter((row) => Number(row['n']) > 0)
      .map((row) => ({
        reason: String(row['reason']),
        control: String(row['control']),
        count: Number(row['n']),
        amounts: [],
      })),
    ...without(waiting, 'order not paid, or cancelled: no document needed'),
    ...unread
      .filter(({ n }) => Number(n) > 0)
      .map(({ n }) => ({
        reason: 'order whose document could not be read',
        control: 'order.reaches-erp',
        count: Number(n),
        amounts: [],
      })),
  ];
}

function sumsOf(amounts: readonly ToleratedAmount[]): Tolerated['sums'] {
  const totals = new Map<string, bigint>();
  for (const { currency, effect } of amounts)
    totals.set(currency ?? 'XXX', (totals.get(currency ?? 'XXX') ?? 0n) + effect);
  return [...totals].sort().map(([currency, minor]) => ({ amount: formatMinor(minor, currency), currency }));
}

function countFiles({ ingested, leftOut, tables, hashes }: FlowResult): readonly FileCount[] {
  return ingested.counts.map((count) => {
    const out = leftOut.filter(({ fileId }) => fileId === count.table.fileId);
    const left = out.reduce((sum, { rows }) => sum + rows, 0);
    const extra = tables.find(({ fileId }) => fileId === count.table.fileId)?.unreadable?.length ?? 0;
    return {
      file: count.table.name,
      side: count.table.side,
      records: count.records,
      by: count.by,
      sha256: hashes.get(count.table.fileId) ?? '',
      bytes: count.table.bytes,
      rows: count.rows + extra,
      canonical: count.canonical - left,
      excluded: { ...count.excluded, ...Object.fromEntries(out.map(({ reason, rows }) => [reason, rows])) },
      quarantined: count.quarantined + extra,
    };
  });
}

const recordTables = {
  shop: {
    orders: 'shop_order',
    orderLines: 'shop_order_line',
    refunds: 'shop_refund',
    payments: 'shop_payment',
    payouts: 'shop_payout',
    items: 'shop_item',
    stockLevels: 'shop_stock',
    fulfilments: 'shop_fulfilment',
  },
  erp: {
    documents: 'erp_document',
    documentLines: 'erp_document_line',
    payments: 'erp_payment',
    payouts: 'erp_payout',
    items: 'erp_item',
    itemReferences: 'item_reference',
    stockLevels: 'erp_stock',
    fulfilments: 'erp_fulfilment',
    postings: 'erp_posting',
    rates: 'fx_rate',
  },
} as const;

async function countRecords(lake: Lake): Promise<Summary['counts']> {
  const count = async (
    tables: Readonly<Record<string, string>>,
  ): Promise<Readonly<Record<string, number>>> => {
    const list = Object.entries(tables).map(
      ([name, table]) => `(select count(*) from canon.${table}) as "${name}"`,
    );
    const [row] = await lake.rows({ name: 'records', sql: `select ${list.join(', ')}` });
    return Object.fromEntries(Object.keys(tables).map((name) => [name, Number(row?.[name] ?? 0)]));
  };
  return { shop: await count(recordTables.shop), erp: await count(recordTables.erp) };
}

async function describeMatch(lake: Lake): Promise<Summary['match']> {
  const [totals] = await lake.rows({
    name: 'match',
    sql: `select (select count(*) from canon.shop_order o where not exists (select 1 from pair.outside_order x where x.order_id = o.order_id)) as orders,
  (select orders from pair.coverage) + (select coalesce(sum(orders), 0) from pair.bundle) as matched,
  (select count(distinct document_id) from pair.ambiguous_document) as ambiguous, (select count(*) from pair.suggestion) as suggested`,
  });
  const passes = await lake.rows({
    name: 'passes',
    sql: "select pass, sum(n) as n from (select pass, count(*) as n from pair.erp_member where role = 'primary' group by pass union all select pass, sum(orders) from pair.bundle group by pass) t group by pass order by pass",
  });
  const shapes = await lake.rows({
    name: 'shapes',
    sql: `select shape, sum(n) as n from (
  select case when orders = 1 and documents = 1 then '1:1' when orders = 1 then '1:n' when documents = 1 then 'n:1' else 'n:m' end as shape, count(*) as n
  from pair.sale s where exists (select 1 from pair.multi_group g where g.group_id = s.group_id) group by 1
  union all select case when documents = 1 then 'n:1' else 'n:m' end, count(*) from pair.bundle group by 1
  union all select '1:1', count(*) from pair.erp_member m where m.role = 'primary' and not exists (select 1 from pair.multi_group g where g.group_id = m.group_id)) t group by shape having sum(n) > 0 order by shape`,
  });
  const table = (rows: typeof passes, key: string): Readonly<Record<string, number>> =>
    Object.fromEntries(rows.map((row) => [String(row[key]), Number(row['n'])]));
  const [orders, matched] = [Number(totals?.['orders'] ?? 0), Number(totals?.['matched'] ?? 0)];
  return {
    shopOrders: orders,
    matched,
    ratePercent: orders === 0 ? null : (Math.floor((matched * 10_000) / orders) / 100).toFixed(2),
    passes: table(passes, 'pass'),
    shapes: table(shapes, 'shape'),
    ambiguous: Number(totals?.['ambiguous'] ?? 0),
    suggested: Number(totals?.['suggested'] ?? 0),
  };
}

function judgeControls(
  { checked, breaks }: FlowResult,
  tolerated: readonly Harmless[],
): readonly ControlResult[] {
  const counts = new Map<string, number>();
  for (const { control } of breaks) counts.set(control, (counts.get(control) ?? 0) + 1);
  const byId = new Map(checked.map((one) => [one.control.id, one]));
  return controls.map((control) => {
    const run = byId.get(control.id);
    const own = counts.get(control.id) ?? 0;
    const reason =
      run?.reason ??
      (run !== undefined && run.checked === 0 && own === 0 ? 'there was nothing to check it on' : null);
    return {
      control: control.id,
      claim: control.claim,
      symptom: control.symptom,
      severity: control.severity,
      result: own > 0 ? 'broken' : reason === null ? 'holds' : 'could-not-check',
      checked: run?.checked ?? 0,
      breaks: own,
      tolerated: tolerated
        .filter((one) => one.control === control.id)
        .reduce((sum, { count }) => sum + count, 0),
      ...(own === 0 && reason !== null ? { reason } : {}),
    };
  });
}

function symptomTotal(
  symptom: SymptomTotal['symptom'],
  breaks: readonly Break[],
  results: readonly ControlResult[],
  base: string | null,
): SymptomTotal {
  const own = breaks.filter((one) => one.symptom === symptom);
  const amounts = own.map(({ atRisk }) => atRisk.base);
  const known = base !== null && amounts.every((amount) => amount !== null);
  const total = amounts.reduce((sum, amount) => sum + BigInt((amount ?? '0').replace('.', '')), 0n);
  const of = (result: ControlResult['result']): number =>
    results.filter((one) => one.symptom === symptom && one.result === result).length;
  return {
    symptom,
    breaks: own.length,
    atRiskBase: known ? formatMinor(total, base) : null,
    controls: { holds: of('holds'), broken: of('broken'), couldNotCheck: of('could-not-check') },
  };
}

/** Without a break the answer is only "clean" when both sides were there and everything that was read could be compared. */
function reasonsNotToDecide(
  { ingested, checked }: FlowResult,
  files: readonly FileCount[],
  ties: readonly Tie[],
): readonly string[] {
  const reasons: string[] = [];
  const reaches = checked.find(({ control }) => control.id === 'order.reaches-erp');
  if (reaches?.reason) reasons.push(`Nothing could be decided: ${reaches.reason}.`);
  else if (reaches?.checked === 0) reasons.push('Nothing could be decided: there is no order to check.');
  const quarantined = files.reduce((sum, file) => sum + file.quarantined, 0);
  if (quarantined > 0)
    reasons.push(`${quarantined} rows could not be read, so that what they say is not known.`);
  if (ingested.conflicts > 0)
    reasons.push(`${ingested.conflicts} records were read in versions that differ.`);
  if (ties.some(({ unexplained }) => !/^-?0(\.0*)?$/.test(unexplained)))
    reasons.push('The totals of the two sides do not tie out.');
  return reasons;
}

function sayVerdict(
  verdict: Summary['verdict'],
  { breaks, problems }: FlowResult,
  match: Summary['match'],
  undecided: readonly string[],
): string {
  if (verdict === 'clean')
    return `Shop and ERP agree: ${match.matched} of ${match.shopOrders} orders compared, no break.`;
  if (verdict === 'could-not-decide') return undecided[0] ?? 'Nothing could be decided.';
  const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;
  return `${count(breaks.length, 'break', 'breaks')} in ${count(problems.length, 'problem', 'problems')}; ${match.matched} of ${match.shopOrders} orders were matched.`;
}
