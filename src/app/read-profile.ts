import { parseProfile } from '../flow/1-sources/files/profile/index.ts';
import { controls } from '../flow/4-controls/index.ts';
import { failure } from '../ground/index.ts';
import type { Profile } from '../model/index.ts';

/** Reads a profile whose controls must be known. Fails with `profile-invalid`. */
export function readProfile(text: string, file: string): Profile {
  const profile = parseProfile(text, file);
  for (const name of Object.keys(profile.tolerances))
    refuseUnless(isControl(name), `tolerances.${name}`, file);
  for (const name of Object.keys(profile.doesNotApply))
    refuseUnless(isControl(name) || isBeginning(name), `doesNotApply.${name}`, file);
  return profile;
}

const isControl = (name: string): boolean => controls.some(({ id }) => id === name);

const isBeginning = (name: string): boolean =>
  name.endsWith('*') && controls.some(({ id }) => id.startsWith(name.slice(0, -1)));

function refuseUnless(isKnown: boolean, at: string, file: string): void {
  if (isKnown) return;
  throw failure('profile-invalid', {
    file,
    at,
    reason: 'there is no such control; "tieout explain" lists them',
  });
}
