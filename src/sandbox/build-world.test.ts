import { describe, expect, it } from 'vitest';
import { buildWorld, type World } from './build-world.ts';
import { faults } from './faults/index.ts';
import type { WorldPlan } from './plan.ts';
import { erpManners } from './records/merchant.ts';

interface Written {
  readonly world: World;
  readonly files: ReadonlyMap<string, string>;
}

function write(plan: WorldPlan): Written {
  const files = new Map<string, string>();
  const world = buildWorld(plan, (file, text) => void files.set(file, (files.get(file) ?? '') + text));
  return { world, files };
}

describe('buildWorld', () => {
  it('gives the same bytes for the same plan, whatever was built before', () => {
    const planted = faults.slice(0, 4).map(({ id }) => ({ id }));
    const plan: WorldPlan = { seed: 21, orders: 150, faults: planted };
    const first = write(plan).files;
    write({ seed: 22, orders: 150 });
    expect(write(plan).files).toEqual(first);
  });

  it('keeps the shop the same whatever the ERP is, and writes each in files of its own', () => {
    const [one, two, three] = erpManners.map((erp) => write({ seed: 23, orders: 120, erp }).files);
    const side = (files: ReadonlyMap<string, string> | undefined, name: string) =>
      [...(files ?? [])].filter(([file]) => file.startsWith(`${name}/`));
    expect(side(two, 'shop')).toEqual(side(one, 'shop'));
    expect(side(three, 'shop')).toEqual(side(one, 'shop'));
    const names = [one, two, three].flatMap((files) => side(files, 'erp').map(([file]) => file));
    expect(new Set(names).size).toBe(names.length);
  });

  it('says what planted faults must cause, and changes nothing where they never come', () => {
    const end = Date.parse('2030-01-01T00:00:00Z');
    const fault = faults.find(({ id }) => id === 'tip-line-dropped');
    const plan: WorldPlan = { seed: 24, orders: 200, features: [...(fault?.needs ?? [])] };
    const clean = write(plan);
    const late = write({ ...plan, faults: [{ id: 'tip-line-dropped', from: end }] });
    const planted = write({ ...plan, faults: [{ id: 'tip-line-dropped' }] });
    expect(clean.world.expected).toEqual([]);
    expect(late.files).toEqual(clean.files);
    expect(planted.world.expected.length).toBeGreaterThan(0);
    const labels = planted.files.get('labels.jsonl') ?? '';
    expect(
      labels
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual(planted.world.expected);
    const shopOf = ({ files }: Written) => [...files].filter(([file]) => file.startsWith('shop/'));
    expect(shopOf(planted)).toEqual(shopOf(clean));
  });
});
