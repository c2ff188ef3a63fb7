import { hashOfJson } from '../../ground/canonical-json.ts';
import type { RunFact } from '../../model/decision/index.ts';

/** What a run read, and how, as one hash: its files, whatever they are called, and its profile. */
export function inputsHash({ inputs, profileSha256 }: Pick<RunFact, 'inputs' | 'profileSha256'>): string {
  return hashOfJson([inputs.map(({ sha256 }) => sha256).toSorted(), profileSha256]);
}
