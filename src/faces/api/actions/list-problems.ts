import { z } from 'zod';
import { reading } from '../define-action.ts';
import { problemFilter, problemFilterOf } from '../shapes/filters.ts';
import { showProblem, trackedProblem } from '../shapes/life.ts';
import { pageOf, paging, pagingOf } from '../shapes/parts.ts';
import { inWorkspace, workspacePath } from '../shapes/paths.ts';
import { workspaceTag } from '../workspace-tag.ts';

export const listProblems = reading({
  name: 'list-problems',
  method: 'get',
  at: inWorkspace('/problems'),
  scope: 'read',
  summary: 'The problems of a filter, the worst first.',
  path: workspacePath,
  query: z.strictObject({ ...problemFilter, ...paging }),
  answer: pageOf('ProblemPage', trackedProblem),
  tag: workspaceTag,
  read: async ({ state, path, query }) => {
    const { rows, next } = await state.lives.listProblems(
      path.workspace,
      problemFilterOf(query),
      pagingOf(query),
    );
    return { body: { items: rows.map(showProblem), next } };
  },
});
