import { conditionsOf, type MeasureSeries } from '../../../model/decision/index.ts';
import type { Break, Problem, SkuFinding } from '../../../model/index.ts';
import type { KeptFacts, KeptProblem } from '../../../model/workspace/index.ts';
import { measureLake } from '../../../readiness/indicators/index.ts';
import type { Job } from '../../run-job.ts';
import { type LakeReach, reachOfLake } from '../../workspace/reach-of-lake.ts';
import { countSkus } from './count-skus.ts';

/** What a run found that decisions lean on, made while its lake is still open. */
export interface RunFacts extends LakeReach {
  readonly kept: KeptFacts;
  readonly measures: readonly MeasureSeries[];
}

/** Of a run that nobody looked at. */
export const nothingFound: RunFacts = {
  watermarks: { shop: null, erp: null },
  exposures: [],
  measures: [],
  kept: { conditions: [], problems: [], skus: null },
};

/** The same for a workspace's run and for a check of files: nothing here depends on where it is kept. */
export async function gatherRunFacts(
  { lake, input, flow }: Job,
  skus: readonly SkuFinding[],
): Promise<RunFacts> {
  const { timeZone } = input.profile.books;
  const { breaks, problems, asOf } = flow;
  const reach = await reachOfLake(lake, timeZone, input.range, flow);
  const sold = await countSkus(lake, skus, breaks, asOf);
  const measures = await measureLake(lake, {
    timeZone,
    asOf,
    watermarks: reach.watermarks,
    checked: new Set(flow.checked.flatMap(({ control, reason }) => (reason === null ? control.id : []))),
    flowTimes: input.profile.flowTimes,
    breaks,
    skus: sold,
    gateways: Object.keys(input.profile.gateways),
  });
  return {
    ...reach,
    measures,
    kept: {
      conditions: countConditions(breaks, flow.ingested.baseCurrency),
      problems: keepProblems(problems, breaks),
      skus: sold,
    },
  };
}

/** How many breaks a test of each condition would have met, by its id. */
function countConditions(breaks: readonly Break[], baseCurrency: string | null): KeptFacts['conditions'] {
  const counts = new Map<string, number>();
  for (const one of breaks)
    for (const condition of conditionsOf(one, { baseCurrency }))
      counts.set(condition, (counts.get(condition) ?? 0) + 1);
  return [...counts]
    .map(([condition, count]) => ({ condition, count }))
    .toSorted((a, b) => (a.condition < b.condition ? -1 : 1));
}

/** Breaks of one problem that are named, and of all of them together: what is kept stays small. */
const EACH = 200;
const ALL = 20_000;

/** The records of the worst problems, and how many SKUs each of them has. */
function keepProblems(problems: readonly Problem[], breaks: readonly Break[]): readonly KeptProblem[] {
  const byProblem = Map.groupBy(breaks, ({ problem }) => problem ?? '');
  let left = ALL;
  return problems.map(({ id }) => {
    const own = byProblem.get(id) ?? [];
    const named = own.slice(0, Math.min(EACH, left));
    left -= named.length;
    const skus = new Set(own.flatMap(({ sku }) => sku ?? [])).size;
    const records = new Set(
      named.flatMap(({ order, erp, shop }) => [order ?? [], erp?.document ?? shop?.document ?? []].flat()),
    );
    return { problem: id, records: [...records].sort(), skus: skus === 0 ? null : skus };
  });
}
