import { z } from 'zod';
import { revokeFallen } from '../../../app/decision/index.ts';
import { reading } from '../define-action.ts';
import { decision, showDecision } from '../shapes/decision/gate.ts';
import { environment, pageOf, paging, pagingOf } from '../shapes/parts.ts';
import { inWorkspace, workspacePath } from '../shapes/paths.ts';

export const listDecisions = reading({
  name: 'list-decisions',
  method: 'get',
  at: inWorkspace('/decisions'),
  scope: 'read',
  summary: 'The decisions that were taken, the last first, with what revoked them.',
  path: workspacePath,
  query: z.strictObject({
    environment: environment.optional().meta({ description: 'Every one without it.' }),
    ...paging,
  }),
  answer: pageOf('DecisionPage', decision),
  read: async ({ state, house, path, query }, tools) => {
    const look = {
      workspace: path.workspace,
      environment: query.environment ?? null,
      version: house.version,
    };
    await revokeFallen(state, look, tools);
    const { rows, next } = await state.decisions.list(
      path.workspace,
      query.environment ?? null,
      pagingOf(query),
    );
    return { body: { items: rows.map(showDecision), next } };
  },
});
