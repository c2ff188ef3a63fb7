import { identifier } from '../../ground/index.ts';
import type { Condition, Lake } from '../../model/index.ts';
import { orderAttributes } from './attributes-of.ts';
import type { Grain } from './problems/index.ts';

/** Orders counted by all of their attributes at once, held as columns of codes: any conjunction is answered from here. */
export interface PopulationCube {
  /** Whether the cube can answer: all of the attributes are in it. */
  readonly has: (attributes: readonly string[]) => boolean;
  /** How many records of the grain fulfil all conditions. */
  readonly count: (grain: CubeGrain, conditions: readonly Condition[]) => number;
}

/** Grains that are counted by the attributes of their order. */
export type CubeGrain = Extract<Grain, 'order' | 'line' | 'refund'>;

/** An attribute with more values than this tells hardly anything about groups, and would make the cube as big as the data. */
const mostValues = 1_000;
/** Beyond this many groups the cube is no shorter than asking one by one. */
const mostGroups = 300_000;

/** Builds the cube with two scans; null when the orders vary too much for one. */
export async function buildCube(lake: Lake): Promise<PopulationCube | null> {
  const attributes: string[] = [];
  for (const [name, column] of Object.entries(orderAttributes)) {
    const [row] = await lake.rows({
      name: `how many values ${name} has`,
      sql: `select count(*) as n from (select ${column} from canon.shop_order where ${column} is not null group by ${column} limit ${mostValues + 1}) v`,
    });
    if (Number(row?.['n'] ?? 0) <= mostValues) attributes.push(name);
  }
  const columns = attributes.map(
    (name) =>
      `cast(o.${orderAttributes[name as keyof typeof orderAttributes]} as text) as ${identifier(name)}`,
  );
  const rows = await lake.rows({
    name: 'orders by all of their attributes',
    sql: `select ${[...columns, 'count(*) as orders', 'coalesce(sum(s.lines), 0) as lines', 'coalesce(sum(r.n), 0) as refunds'].join(', ')}
from canon.shop_order o
left join pair.order_sum s on s.order_id = o.order_id
left join (select group_id, count(*) as n from pair.refund_group group by group_id) r on r.group_id = o.order_id
group by ${attributes.map((_, index) => index + 1).join(', ')} limit ${mostGroups + 1}`,
  });
  if (rows.length > mostGroups) return null;
  return new Cube(attributes, rows);
}

type Bits = Uint32Array;

class Cube implements PopulationCube {
  readonly #attributes: ReadonlySet<string>;
  readonly #values = new Map<string, readonly (string | null)[]>();
  readonly #weights: Readonly<Record<CubeGrain, Float64Array>>;
  readonly #words: number;
  readonly #cache = new Map<string, Bits>();

  constructor(attributes: readonly string[], rows: readonly Readonly<Record<string, unknown>>[]) {
    this.#attributes = new Set(attributes);
    this.#words = Math.ceil(rows.length / 32);
    for (const name of attributes) {
      this.#values.set(
        name,
        rows.map((row) => (row[name] === null || row[name] === undefined ? null : String(row[name]))),
      );
    }
    const weights = (column: string): Float64Array => Float64Array.from(rows, (row) => Number(row[column]));
    this.#weights = { order: weights('orders'), line: weights('lines'), refund: weights('refunds') };
  }

  has(attributes: readonly string[]): boolean {
    return attributes.every((attribute) => this.#attributes.has(attribute));
  }

  count(grain: CubeGrain, conditions: readonly Condition[]): number {
    const weights = this.#weights[grain];
    const [first, ...others] = conditions.map((condition) => this.#bitsOf(condition));
    if (first === undefined) return weights.reduce((sum, weight) => sum + weight, 0);
    let total = 0;
    for (let word = 0; word < this.#words; word += 1) {
      let bits = first[word] ?? 0;
      for (const other of others) bits &= other[word] ?? 0;
      for (; bits !== 0; bits &= bits - 1) total += weights[word * 32 + (31 - Math.clz32(bits & -bits))] ?? 0;
    }
    return total;
  }

  #bitsOf({ attribute, test, value, to }: Condition): Bits {
    const key = [attribute, test, value, to].join('\u001f');
    const known = this.#cache.get(key);
    if (known !== undefined) return known;
    const bits = new Uint32Array(this.#words);
    const values = this.#values.get(attribute) ?? [];
    const last = to ?? value;
    for (let i = 0; i < values.length; i += 1) {
      const own = values[i];
      if (own === null || own === undefined) continue;
      if (test === 'is' ? own === value : own >= value && own <= last)
        bits[i >>> 5] = (bits[i >>> 5] ?? 0) | (1 << (i & 31));
    }
    this.#cache.set(key, bits);
    return bits;
  }
}
