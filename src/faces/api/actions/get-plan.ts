import { decisionOf, decisionTag } from '../decision-of.ts';
import { reading } from '../define-action.ts';
import { decisionQuery, showHead } from '../shapes/decision/head.ts';
import { plan } from '../shapes/decision/plan.ts';
import { inWorkspace, workspacePath } from '../shapes/paths.ts';

export const getPlan = reading({
  name: 'get-plan',
  method: 'get',
  at: inWorkspace('/plan'),
  scope: 'read',
  summary: 'What is to be done, in an order in which it can be done, dated back from go-live.',
  path: workspacePath,
  query: decisionQuery,
  answer: plan,
  tag: decisionTag,
  read: async (request, tools) => {
    const { facts, decided } = await decisionOf(request, tools);
    return { body: { ...showHead(facts), ...decided.plan } };
  },
});
