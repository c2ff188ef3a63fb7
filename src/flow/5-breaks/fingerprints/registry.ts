import type { Fingerprint } from './fingerprint.ts';

/** Every fingerprint, sorted by id. */
export const fingerprints: readonly Fingerprint[] = [];
