import { z } from 'zod';
import { exportBreaks as write } from '../../../app/reading/index.ts';
import { filing } from '../define-action.ts';
import { exportFormat, exportTypes, saidOf } from '../shapes/export.ts';
import { breakFilter, breakFilterOf, breakOrder } from '../shapes/filters.ts';
import { inWorkspace, workspacePath } from '../shapes/paths.ts';

export const exportBreaks = filing({
  name: 'export-breaks',
  at: inWorkspace('/breaks/export'),
  scope: 'read',
  summary:
    'The breaks of a filter as a file, all of one moment, with what they add up to and the head of the audit log.',
  path: workspacePath,
  query: z.strictObject({ format: exportFormat, ...breakFilter, order: breakOrder }),
  types: exportTypes,
  write: ({ state, house, path, query }, { now, actor }, out) => {
    const { format, order = 'worst', ...filter } = query;
    const about = { workspace: path.workspace, format, said: saidOf(filter), by: actor.name, at: now() };
    return write(state, { ...about, version: house.version, filter: breakFilterOf(filter), order }, out);
  },
});
