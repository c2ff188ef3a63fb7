import { z } from 'zod';
import { planFormats, planTypes, exportPlan as write } from '../../../app/decision/index.ts';
import { decisionOf } from '../decision-of.ts';
import { filing } from '../define-action.ts';
import { found } from '../found.ts';
import { decisionQuery } from '../shapes/decision/head.ts';
import { inWorkspace, workspacePath } from '../shapes/paths.ts';

// As JSON it is asked for by itself.
const formats = planFormats.filter((format) => format !== 'json');
const types = planTypes.filter((type) => type !== 'application/json');

export const exportPlan = filing({
  name: 'export-plan',
  at: inWorkspace('/plan/export'),
  scope: 'read',
  summary: 'The plan as a file: to hand out, for a wiki, for calendars, or to import as issues.',
  path: workspacePath,
  query: decisionQuery.extend({ format: z.enum(formats) }),
  types,
  write: async (request, tools, out) => {
    const { state, path, query } = request;
    const { facts, decided } = await decisionOf(request, tools);
    const { name } = found('workspace', path.workspace, await state.workspaces.get(path.workspace));
    const file = await write(decided.plan, query.format, {
      title: `Plan of ${name}`,
      scope: path.workspace,
      team: facts.readiness.team,
    });
    out.begin({ name: file.name, type: file.type });
    await out.write(file.body);
  },
});
