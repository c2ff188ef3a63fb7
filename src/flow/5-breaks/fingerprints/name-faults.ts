import { literal } from '../../../ground/index.ts';
import type { Lake, LakeRow, Step } from '../../../model/index.ts';
import type { Draft } from '../finding.ts';
import { brokenRecords } from './broken-records.ts';
import type { Fingerprint } from './fingerprint.ts';
import { plainCircumstances } from './plain-circumstances.ts';
import { subjects } from './subjects.ts';
import { type Sighting, type Verdict, weigh } from './weigh.ts';

/** Kinds of which breaks are explained in layers: one that is explained says nothing for or against another fault. */
const inLayers: ReadonlySet<string> = new Set(['order-missing-in-erp']);
/** Faults of one kind that are told apart, one layer after another. */
const mostLayers = 4;

/** Asks every fingerprint about the breaks it may be behind, and names the fault of each draft where one stands out. */
export async function nameFaults(
  lake: Lake,
  drafts: readonly Draft[],
  fingerprints: readonly Fingerprint[],
): Promise<readonly Draft[]> {
  if (drafts.length === 0) return drafts;
  await prepare(lake, drafts);
  const everything = [...drafts.keys()];
  for (const step of brokenRecords(askedOf(drafts, everything, fingerprints))) await lake.run(step);
  const told = [...drafts];
  let open: readonly number[] = everything;
  for (let layer = 0; layer < mostLayers && open.length > 0; layer += 1) {
    const verdicts = await nameLayer(lake, drafts, open, fingerprints);
    for (const [at, verdict] of verdicts.own) {
      const draft = drafts[at];
      if (draft !== undefined) told[at] = named(draft, verdict, (id) => verdicts.shareOf(id, at));
    }
    const explained = open.filter((at) => {
      const verdict = verdicts.own.get(at);
      return inLayers.has(drafts[at]?.kind ?? '') && verdict !== undefined && 'named' in verdict;
    });
    if (explained.length === 0) break;
    await explain(lake, explained);
    const rest = new Set(explained);
    open = open.filter((at) => inLayers.has(drafts[at]?.kind ?? '') && !rest.has(at));
  }
  return told;
}

interface Layer {
  readonly own: ReadonlyMap<number, Verdict>;
  readonly shareOf: (id: string, at: number) => number;
}

/** Fingerprints, plain ones too, that may be behind one of these breaks. */
function askedOf(
  drafts: readonly Draft[],
  at: readonly number[],
  fingerprints: readonly Fingerprint[],
): readonly Fingerprint[] {
  const present = new Set(at.map((one) => drafts[one]?.kind));
  return [...fingerprints, ...plainCircumstances].filter(({ kinds }) =>
    kinds.some((kind) => present.has(kind)),
  );
}

/** Names what stands out among the breaks that are still open. */
async function nameLayer(
  lake: Lake,
  drafts: readonly Draft[],
  open: readonly number[],
  fingerprints: readonly Fingerprint[],
): Promise<Layer> {
  const asked = askedOf(drafts, open, fingerprints);
  const { steps, tables } = stepsOf(asked);
  for (const table of tables) await lake.run({ name: table, sql: `drop table if exists ${table}` });
  for (const step of steps) await lake.run(step);
  const shares = new Map<string, ReadonlyMap<number, number>>();
  const sightings: Sighting[] = [];
  for (const fingerprint of asked) {
    const marked = await markedBy(lake, fingerprint);
    if (marked.size === 0) continue;
    shares.set(fingerprint.id, marked);
    sightings.push(await sight(lake, fingerprint, marked));
  }
  return { own: weigh(sightings), shareOf: (id, at) => shares.get(id)?.get(at) ?? 0 };
}

