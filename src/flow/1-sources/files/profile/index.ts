/**
 * The profile: the agreement about the two sides.
 * Comes in: YAML text. Goes out: a Profile with every default filled in, and its JSON Schema. May touch: nothing.
 * Refuses: unknown keys and values, with profile-invalid.
 */
export { compact } from './compact.ts';
export { nearest } from './nearest.ts';
export { defaultProfile, parseProfile, profileFrom } from './parse-profile.ts';
export { profileSchemaText } from './profile-json-schema.ts';
export type { ProfileInput } from './profile-schema.ts';
export { checkStrict, readStrict, type StrictReading } from './read-strict.ts';
export type { RuleRecord } from './rule-records.ts';
