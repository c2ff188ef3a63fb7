import { z } from 'zod';
import {
  criteria as allCriteria,
  policyRooms,
  readPolicy,
  roomTitles,
  showParameters,
  standings,
} from '../../../../app/decision/index.ts';
import { teamRoles } from '../../../../model/decision/index.ts';
import type { Setting } from '../../../../model/workspace/index.ts';
import { anything, several, version } from '../parts.ts';

const parameter = z
  .strictObject({
    name: z.string(),
    unit: z.string(),
    default: z.number(),
    least: z.number(),
    most: z.number(),
    whole: z.boolean(),
    why: z.string(),
    value: z.number(),
    changed: z.boolean(),
  })
  .readonly()
  .meta({
    id: 'PolicyParameter',
    description: 'A number that a rule leans on: its default and why, and the value in force.',
  });

const room = z.enum(policyRooms);

const policyCriterion = z
  .strictObject({
    criterion: z.string(),
    title: z.string(),
    claim: z.string(),
    why: z.string(),
    role: z.enum(teamRoles),
    default: z.enum(standings),
    as: z.enum(standings).meta({ description: 'How it counts.' }),
    owner: z
      .string()
      .nullable()
      .meta({ description: 'Who answers for it; null: whoever has the role in the team.' }),
    changed: z.boolean(),
  })
  .readonly()
  .meta({
    id: 'PolicyCriterion',
    description: 'A criterion of the gate: how it counts by default and why, and how it counts here.',
  });

/** Every number that decides, with the value in force. */
export const policy = z
  .strictObject({
    version: version.meta({ description: 'Of the setting `policy`; 0 where it is not set.' }),
    value: anything,
    rooms: several(z.strictObject({ room, about: z.string(), parameters: several(parameter) }).readonly()),
    criteria: several(policyCriterion),
  })
  .meta({
    id: 'Policy',
    description:
      'Every number that decides. `value` is what the setting `policy` says; what it leaves out keeps its default.',
  });

export const policyValue = z
  .strictObject({ value: anything.meta({ description: 'A policy, as the setting `policy` takes it.' }) })
  .meta({ id: 'PolicyValue' });

/** What would be said otherwise. */
export const policyPreview = z
  .strictObject({
    changes: several(
      z
        .strictObject({
          part: room,
          id: z.string(),
          title: z.string(),
          from: z.string(),
          to: z.string(),
        })
        .readonly(),
    ),
  })
  .meta({ id: 'PolicyPreview', description: 'What would be said otherwise of the same facts.' });

/** A policy as it is shown: its value is made short, to what is other than by default. */
export function showPolicy(one: Pick<Setting, 'version' | 'value'> | null): z.output<typeof policy> {
  const inForce = readPolicy(one?.value ?? {});
  const rooms = policyRooms.map((name) => ({
    room: name,
    about: roomTitles[name],
    parameters: showParameters(inForce, name).map(({ whole = false, ...rest }) => ({ ...rest, whole })),
  }));
  const changed = rooms.map(({ room: name, parameters }) => [
    name,
    Object.fromEntries(
      parameters.filter((each) => each.changed).map((each): [string, unknown] => [each.name, each.value]),
    ),
  ]);
  const value = Object.fromEntries(changed) as Record<string, Record<string, unknown>>;
  const { criteria } = inForce.gate;
  if (Object.keys(criteria).length > 0) value['gate'] = { ...value['gate'], criteria };
  return { version: one?.version ?? 0, value, rooms, criteria: criteriaUnder(criteria) };
}

const criteriaUnder = (
  said: ReturnType<typeof readPolicy>['gate']['criteria'],
): z.output<typeof policyCriterion>[] =>
  allCriteria.map(({ id, title, claim, why, role, hard }) => {
    const byDefault = hard ? 'hard' : 'soft';
    const { as = byDefault, owner = null } = said[id] ?? {};
    const changed = as !== byDefault || owner !== null;
    return { criterion: id, title, claim, why, role, default: byDefault, as, owner, changed };
  });
