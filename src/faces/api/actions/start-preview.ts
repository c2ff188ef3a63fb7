import { z } from 'zod';
import type { Trial } from '../../../app/runs/index.ts';
import { writing } from '../define-action.ts';
import { environment } from '../shapes/parts.ts';
import { inWorkspace, workspacePath } from '../shapes/paths.ts';
import { preview, showTrial } from '../shapes/trials.ts';

export const startPreview = writing({
  name: 'start-preview',
  method: 'post',
  at: inWorkspace('/previews'),
  scope: 'run',
  summary:
    'Begins to work out what the last run would find with another profile; a later preview of yours takes its place. Nothing is recorded.',
  path: workspacePath,
  body: z
    .strictObject({
      profile: z.string().max(500_000).nullable().meta({ description: 'YAML; null: the one that is set.' }),
      environment: environment.optional(),
    })
    .meta({ id: 'NewPreview' }),
  // It is kept nowhere, so neither is its answer.
  secret: true,
  answer: preview,
  status: 201,
  write: ({ house, access, path, body }) =>
    house.desk.preview({
      workspace: path.workspace,
      environment: body.environment ?? 'production',
      profile: body.profile,
      person: access.person,
    }),
  reply: (one: Trial) => ({
    body: showTrial(one),
    location: `/v1/workspaces/${one.workspace}/previews/${one.id}`,
  }),
});
