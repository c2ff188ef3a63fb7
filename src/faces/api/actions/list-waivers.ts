import { z } from 'zod';
import { reading } from '../define-action.ts';
import { showWaiver, waiver } from '../shapes/decision/gate.ts';
import { decisionQuery } from '../shapes/decision/head.ts';
import { several } from '../shapes/parts.ts';
import { inWorkspace, workspacePath } from '../shapes/paths.ts';

export const listWaivers = reading({
  name: 'list-waivers',
  method: 'get',
  at: inWorkspace('/waivers'),
  scope: 'read',
  summary: 'Every waiver that was given, also those that are over, in the order they were given.',
  path: workspacePath,
  query: decisionQuery,
  answer: z.strictObject({ items: several(waiver) }).meta({ id: 'WaiverList' }),
  read: async ({ state, path, query }) => {
    const all = await state.decisions.waivers(path.workspace, query.environment ?? 'production');
    return { body: { items: all.map(showWaiver) } };
  },
});
