import { readReadiness } from '../../../app/decision/index.ts';
import { setSetting } from '../../../app/workspace/index.ts';
import type { Setting } from '../../../model/workspace/index.ts';
import { writing } from '../define-action.ts';
import { readiness, readinessChange, showReadiness } from '../shapes/decision/readiness.ts';
import { asJson } from '../shapes/parts.ts';
import { inWorkspace, workspacePath } from '../shapes/paths.ts';

export const setReadiness = writing({
  name: 'set-readiness',
  method: 'put',
  at: inWorkspace('/readiness'),
  // Those who test, train and rehearse write down what came of it.
  scope: 'triage',
  summary:
    'Records what people have done to be ready: with If-None-Match: * where nothing was recorded so far.',
  path: workspacePath,
  body: readinessChange,
  needs: 'match-or-new',
  answer: readiness,
  write: async ({ state, path, version, body }, caller) => {
    const value = asJson(readReadiness(body.readiness));
    return setSetting(state, { ...path, key: 'readiness', version, value }, caller);
  },
  reply: (one: Setting) => ({ body: showReadiness(one), version: one.version }),
});
