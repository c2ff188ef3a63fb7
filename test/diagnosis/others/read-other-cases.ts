import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { OtherCase } from './other-case.ts';
import { tellOtherCase } from './tell-other-case.ts';

const kept = new URL('./other-cases.jsonl.gz', import.meta.url);

/** The cases as they are kept, each with what its people recorded. */
export function readOtherCases(): readonly OtherCase[] {
  return gunzipSync(readFileSync(kept))
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as OtherCase)
    .map((one) => ({ plan: one.plan, facts: tellOtherCase(one) }));
}
