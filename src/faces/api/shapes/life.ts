import { z } from 'zod';
import type { WantedMove } from '../../../app/workspace/index.ts';
import { parseInstant } from '../../../ground/time.ts';
import { fixDepths } from '../../../model/decision/index.ts';
import {
  type ChangeOutcome,
  reasonCodes,
  reasonsFor,
  type TrackedBreak,
  type TrackedProblem,
} from '../../../model/workspace/index.ts';
import {
  byName,
  day,
  id,
  instant,
  kind,
  lifeState,
  minor,
  money,
  several,
  severity,
  symptom,
  version,
} from './parts.ts';

const untilFields = {
  at: instant.optional(),
  amountMinor: minor.optional(),
  count: z.int().min(1).max(1_000_000_000).optional(),
};
const note = z
  .strictObject({
    by: z.string(),
    reason: z.enum(reasonCodes).nullable(),
    why: z.string().nullable(),
    until: z.strictObject(untilFields).readonly().nullable(),
    of: z.string().nullable(),
  })
  .readonly()
  .meta({
    id: 'Note',
    description: 'Why it rests: who accepted or snoozed it, why and how long, or of what it is a duplicate.',
  });

const life = {
  state: lifeState,
  assignee: z.string().nullable(),
  fix: z.string().nullable(),
  note: note.nullable(),
};

/** What a break and a problem have alike. */
const tracked = {
  id,
  environment: z.string(),
  version,
  kind,
  symptom,
  severity,
  ...life,
  fingerprint: z.string().nullable(),
  baseMinor: minor.nullable(),
  firstRun: z.int(),
  lastRun: z.int(),
};

const trackedBreakFields = {
  ...tracked,
  control: z.string(),
  order: z.string().nullable(),
  sku: z.string().nullable(),
  document: z.string().nullable(),
  atRisk: money,
  problem: z.string().nullable(),
  occurredAt: z.string().nullable(),
  occurredOn: day.nullable().meta({ description: "The day in the books' zone by which it is aged." }),
  explanation: z.string(),
  present: z.boolean(),
};

export const trackedBreak = z
  .strictObject(trackedBreakFields)
  .meta({ id: 'TrackedBreak', description: 'A break of runs, with its life.' });

const historyEntry = z
  .strictObject({
    at: instant,
    event: z.string(),
    from: z.string(),
    to: lifeState,
    by: z.string().nullable(),
    run: z.string().nullable(),
    change: z.string().nullable(),
    detail: byName(z.unknown()),
  })
  .meta({ id: 'HistoryEntry', description: 'One change of a life; `by` is null where a run did it.' });

export const history = z
  .strictObject({ items: several(historyEntry) })
  .meta({ id: 'History', description: 'What happened, the first first.' });

export const trackedBreakDetail = z
  .strictObject({ ...trackedBreakFields, body: byName(z.unknown()), history: several(historyEntry) })
  .meta({
    id: 'TrackedBreakDetail',
    description: 'A break with its history; `body` is the line of breaks.jsonl of the last run that saw it.',
  });

export const trackedProblem = z
  .strictObject({
    ...tracked,
    title: z.string(),
    namedBy: z.string(),
    count: z.int(),
    body: byName(z.unknown()),
  })
  .meta({ id: 'TrackedProblem', description: 'A problem of runs, with its life.' });

const outcomeFields = {
  change: id,
  changed: z.int(),
  refused: byName(z.int()),
};
export const changeOutcome = z.strictObject(outcomeFields).meta({
  id: 'ChangeOutcome',
  description:
    'How many were changed, and how many were left alone, by the state that does not have the move.',
});
export const movedOne = z
  .strictObject({ ...outcomeFields, version })
  .meta({ id: 'MovedOne', description: 'What a move of one came to, and the version it has now.' });

/** PostgreSQL and the calendar agree on these years. */
const sane = (text: string): boolean => {
  const at = parseInstant(text);
  return at !== undefined && at > Date.UTC(1970, 0, 1) && at < Date.UTC(3000, 0, 1);
};
export const givenInstant = instant.refine(sane, 'Give a moment between 1970 and 3000.');
const until = z.strictObject({ ...untilFields, at: givenInstant.optional() }).nullable();
const why = z.string().min(1).max(2000);

/** A reason that can be counted; what is not in the list is `other`, and said in words. */
const resting = <Event extends keyof typeof reasonsFor>(event: Event) =>
  z
    .strictObject({
      event: z.literal(event),
      reason: z.enum(reasonsFor[event]).default('other'),
      why: why.nullable().default(null).meta({ description: 'In words; must be there with `other`.' }),
      until,
    })
    .refine(({ reason, why: words }) => reason !== 'other' || words !== null, {
      path: ['why'],
      message: 'Say in words what no other reason says.',
    });

export const wantedMove = z
  .discriminatedUnion('event', [
    z.strictObject({ event: z.enum(['acknowledge', 'start', 'reopen']) }),
    z.strictObject({ event: z.literal('assign'), to: id.nullable() }),
    resting('accept'),
    resting('snooze'),
    z.strictObject({ event: z.literal('duplicate'), of: id }),
    z.strictObject({
      event: z.literal('fix'),
      fix: z.strictObject({
        what: why,
        effectiveAt: givenInstant,
        wholeProblem: z.boolean(),
        depth: z.enum(fixDepths).nullable().default(null).meta({
          description: '`tactical`: it takes the symptom away; `root-cause`: its cause; null: not said.',
        }),
        cause: z
          .string()
          .regex(/^[a-z][a-z0-9-]{1,79}$/)
          .nullable()
          .default(null)
          .meta({ description: 'Id of the cause it is to end, such as `inadequate-uat`; null: not said.' }),
      }),
    }),
  ])
  .meta({ id: 'Move', description: 'What somebody does with a break or a problem.' });

/** The move as the app takes it: what was not given is not there. */
export function moveOf(move: z.output<typeof wantedMove>): WantedMove {
  if (!('until' in move)) return move;
  const { until: given, ...said } = move;
  if (given === null) return { ...said, until: null };
  const { at, amountMinor, count } = given;
  const bounds = {
    ...(at !== undefined && { at }),
    ...(amountMinor !== undefined && { amountMinor }),
    ...(count !== undefined && { count }),
  };
  return { ...said, until: bounds };
}

export function showBreak({ workspace: _, baseMinor, ...rest }: TrackedBreak): z.output<typeof trackedBreak> {
  return { ...rest, baseMinor: baseMinor === null ? null : String(baseMinor) };
}

export function showProblem({
  workspace: _,
  baseMinor,
  body,
  ...rest
}: TrackedProblem): z.output<typeof trackedProblem> {
  return { ...rest, baseMinor: baseMinor === null ? null : String(baseMinor), body: { ...body } };
}

export const showOutcome = ({ change, changed, refused }: ChangeOutcome) => ({
  change,
  changed,
  refused: { ...refused } as Readonly<Record<string, number>>,
});

/** Who accepts a difference signs for it. */
export const approvesAcceptance = { scope: 'approve', to: 'accept as it is' } as const;
