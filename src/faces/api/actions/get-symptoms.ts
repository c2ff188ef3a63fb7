import { decisionOf, decisionTag } from '../decision-of.ts';
import { reading } from '../define-action.ts';
import { decisionQuery, showHead } from '../shapes/decision/head.ts';
import { symptomsOverTime } from '../shapes/decision/symptoms.ts';
import { inWorkspace, workspacePath } from '../shapes/paths.ts';

export const getSymptoms = reading({
  name: 'get-symptoms',
  method: 'get',
  at: inWorkspace('/symptoms'),
  scope: 'read',
  summary: 'Whether each symptom is a bad week or has a root cause: its weeks, three claims, its fixes.',
  path: workspacePath,
  query: decisionQuery,
  answer: symptomsOverTime,
  tag: decisionTag,
  read: async (request, tools) => {
    const { facts, decided } = await decisionOf(request, tools);
    return { body: { ...showHead(facts), ...decided.symptoms } };
  },
});
