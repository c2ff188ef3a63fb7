import { z } from 'zod';
import { changeSource as change } from '../../../app/workspace/index.ts';
import type { Source } from '../../../model/workspace/index.ts';
import { writing } from '../define-action.ts';
import { anything, asJson, name } from '../shapes/parts.ts';
import { inWorkspace, recordPath } from '../shapes/paths.ts';
import { showSource, source } from '../shapes/records.ts';

export const changeSource = writing({
  name: 'change-source',
  method: 'patch',
  at: inWorkspace('/sources/{id}'),
  scope: 'configure',
  summary: 'Changes the name of a source, or how it is read.',
  path: recordPath,
  body: z.strictObject({ name: name.optional(), settings: anything.optional() }).meta({ id: 'SourceChange' }),
  needs: 'match',
  answer: source,
  write: async ({ state, house, path, version, body }, caller) => {
    if (body.settings !== undefined) await house.desk.files.refuseOtherPaths(asJson(body.settings));
    const fields = {
      ...(body.name !== undefined && { name: body.name }),
      ...(body.settings !== undefined && { settings: asJson(body.settings) }),
    };
    return change(state, { ...path, version, fields }, caller);
  },
  reply: (one: Source) => ({ body: showSource(one), version: one.version }),
});
