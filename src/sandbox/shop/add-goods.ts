import { addLine } from './add-line.ts';
import type { Draft } from './draft.ts';
import type { Scene } from './scene.ts';

/** Adds lines of different goods, few units each. */
export function addGoods(draft: Draft, scene: Scene, lines: number, units: number): void {
  const { random, catalogue } = scene;
  const { goods } = catalogue;
  // A stride through the list, so that no variant comes twice.
  let at = random.between(0, goods.length - 1);
  for (let count = 0; count < lines; count += 1) {
    const variant = goods[at % goods.length];
    if (variant)
      addLine(draft, scene, { variant, quantity: random.chance(0.7) ? 1 : random.between(1, units) });
    at += random.between(1, Math.floor(goods.length / 4) - 1);
  }
}
