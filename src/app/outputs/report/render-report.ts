import type { CheckResult } from '../result.ts';
export async function renderReport(_: CheckResult): Promise<string> {
  return '';
}
