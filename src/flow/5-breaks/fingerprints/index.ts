/**
 * Fingerprints: which known failure is behind the breaks.
 * Comes in: the drafts of breaks and the canonical records. Goes out: a name and its explained share for each break,
 * or the candidates. May touch: the lake, in the schema `evidence`. Refuses: to name what does not stand out.
 */
export type { Certainty, Fingerprint } from './fingerprint.ts';
export { markSql, nameFaults, reachSql } from './name-faults.ts';
export { fingerprints } from './registry.ts';
