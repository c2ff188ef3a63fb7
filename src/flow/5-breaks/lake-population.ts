import { identifier, literal } from '../../ground/index.ts';
import type { Condition, Lake, LakeRow } from '../../model/index.ts';
import { lineAttributes, orderAttributes } from './attributes-of.ts';
import { buildCube, type CubeGrain, type PopulationCube } from './population-cube.ts';
import type { Grain, Population } from './problems/index.ts';

/** Records of each grain with the order they belong to, and which attributes they have of their own. */
const grains: Readonly<
  Record<Grain, { readonly from: string; readonly own: Readonly<Record<string, string>> }>
> = {
  order: { from: 'canon.shop_order o', own: {} },
  line: {
    from: "canon.shop_order_line r join canon.shop_order o on o.order_id = r.order_id and r.kind = 'item'",
    own: lineAttributes,
  },
  refund: {
    from: 'pair.refund_group r join canon.shop_order o on o.order_id = r.group_id',
    own: {},
  },
  payout: { from: 'finding.payout r', own: { currency: 'currency' } },
  stock: { from: 'finding.stock r', own: { location: 's_location', sku: 'sku' } },
  item: { from: 'pair.item_of_sku r', own: {} },
};

const cubeGrains: ReadonlySet<Grain> = new Set<CubeGrain>(['order', 'line', 'refund']);

/**
 * Counts compared records in the lake. What only asks about attributes of orders is answered from one cube of them;
 * the rest by one grouping of the records for each set of attributes.
 */
export function lakePopulation(lake: Lake): Population {
  let cube: Promise<PopulationCube | null> | undefined;
  return {
    count: async (grain, conjunctions) => {
      cube ??= buildCube(lake);
      const whole = await cube;
      const answers = new Array<number>(conjunctions.length).fill(0);
      const bySet = new Map<string, number[]>();
      conjunctions.forEach((conditions, index) => {
        const names = [...new Set(conditions.map(({ attribute }) => attribute))].sort();
        if (whole?.has(names) && cubeGrains.has(grain)) {
          answers[index] = whole.count(grain as CubeGrain, conditions);
          return;
        }
        const set = names.join(' ');
        const list = bySet.get(set);
        if (list === undefined) bySet.set(set, [index]);
        else list.push(index);
      });
      for (const [set, indexes] of bySet) {
        const attributes = set === '' ? [] : set.split(' ');
        const columns = attributes.map((attribute) => columnOf(grain, attribute));
        if (columns.some((column) => column === undefined)) continue;
        const asked = indexes.map((index) => conjunctions[index] ?? []);
        const groups = await countGroups(lake, grain, attributes, columns as readonly string[], asked);
        indexes.forEach((index, i) => {
          answers[index] = sum(groups, asked[i] ?? []);
        });
      }
      return answers;
    },
  };
}

function columnOf(grain: Grain, attribute: string): string | undefined {
  const own = grains[grain].own[attribute];
  if (own !== undefined) return `r.${own}`;
  const ofOrder = (orderAttributes as Readonly<Record<string, string>>)[attribute];
  return ofOrder === undefined || !grains[grain].from.includes('shop_order o') ? undefined : `o.${ofOrder}`;
}

async function countGroups(
  lake: Lake,
  grain: Grain,
  attributes: readonly string[],
  columns: readonly string[],
  asked: readonly (readonly Condition[])[],
): Promise<readonly LakeRow[]> {
  const list = columns.map((column, i) => `cast(${column} as text) as ${identifier(attributes[i] ?? '')}`);
  const filters = columns.flatMap((column, i) => {
    const conditions = asked.flat().filter(({ attribute }) => attribute === attributes[i]);
    if (conditions.some(({ test }) => test === 'between')) return [`${column} is not null`];
    return [
      `cast(${column} as text) in (${[...new Set(conditions.map(({ value }) => value))].map(literal).join(', ')})`,
    ];
  });
  return lake.rows({
    name: `${grain}s by ${attributes.join(', ')}`,
    sql: `select ${[...list, 'count(*) as n'].join(', ')} from ${grains[grain].from}${filters.length === 0 ? '' : ` where ${filters.join(' and ')}`}${columns.length === 0 ? '' : ` group by ${columns.map((_, i) => i + 1).join(', ')}`}`,
  });
}

function sum(groups: readonly LakeRow[], conditions: readonly Condition[]): number {
  let total = 0;
  for (const group of groups) {
    const fits = conditions.every(({ attribute, test, value, to }) => {
      const own = String(group[attribute]);
      return test === 'is' ? own === value : own >= value && own <= (to ?? value);
    });
    if (fits) total += Number(group['n']);
  }
  return total;
}
