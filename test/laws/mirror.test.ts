import fc from 'fast-check';
import { describe, it } from 'vitest';
import type { CheckedBreak } from '../worlds/run-check.ts';
import { mirrored } from './defects.ts';
import { plant } from './plant.ts';
import {
  buildWorlds,
  byWorld,
  checkFiles,
  expectPerWorld,
  orderOf,
  settings,
  writeWorlds,
} from './run-worlds.ts';
import type { World } from './world.ts';

/** The same world with its sides exchanged. */
function exchanged(world: World): World {
  return { ...world, shop: world.erp, erp: world.shop };
}

/** Both sides write their prices the same way, so that either can be the shop. */
function onOneFooting(world: World): World {
  return { ...world, spec: { ...world.spec, otherFooting: false } };
}

function opposite(difference: string | undefined): string {
  if (difference === undefined) return '';
  return difference.startsWith('-') ? difference.slice(1) : `-${difference}`;
}

describe('the law of the mirror', () => {
  it('exchanging the sides exchanges the kinds and turns the differences round', {
    timeout: 300_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), async (seed) => {
        const worlds = buildWorlds({ seed, format: 'flat' }).map(onOneFooting);
        for (const world of worlds) plant(world, 2);
        const text = (kind: string, one: CheckedBreak, difference: string): string =>
          `${kind} ${orderOf(one)} ${Number(difference) || 0}`;
        const there = await checkFiles(writeWorlds(worlds, 'flat'));
        const back = await checkFiles(writeWorlds(worlds.map(exchanged), 'flat'));
        const expected = byWorld(there.breaks, (one) =>
          text(mirrored(one.kind), one, opposite(one.difference)),
        );
        const found = byWorld(back.breaks, (one) => text(one.kind, one, one.difference ?? ''));
        expectPerWorld(worlds, (world) => expected.get(world.prefix) ?? [], found);
      }),
      settings,
    );
  });
});
