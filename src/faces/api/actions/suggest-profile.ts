import { z } from 'zod';
import { reading } from '../define-action.ts';
import { profileProposal, showProposal } from '../shapes/files.ts';
import { id } from '../shapes/parts.ts';
import { inWorkspace, workspacePath } from '../shapes/paths.ts';

export const suggestProfile = reading({
  name: 'suggest-profile',
  method: 'post',
  at: inWorkspace('/profile-suggestions'),
  scope: 'run',
  summary:
    'Proposes a profile for uploaded files: which column is which field, with samples and how sure it is.',
  path: workspacePath,
  body: z.strictObject({ files: z.array(id).min(1).max(200).readonly() }).meta({ id: 'WantedSuggestion' }),
  answer: profileProposal,
  read: async ({ house, path, body }) => ({
    body: showProposal(await house.desk.suggest({ workspace: path.workspace, files: body.files })),
  }),
});
