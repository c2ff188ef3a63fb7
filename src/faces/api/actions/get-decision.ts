import { z } from 'zod';
import { readTaken, revokeFallen } from '../../../app/decision/index.ts';
import { reading } from '../define-action.ts';
import { decision, gateReading, showDecision } from '../shapes/decision/gate.ts';
import { inWorkspace, recordPath } from '../shapes/paths.ts';

export const getDecision = reading({
  name: 'get-decision',
  method: 'get',
  at: inWorkspace('/decisions/{id}'),
  scope: 'read',
  summary: 'A decision, and what the gate said when it was taken.',
  path: recordPath,
  answer: z.strictObject({ decision, reading: gateReading }).meta({ id: 'TakenDecision' }),
  read: async ({ state, house, path }, tools) => {
    const look = { workspace: path.workspace, environment: null, version: house.version };
    await revokeFallen(state, look, tools);
    const taken = await readTaken(state, path);
    return { body: { decision: showDecision(taken.decision), reading: taken.reading } };
  },
});
