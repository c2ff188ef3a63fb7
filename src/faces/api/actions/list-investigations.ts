import { z } from 'zod';
import { reading } from '../define-action.ts';
import { name, pageOf, paging, pagingOf, several } from '../shapes/parts.ts';
import { inWorkspace, workspacePath } from '../shapes/paths.ts';
import { investigation, investigationState, showInvestigation } from '../shapes/reviews.ts';
import { workspaceTag } from '../workspace-tag.ts';

export const listInvestigations = reading({
  name: 'list-investigations',
  method: 'get',
  at: inWorkspace('/investigations'),
  scope: 'read',
  summary: 'The investigations that breaches opened, the last one first.',
  path: workspacePath,
  query: z.strictObject({
    state: several(investigationState).optional(),
    indicator: name.optional(),
    ...paging,
  }),
  answer: pageOf('InvestigationPage', investigation),
  tag: workspaceTag,
  read: async ({ state, path, query }) => {
    const filter = {
      ...(query.state !== undefined && { states: query.state }),
      ...(query.indicator !== undefined && { indicator: query.indicator }),
    };
    const { rows, next } = await state.investigations.list(path.workspace, filter, pagingOf(query));
    return { body: { items: rows.map(showInvestigation), next } };
  },
});
