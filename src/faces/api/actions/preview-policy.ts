import { previewPolicy as preview } from '../../../app/decision/index.ts';
import { reading } from '../define-action.ts';
import { decisionQuery } from '../shapes/decision/head.ts';
import { policyPreview, policyValue } from '../shapes/decision/policy.ts';
import { inWorkspace, workspacePath } from '../shapes/paths.ts';

export const previewPolicy = reading({
  name: 'preview-policy',
  method: 'post',
  at: inWorkspace('/policy/preview'),
  scope: 'read',
  summary: 'What another policy would say of the same facts, where it is something else. It saves nothing.',
  path: workspacePath,
  query: decisionQuery,
  body: policyValue,
  answer: policyPreview,
  read: async ({ state, path, query, body }, { now }) => ({
    body: {
      changes: await preview(
        state,
        { workspace: path.workspace, environment: query.environment ?? 'production', now: now() },
        body.value,
      ),
    },
  }),
});
