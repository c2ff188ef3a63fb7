import { fileURLToPath } from 'node:url';
import type { CheckResult } from '../outputs/index.ts';
import { type CheckOptions, check } from './check.ts';

/** Runs the main job on the bundled example and writes its outputs to a folder. */
export async function demo(out: string, options: CheckOptions): Promise<CheckResult> {
  const example = (path: string): string =>
    fileURLToPath(new URL(`../../../examples/online-retail/${path}`, import.meta.url));
  return check(
    { shop: [example('shopify')], erp: [example('erp')], profile: example('profile.yaml'), out },
    options,
  );
}
