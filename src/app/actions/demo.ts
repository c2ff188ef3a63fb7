import { join } from 'node:path';
import type { WorldPlan } from '../../sandbox/index.ts';
import type { CheckResult } from '../outputs/index.ts';
import { writeWorld } from '../sandbox/write-world.ts';
import { type CheckOptions, check } from './check.ts';

/** A merchant four weeks before and four weeks after its go-live, and what went wrong with it. */
export const demoPlan: WorldPlan = {
  seed: 11,
  orders: 600,
  erp: 'business-central',
  end: '2026-10-31',
  features: ['tips', 'pos', 'multi-currency', 'multi-shop', 'gift-cards', 'returns'],
  faults: [
    { id: 'order-without-customer-rejected' },
    { id: 'refund-amount-only-no-lines' },
    { id: 'shipping-tax-lost', until: Date.parse('2026-10-12T00:00:00Z') },
    { id: 'tip-line-dropped' },
    { id: 'webhook-delivered-twice' },
    { id: 'open-order-reservation-not-deducted' },
  ],
};

/** Makes the demo's merchant below a folder, runs the main job on it, and writes the outputs to the folder. */
export async function demo(out: string, options: CheckOptions): Promise<CheckResult> {
  const merchant = join(out, 'merchant');
  writeWorld(demoPlan, merchant);
  return check(
    {
      shop: [join(merchant, 'shop')],
      erp: [join(merchant, 'erp')],
      profile: join(merchant, 'profile.yaml'),
      out,
    },
    options,
  );
}
