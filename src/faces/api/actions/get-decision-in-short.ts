import { readKeeping } from '../../../app/review/index.ts';
import { decisionOf } from '../decision-of.ts';
import { reading } from '../define-action.ts';
import { decisionQuery } from '../shapes/decision/head.ts';
import { inShort, showInShort } from '../shapes/decision/in-short.ts';
import { inWorkspace, workspacePath } from '../shapes/paths.ts';

export const getDecisionInShort = reading({
  name: 'get-decision-in-short',
  method: 'get',
  at: inWorkspace('/decision-in-short'),
  scope: 'read',
  summary:
    'May we go live, which causes are named, what to do first, and whether weekly reviews are held: in a few lines.',
  path: workspacePath,
  query: decisionQuery,
  answer: inShort,
  read: async (request, tools) => {
    const [standing, reviews] = await Promise.all([
      decisionOf(request, tools),
      readKeeping(request.state, { workspace: request.path.workspace, now: tools.now() }),
    ]);
    return { body: showInShort(standing, reviews) };
  },
});
