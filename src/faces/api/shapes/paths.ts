import { z } from 'zod';
import { id } from './parts.ts';

const root = '/v1/workspaces/{workspace}';

/** A path inside a workspace. */
export const inWorkspace = (rest = ''): string => `${root}${rest}`;

export const workspacePath = z.strictObject({ workspace: id });
export const recordPath = z.strictObject({ workspace: id, id });
export const memberPath = z.strictObject({ workspace: id, person: id });
export const settingPath = z.strictObject({
  workspace: id,
  key: z.string().regex(/^[a-z][A-Za-z0-9.-]{0,99}$/),
});
