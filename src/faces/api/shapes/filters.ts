import { z } from 'zod';
import {
  type BreakFilter,
  breakOutcomes,
  type ProblemFilter,
  reasonCodes,
} from '../../../model/workspace/index.ts';
import { day, environment, id, kind, lifeState, minor, name, several, severity, symptom } from './parts.ts';

const ids = several(id).refine((list) => list.length <= 1000, 'Give at most 1,000');
const shared = {
  environment: environment.optional().meta({ description: '`production` without it.' }),
  id: ids.optional(),
  state: several(lifeState).optional(),
  symptom: several(symptom).optional(),
  kind: several(kind).optional(),
};

/** In a query it is a text. */
const yesOrNo = z.union([z.boolean(), z.enum(['true', 'false'])]);

/** The fields by which breaks are picked out, in a query as in a body. */
export const breakFilter = {
  ...shared,
  severity: several(severity).optional(),
  assignee: id.optional().meta({ description: "A person's id, or `nobody`." }),
  problem: id.optional().meta({ description: "A problem's id, or `none`." }),
  fingerprint: name.optional(),
  reason: several(z.enum(reasonCodes)).optional().meta({ description: 'Why it rests.' }),
  control: name.optional().meta({ description: 'Id of the control that does not hold.' }),
  leastMinor: minor.optional().meta({ description: 'Base amount at risk in minor units, included.' }),
  mostMinor: minor.optional().meta({ description: 'Base amount at risk in minor units, included.' }),
  text: name.optional().meta({ description: 'Found in the order, the SKU or the document, word by word.' }),
  newSince: id.optional().meta({ description: 'Id of a run: first seen after it.' }),
  present: yesOrNo.optional().meta({ description: 'Whether the last run that looked found it.' }),
  run: id.optional().meta({ description: 'Id of a run, for `outcome`; the last recorded one without it.' }),
  outcome: several(z.enum(breakOutcomes))
    .optional()
    .meta({ description: 'What the run did to it, as its outcome counts it.' }),
  from: day.optional().meta({ description: "Occurred on this day of the books' zone or later." }),
  to: day.optional().meta({ description: "Occurred on this day of the books' zone or earlier." }),
  undated: yesOrNo
    .optional()
    .meta({ description: 'Those whose day nobody knows, or those whose day is known.' }),
};
export const breakOrder = z.enum(['worst', 'largest', 'newest', 'oldest']).optional();
const breakShape = z.strictObject(breakFilter);

/** The fields by which problems are picked out. */
export const problemFilter = shared;
const problemShape = z.strictObject(problemFilter);

export function breakFilterOf(given: z.output<typeof breakShape>): BreakFilter {
  const {
    severity: severities,
    assignee,
    problem,
    fingerprint,
    reason: reasons,
    control,
    leastMinor,
    mostMinor,
    text,
    newSince,
    present,
    run,
    outcome,
    from,
    to,
    undated,
  } = given;
  return {
    ...problemFilterOf(given),
    ...(severities !== undefined && { severities }),
    ...(assignee !== undefined && { assignee: assignee === 'nobody' ? null : assignee }),
    ...(problem !== undefined && { problem: problem === 'none' ? null : problem }),
    ...(fingerprint !== undefined && { fingerprint }),
    ...(reasons !== undefined && { reasons }),
    ...(control !== undefined && { control }),
    ...(leastMinor !== undefined && { leastMinor: BigInt(leastMinor) }),
    ...(mostMinor !== undefined && { mostMinor: BigInt(mostMinor) }),
    ...(text !== undefined && { text }),
    ...(newSince !== undefined && { newSince }),
    ...(present !== undefined && { present: present === true || present === 'true' }),
    ...(run !== undefined && { run }),
    ...(outcome !== undefined && { outcomes: outcome }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(undated !== undefined && { undated: undated === true || undated === 'true' }),
  };
}

export function problemFilterOf(given: z.output<typeof problemShape>): ProblemFilter {
  return {
    ...(given.environment !== undefined && { environment: given.environment }),
    ...(given.id !== undefined && { ids: given.id }),
    ...(given.state !== undefined && { states: given.state }),
    ...(given.symptom !== undefined && { symptoms: given.symptom }),
    ...(given.kind !== undefined && { kinds: given.kind }),
  };
}
