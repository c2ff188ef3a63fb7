import { z } from 'zod';
import { failure } from '../../ground/index.ts';
import { isTimeZone } from '../../ground/time.ts';
import { isWallTime } from '../../ground/wall-time.ts';
import type { Json, Settings } from '../../model/workspace/index.ts';
import type { ReviewSlot } from '../../readiness/review/index.ts';

/** Name of the setting that holds the slot. */
export const reviewSetting = 'review';

const slotSchema = z.strictObject({
  weekday: z.int().min(1).max(7),
  time: z.string().refine(isWallTime, 'a time such as 09:30'),
  timeZone: z.string().refine(isTimeZone, 'a zone such as Europe/Vienna'),
  // A review that could still be opened when the next one is due would be two at once.
  graceHours: z.int().min(1).max(120).default(24),
});

/** The slot that a team agreed on, with the moment of that. */
export interface AgreedSlot {
  readonly slot: ReviewSlot;
  readonly since: string;
}

/** Reads a slot as it is set. Fails with `review-slot-invalid`. */
export function parseReviewSlot(value: Json): ReviewSlot {
  const { success, data, error } = slotSchema.safeParse(value);
  if (success) return data;
  const [issue] = error.issues;
  const where = issue?.path.join('.') ?? '';
  throw failure('review-slot-invalid', {
    reason: `${where === '' ? 'the value' : where}: ${issue?.message ?? 'not understood'}`,
  });
}

/** The agreed slot of a workspace; null where none was agreed. */
export async function readSlot(
  { settings }: { readonly settings: Pick<Settings, 'get'> },
  workspace: string,
): Promise<AgreedSlot | null> {
  const setting = await settings.get(workspace, reviewSetting);
  if (setting === null || setting.value === null) return null;
  return { slot: parseReviewSlot(setting.value), since: setting.changedAt };
}
