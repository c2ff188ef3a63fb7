import { literal } from '../../../ground/index.ts';
import type { Lake, LakeRow } from '../../../model/index.ts';
import type { Draft } from '../finding.ts';
import type { Fingerprint } from './fingerprint.ts';
import { plainCircumstances } from './plain-circumstances.ts';
import { subjects } from './subjects.ts';
import { type Sighting, type Verdict, weigh } from './weigh.ts';

/** Asks every fingerprint about the breaks it may be behind, and names the fault of each draft where one stands out. */
export async function nameFaults(
  lake: Lake,
  drafts: readonly Draft[],
  fingerprints: readonly Fingerprint[],
): Promise<readonly Draft[]> {
  const kinds = new Set(drafts.map(({ kind }) => kind));
  const asked = [...fingerprints, ...plainCircumstances].filter((one) =>
    one.kinds.some((kind) => kinds.has(kind)),
  );
  if (asked.length === 0) return drafts;
  await writeBroken(lake, drafts);
  for (const [name, sql] of stepsOf(asked)) await lake.run({ name, sql });
  const shares = new Map<string, ReadonlyMap<number, number>>();
  const sightings: Sighting[] = [];
  for (const fingerprint of asked) {
    const marked = await markedBy(lake, fingerprint);
    if (marked.size === 0) continue;
    shares.set(fingerprint.id, marked);
    sightings.push(await sight(lake, fingerprint, marked));
  }
  const verdicts = weigh(sightings);
  return drafts.map((draft, at) => named(draft, verdicts.get(at), (id) => shares.get(id)?.get(at) ?? 0));
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

/** Steps of all fingerprints, each once however many share it. */
function stepsOf(fingerprints: readonly Fingerprint[]): ReadonlyMap<string, string> {
  return new Map(fingerprints.flatMap(({ steps = [] }) => steps.map(({ name, sql }) => [name, sql])));
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
  where ${among === 'true' ? 'true' : `(${among})`}${within}${there}
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
