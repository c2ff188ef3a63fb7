import { inputsHash } from '../../../flow/9-gate/index.ts';
import { identifier, literal } from '../../../ground/index.ts';
import { addDays } from '../../../ground/time.ts';
import type { DetectorProof } from '../../../model/decision/index.ts';
import type { Break, Lake } from '../../../model/index.ts';
import { compare } from '../../flow.ts';
import { flowTimeHoursOf } from '../../reading/flow-time.ts';
import type { Job } from '../../run-job.ts';
import { countFiles } from '../../summary/count-files.ts';
import type { PlantedDefect, Victim } from './fault.ts';
import { plantedDefects } from './registry.ts';

/** What a proof is made for. */
export interface ProofRequest {
  /** ISO instant, as it is written down. */
  readonly at: string;
  readonly version: string;
  readonly profileSha256: string | null;
  /** How often each defect is planted. */
  readonly each?: number;
  readonly defects?: readonly PlantedDefect[];
}

interface Planted {
  readonly defect: PlantedDefect;
  readonly victims: readonly Victim[];
}

/** Records that are looked at before a defect is given up. */
const MOST_LOOKED_AT = 500;

/**
 * Plants defects in the lake of a job, which is a copy of the data and thrown away with it, compares once more, and says
 * which of them were found, and what else. The whole of the data is compared, never a part; which records are chosen
 * follows from the data alone.
 */
export async function proveDetector(
  { lake, input, flow }: Job,
  { at, version, profileSha256, each = 2, defects = plantedDefects }: ProofRequest,
): Promise<DetectorProof> {
  const inputsSha256 = inputsHash({ inputs: countFiles(flow), profileSha256 });
  const days = Math.ceil(flowTimeHoursOf(input.profile) / 24) + 2;
  const oldEnough = addDays(flow.asOf.slice(0, 10), -days);
  const used = new Set(flow.breaks.flatMap(namesOf));
  const chosen: Planted[] = [];
  for (const defect of defects) {
    chosen.push({
      defect,
      victims: await choose(lake, defect, { seed: inputsSha256, oldEnough, each, used }),
    });
  }
  const [orders] = await lake.rows({ name: 'orders', sql: 'select count(*) as n from canon.shop_order' });
  // Victims are chosen by what the pairs say, so all of them are before the first is changed.
  for (const { defect, victims } of chosen) for (const victim of victims) await defect.plant(lake, victim);
  await forgetWorkedOut(lake);
  const { breaks } = await compare(lake, { recognised: flow, ingested: flow.ingested }, input, () => {});
  return {
    at,
    codeVersion: version,
    inputsSha256,
    seed: inputsSha256,
    orders: { copy: Number(orders?.['n'] ?? 0), data: Number(orders?.['n'] ?? 0) },
    ...judge(chosen, flow.breaks, breaks),
  };
}

async function choose(
  lake: Lake,
  defect: PlantedDefect,
  {
    seed,
    oldEnough,
    each,
    used,
  }: {
    readonly seed: string;
    readonly oldEnough: string;
    readonly each: number;
    readonly used: Set<string>;
  },
): Promise<readonly Victim[]> {
  const rows = await lake.rows({
    name: `records for ${defect.id}`,
    sql: `select * from (${defect.candidates(oldEnough)}) t where name is not null
order by md5(${literal(`${seed} ${defect.id} `)} || name), name limit ${MOST_LOOKED_AT}`,
  });
  const victims: Victim[] = [];
  for (const row of rows) {
    const names = aliasesOf(row);
    if (victims.length >= each || names.some((name) => used.has(name))) continue;
    for (const name of names) used.add(name);
    victims.push(row);
  }
  return victims;
}

/** Other breaks that are told by name. */
const MOST_TOLD = 20;

/** Throws away what was worked out from the data as they were. */
async function forgetWorkedOut(lake: Lake): Promise<void> {
  const tables = await lake.rows({
    name: 'tables that were worked out',
    sql: `select database_name, schema_name, table_name from duckdb_tables() where database_name in ('pair', 'finding', 'evidence', 'temp')`,
  });
  for (const { database_name: database, schema_name: schema, table_name: table } of tables)
    await lake.run({
      name: 'forget what was worked out',
      sql: `drop table ${[database, schema, table].map((name) => identifier(String(name))).join('.')}`,
    });
}

function judge(
  chosen: readonly Planted[],
  before: readonly Break[],
  after: readonly Break[],
): Pick<DetectorProof, 'planted' | 'notProvable' | 'extra' | 'others'> {
  const known = new Set(before.map(({ id }) => id));
  const there = new Set(after.map(({ id }) => id));
  const fresh = after.filter(({ id }) => !known.has(id));
  const gone = before.filter(({ id }) => !there.has(id));
  const explained = new Set<string>();
  const planted = chosen.flatMap(({ defect, victims }) => {
    if (victims.length === 0) return [];
    const missed = victims.filter((victim) => {
      const names = aliasesOf(victim);
      const found = fresh.find(
        (one) => defect.kinds.includes(one.kind) && namesOf(one).some((name) => names.includes(name)),
      );
      if (found !== undefined) explained.add(found.id);
      return found === undefined;
    });
    const { id: fault, symptom, kinds } = defect;
    const counts = { planted: victims.length, found: victims.length - missed.length };
    return [{ fault, symptom, kind: kinds[0] ?? '', ...counts, missed: missed.map(nameOf) }];
  });
  const notProvable = chosen
    .filter(({ victims }) => victims.length === 0)
    .map(({ defect: { id: fault, symptom, needs } }) => ({
      fault,
      symptom,
      why: `The data have no record that it can be planted in: ${needs}.`,
    }));
  const unplanted = fresh.filter(({ id }) => !explained.has(id));
  // A break that was there and is not any more is as wrong as one that nobody planted.
  const others = [...unplanted.map((one) => `${said(one)} found`), ...gone.map((one) => `${said(one)} gone`)];
  return { planted, notProvable, extra: others.length, others: others.toSorted().slice(0, MOST_TOLD) };
}

const said = ({ kind, order, sku, shop, erp }: Break): string =>
  `${kind} of ${order ?? sku ?? erp?.ref ?? shop?.ref ?? 'nothing named'}`;

const nameOf = (victim: Victim): string => String(victim['name']);

/** Breaks of stock may be called by the SKU, or by the item of the ERP. */
const aliasesOf = (victim: Victim): readonly string[] =>
  [victim['name'], victim['alias']].flatMap((name) => (typeof name === 'string' ? [name] : []));

const namesOf = ({ order, sku }: Break): readonly string[] =>
  [order, sku].filter((name) => name !== undefined);
