import { expect, it } from 'vitest';
import { killMany } from './kill-many.ts';

const seed = Number(process.env['TIEOUT_SEED'] ?? 20_260_323);

it(`loses nothing that was acknowledged in 20 kills (seed ${seed}), and goes on by itself`, {
  timeout: 600_000,
}, async () => {
  const { kills, acknowledged, wrong } = await killMany({ kills: 20, seed });
  expect(wrong).toEqual([]);
  expect(kills).toBe(20);
  // Otherwise nothing was going on that could have been lost.
  expect(acknowledged['done'] ?? 0).toBeGreaterThan(0);
  expect(acknowledged['change'] ?? 0).toBeGreaterThan(0);
});
