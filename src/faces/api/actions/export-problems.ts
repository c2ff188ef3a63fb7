import { z } from 'zod';
import { exportProblems as write } from '../../../app/reading/index.ts';
import { filing } from '../define-action.ts';
import { exportFormat, exportTypes, saidOf } from '../shapes/export.ts';
import { problemFilter, problemFilterOf } from '../shapes/filters.ts';
import { inWorkspace, workspacePath } from '../shapes/paths.ts';

export const exportProblems = filing({
  name: 'export-problems',
  at: inWorkspace('/problems/export'),
  scope: 'read',
  summary: 'The problems of a filter as a file, all of one moment, the worst first.',
  path: workspacePath,
  query: z.strictObject({ format: exportFormat, ...problemFilter }),
  types: exportTypes,
  write: ({ state, house, path, query }, { now, actor }, out) => {
    const { format, ...filter } = query;
    const about = { workspace: path.workspace, format, said: saidOf(filter), by: actor.name, at: now() };
    return write(state, { ...about, version: house.version, filter: problemFilterOf(filter) }, out);
  },
});
