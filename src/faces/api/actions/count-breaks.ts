import { z } from 'zod';
import { reading } from '../define-action.ts';
import { breakFilter, breakFilterOf } from '../shapes/filters.ts';
import { byName, minor } from '../shapes/parts.ts';
import { inWorkspace, workspacePath } from '../shapes/paths.ts';
import { workspaceTag } from '../workspace-tag.ts';

const counts = byName(z.int());

/** How many breaks a filter means, and how they divide. */
export const breakCounts = z
  .strictObject({
    total: z.strictObject({ count: z.int(), capped: z.boolean() }).readonly(),
    baseMinor: minor,
    states: counts,
    symptoms: counts,
    kinds: counts,
    severities: counts,
    assignees: counts,
    reasons: counts,
  })
  .meta({
    id: 'BreakCounts',
    description:
      'A capped total is "at least so many"; an assignee without a name is nobody; reasons are those of breaks that rest.',
  });

export const countBreaks = reading({
  name: 'count-breaks',
  method: 'get',
  at: inWorkspace('/break-counts'),
  scope: 'read',
  summary: 'How many breaks a filter means, and how they divide.',
  path: workspacePath,
  query: z.strictObject(breakFilter),
  answer: breakCounts,
  tag: workspaceTag,
  read: async ({ state, path, query }) => {
    const { baseMinor, ...rest } = await state.lives.countBreaks(path.workspace, breakFilterOf(query));
    return { body: { ...rest, baseMinor: String(baseMinor) } };
  },
});
