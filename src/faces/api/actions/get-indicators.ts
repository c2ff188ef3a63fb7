import { decisionOf, decisionTag } from '../decision-of.ts';
import { reading } from '../define-action.ts';
import { decisionQuery, showHead } from '../shapes/decision/head.ts';
import { indicators } from '../shapes/decision/indicators.ts';
import { inWorkspace, workspacePath } from '../shapes/paths.ts';

export const getIndicators = reading({
  name: 'get-indicators',
  method: 'get',
  at: inWorkspace('/indicators'),
  scope: 'read',
  summary: 'The leading indicators by week, each with its threshold and state.',
  path: workspacePath,
  query: decisionQuery,
  answer: indicators,
  tag: decisionTag,
  read: async (request, tools) => {
    const { facts, decided } = await decisionOf(request, tools);
    return { body: { ...showHead(facts), ...decided.indicators } };
  },
});
