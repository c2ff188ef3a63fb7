import { reading } from '../define-action.ts';
import { found } from '../found.ts';
import { showBreak, trackedBreakDetail } from '../shapes/life.ts';
import { inWorkspace, recordPath } from '../shapes/paths.ts';

export const getBreak = reading({
  name: 'get-break',
  method: 'get',
  at: inWorkspace('/breaks/{id}'),
  scope: 'read',
  summary: 'A break with all a run said of it, and its history.',
  path: recordPath,
  answer: trackedBreakDetail,
  read: async ({ state, path }) => {
    const one = found('break', path.id, await state.lives.getBreak(path.workspace, path.id));
    const { body, history, ...rest } = one;
    return { body: { ...showBreak(rest), body: { ...body }, history }, version: one.version };
  },
});