/** evidence.broken: every break to explain; evidence.absent: orders that never came; evidence.explained: none yet. */
async function prepare(lake: Lake, drafts: readonly Draft[]): Promise<void> {
  await writeBroken(lake, drafts);
  await lake.run({
    name: 'orders that never came',
    sql: "create table evidence.absent as select distinct coalesce(group_id, shop_row) as order_id from evidence.broken where kind = 'order-missing-in-erp'",
  });
  await lake.run({ name: 'what is explained', sql: 'create table evidence.explained (record bigint)' });
}

/** Takes breaks that have a name now, and their records, out of what is left to explain. */
async function explain(lake: Lake, breaks: readonly number[]): Promise<void> {
  for (let first = 0; first < breaks.length; first += rowsAStatement) {
    const list = breaks.slice(first, first + rowsAStatement).join(', ');
    await lake.run({
      name: 'what is explained',
      sql: `insert into evidence.explained select distinct coalesce(group_id, shop_row) from evidence.broken where break_no in (${list})`,
    });
    await lake.run({
      name: 'breaks to explain',
      sql: `delete from evidence.broken where break_no in (${list})`,
    });
  }
}

function named(draft: Draft, verdict: Verdict | undefined, shareOf: (id: string) => number): Draft {
  if (verdict === undefined) return draft;
  if ('named' in verdict)
    return { ...draft, fingerprint: verdict.named, explainedShare: shareOf(verdict.named) };
  const candidates = verdict.candidates.map((id) => ({ fingerprint: id, explainedShare: shareOf(id) }));
  return { ...draft, candidates };
}

const brokenColumns = {
  break_no: 'integer',
  kind: 'text',
  group_id: 'bigint',
  document_id: 'bigint',
  shop_row: 'bigint',
  erp_row: 'bigint',
  item_key: 'text',
  name: 'text',
  field: 'text',
  expected: 'text',
  actual: 'text',
  expected_minor: 'bigint',
  actual_minor: 'bigint',
  effect: 'bigint',
  currency: 'text',
  detail: 'text',
} as const;

const rowsAStatement = 1000;

/** evidence.broken: one row a break, with the ids of its records. */
async function writeBroken(lake: Lake, drafts: readonly Draft[]): Promise<void> {
  const columns = Object.entries(brokenColumns).map(([name, type]) => `${name} ${type}`);
  await lake.run({ name: 'breaks to explain', sql: `create table evidence.broken (${columns.join(', ')})` });
  for (let first = 0; first < drafts.length; first += rowsAStatement) {
    const rows = drafts.slice(first, first + rowsAStatement).map((draft, i) => rowOf(draft, first + i));
    await lake.run({
      name: 'breaks to explain',
      sql: `insert into evidence.broken values\n${rows.join(',\n')}`,
    });
  }
}

function rowOf({ finding, kind, effect }: Draft, at: number): string {
  const values: readonly (string | bigint | null)[] = [
    kind,
    finding.group === null ? null : BigInt(finding.group),
    finding.document === null ? null : BigInt(finding.document),
    finding.shopRow,
    finding.erpRow,
    finding.itemKey,
    finding.name,
    finding.field,
    finding.expected,
    finding.actual,
    finding.expectedMinor,
    finding.actualMinor,
    effect,
    finding.currency,
    finding.detail,
  ];
  const written = values.map((value) =>
    value === null ? 'null' : typeof value === 'bigint' ? String(value) : literal(value),
  );
  return `(${[String(at), ...written].join(', ')})`;
}

/** Steps of all fingerprints, each once however many share it, and the tables they create. */
function stepsOf(fingerprints: readonly Fingerprint[]): {
  readonly steps: readonly Step[];
  readonly tables: readonly string[];
} {
  const all = fingerprints.flatMap(({ steps = [] }) => steps);
  const steps = [...new Map(all.map((step) => [step.name, step])).values()];
  const tables = steps.flatMap(({ sql }) => /^create table (evidence\.\w+)/.exec(sql)?.[1] ?? []);
  return { steps, tables };
}

