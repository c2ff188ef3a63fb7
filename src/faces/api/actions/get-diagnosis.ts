import { decisionOf, decisionTag } from '../decision-of.ts';
import { reading } from '../define-action.ts';
import { diagnosis, diagnosisTitles } from '../shapes/decision/diagnosis.ts';
import { decisionQuery, showHead } from '../shapes/decision/head.ts';
import { inWorkspace, workspacePath } from '../shapes/paths.ts';

export const getDiagnosis = reading({
  name: 'get-diagnosis',
  method: 'get',
  at: inWorkspace('/diagnosis'),
  scope: 'read',
  summary:
    'Which causes explain what was found, what speaks for and against each, and what to find out next.',
  path: workspacePath,
  query: decisionQuery,
  answer: diagnosis,
  tag: decisionTag,
  read: async (request, tools) => {
    const { facts, decided } = await decisionOf(request, tools);
    return { body: { ...showHead(facts), ...decided.diagnosis, titles: diagnosisTitles } };
  },
});
