import { readRecord } from '../../../app/reading/index.ts';
import { reading } from '../define-action.ts';
import { found } from '../found.ts';
import { inWorkspace, recordPath } from '../shapes/paths.ts';
import { recordView, showRecord } from '../shapes/record-view.ts';

export const getBreakRecord = reading({
  name: 'get-break-record',
  method: 'get',
  at: inWorkspace('/breaks/{id}/record'),
  scope: 'read',
  summary: 'Both records of a break beside each other, with all that is needed to decide about it.',
  path: recordPath,
  answer: recordView,
  read: async ({ state, path }) => {
    const one = found('break', path.id, await readRecord(state, path.workspace, path.id));
    return { body: showRecord(one), version: one.version };
  },
});