/** SQL of the breaks that bear the mark, with the part of the difference that the fault explains. */
export function markSql({ subject, kinds, mark, explains }: Fingerprint): string {
  return `select b.break_no, coalesce(b.effect, b.actual_minor - b.expected_minor, b.expected_minor, b.actual_minor) as whole, ${explains ?? 'cast(null as bigint)'} as explained
from ${subjects[subject].broken}
where b.kind in (${kinds.map(literal).join(', ')})
  and (${mark})`;
}

async function markedBy(lake: Lake, fingerprint: Fingerprint): Promise<ReadonlyMap<number, number>> {
  const rows = await lake.rows({ name: `mark of ${fingerprint.id}`, sql: markSql(fingerprint) });
  return new Map(rows.map((row) => [Number(row['break_no']), shareOf(row)]));
}

function shareOf({ whole, explained }: LakeRow): number {
  if (explained === null || explained === undefined) return 1;
  const [all, part] = [Math.abs(Number(whole)), Math.abs(Number(explained))];
  if (all === 0) return 1;
  return Math.round((Math.min(all, part) / Math.max(all, part)) * 1e6) / 1e6;
}

/** SQL that leaves out what is explained already and, unless it is about such, orders that never came: they can break no further. */
function present(kinds: Fingerprint['kinds'], population: string): string {
  if (!/\bo\b/.test(population)) return '';
  return kinds.includes('order-missing-in-erp')
    ? ' and not exists (select 1 from evidence.explained x where x.record = o.order_id)'
    : ' and not exists (select 1 from evidence.absent a where a.order_id = o.order_id)';
}

/** SQL that counts, where and while the fault is there, what it reached and spared, and what broke out of its reach. */
export function reachSql({ subject, kinds, mark, reach = 'false', among = 'true' }: Fingerprint): string {
  const { broken, population, key, brokenKey, day, shop } = subjects[subject];
  const list = kinds.map(literal).join(', ');
  const within = day === null ? '' : ` and ${day} between w.first_day and w.last_day`;
  const there =
    shop === null
      ? ''
      : ` and (${shop} is null or exists (select 1 from marked m where m.shop is not distinct from ${shop}))`;
  return `with marked as (
  select b.break_no, ${day ?? 'cast(null as date)'} as day, ${shop ?? 'cast(null as text)'} as shop
  from ${broken}
  where b.kind in (${list}) and (${mark})
), broken as (
  select distinct ${brokenKey} as record from evidence.broken b where b.kind in (${list})
)
select sum(case when reached and not broken then 1 else 0 end) as spared, sum(case when not reached then 1 else 0 end) as beyond, sum(case when not reached and broken then 1 else 0 end) as broken_beyond
from (
  select coalesce((${reach}), false) as reached, exists (select 1 from broken k where k.record = ${key}) as broken
  from (select min(day) as first_day, max(day) as last_day from marked) w, ${population}
  where ${among === 'true' ? 'true' : `(${among})`}${within}${there}${present(kinds, population)}
) p`;
}

async function sight(
  lake: Lake,
  fingerprint: Fingerprint,
  marked: ReadonlyMap<number, number>,
): Promise<Sighting> {
  const { id, certainty, reach, chosen, sharperThan = [], plain = false } = fingerprint;
  const number = (row: LakeRow | undefined, column: string): number => Number(row?.[column] ?? 0);
  const [choice] =
    chosen === undefined
      ? [{ choices: 1, taken: 1 }]
      : await lake.rows({ name: `choice of ${id}`, sql: chosen });
  const own = {
    id,
    certainty,
    sharperThan: new Set(sharperThan),
    breaks: new Set(marked.keys()),
    plain,
    choices: number(choice, 'choices'),
    taken: number(choice, 'taken'),
  };
  if (reach === undefined) return { ...own, spared: null, outside: 0 };
  const [row] = await lake.rows({ name: `reach of ${id}`, sql: reachSql(fingerprint) });
  return {
    ...own,
    spared: number(row, 'spared'),
    // Half a break more than was seen: nothing seen is not nothing possible.
    outside: (number(row, 'broken_beyond') + 0.5) / (number(row, 'beyond') + 1),
  };
}
