import { defaultProfile, parseProfile } from '../../flow/1-sources/files/profile/index.ts';
import { isFailure } from '../../ground/index.ts';
import { parseDuration } from '../../ground/time.ts';
import type { Profile } from '../../model/index.ts';
import type { Setting } from '../../model/workspace/index.ts';

/** The profile a workspace has set; the default one where it has none, or one that cannot be read. */
export function profileOf(setting: Setting | null): Profile {
  if (typeof setting?.value !== 'string') return defaultProfile();
  try {
    return parseProfile(setting.value, 'profile');
  } catch (thrown) {
    // The next run says what is wrong with it; a page must not be lost over it.
    if (isFailure(thrown)) return defaultProfile();
    throw thrown;
  }
}

/** Hours in which an order is to reach the ERP. */
export const flowTimeHoursOf = ({ flowTimes }: Profile): number => parseDuration(flowTimes.order) / 3_600_000;
