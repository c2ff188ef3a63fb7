import { failure } from '../../../../ground/index.ts';
import type { Profile } from '../../../../model/index.ts';
import { profileJsonSchema } from './profile-json-schema.ts';
import { type ProfileInput, profileSchema } from './profile-schema.ts';
import { readStrict } from './read-strict.ts';
import { toProfile } from './to-profile.ts';

/** Reads a profile from YAML; fails with profile-invalid, naming place, value and what is allowed. */
export function parseProfile(yamlText: string, fileName: string): Profile {
  const { checked, value } = readStrict(yamlText, {
    schema: profileSchema,
    jsonSchema: profileJsonSchema,
    keepsZeros: true,
    fail: (fault, cause) => failure('profile-invalid', { file: fileName, ...fault }, { cause }),
  });
  return toProfile(checked, statesFlowTimes(value));
}

/** A profile from a plain object that is known to be valid, such as a suggested one. */
export function profileFrom(value: ProfileInput): Profile {
  return toProfile(profileSchema.parse(value), statesFlowTimes(value));
}

/** The profile of someone who has none: every default. */
export function defaultProfile(): Profile {
  return toProfile(profileSchema.parse({}), false);
}

function statesFlowTimes(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'flowTimes' in value;
}
