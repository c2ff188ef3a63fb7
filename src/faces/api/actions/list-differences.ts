import { z } from 'zod';
import { reading } from '../define-action.ts';
import { id, pageOf, paging, pagingOf } from '../shapes/parts.ts';
import { inWorkspace, recordPath } from '../shapes/paths.ts';
import { comparedBreak, difference, showCompared } from '../shapes/runs.ts';

export const listDifferences = reading({
  name: 'list-differences',
  method: 'get',
  at: inWorkspace('/runs/{id}/differences'),
  scope: 'read',
  summary: 'The breaks that stand in one way between a run before and this one, by id.',
  path: recordPath,
  query: z.strictObject({ before: id, difference, ...paging }),
  answer: pageOf('ComparedBreakPage', comparedBreak),
  read: async ({ state, path, query }) => {
    const { rows, next } = await state.runs.differences(
      path.workspace,
      query.before,
      path.id,
      query.difference,
      pagingOf(query),
    );
    return { body: { items: rows.map(showCompared), next } };
  },
});
