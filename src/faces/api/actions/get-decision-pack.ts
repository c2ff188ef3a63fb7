import { z } from 'zod';
import { sendPack } from '../../../app/decision/index.ts';
import { filing } from '../define-action.ts';
import { inWorkspace, recordPath } from '../shapes/paths.ts';

export const getDecisionPack = filing({
  name: 'get-decision-pack',
  at: inWorkspace('/decisions/{id}/pack'),
  scope: 'read',
  summary:
    'The evidence pack of a decision: a zip of what it stands on, the hash of every file, and a page to sign. The same decision gives the same bytes.',
  path: recordPath,
  query: z.strictObject({}),
  types: ['application/zip'],
  write: ({ state, path }, _, out) => sendPack(state, path, out),
});
