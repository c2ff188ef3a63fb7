import { z } from 'zod';
import type { ReviewStand } from '../../../app/review/index.ts';
import { agendaKinds } from '../../../model/decision/index.ts';
import {
  type Investigation,
  investigationEvents,
  investigationStates,
  type Review,
  type ReviewItem,
  reviewItemStates,
  reviewStates,
} from '../../../model/workspace/index.ts';
import { day, id, instant, name, orNull, several, version } from './parts.ts';

const evidence = z.strictObject({ kind: z.string(), id: z.string() }).readonly();

const agendaItem = z
  .strictObject({
    id: z.string().meta({ description: 'The same from week to week for the same thing.' }),
    kind: z.enum(agendaKinds),
    urgency: z
      .enum(['act', 'look', 'know'])
      .meta({ description: '`act`: somebody must decide or do something; `know`: nothing to do.' }),
    title: z.string(),
    says: z.string(),
    owner: z.string().nullable(),
    evidence: several(evidence),
  })
  .readonly()
  .meta({ id: 'AgendaItem', description: 'Something to talk about, written from the data.' });

const agenda = z
  .strictObject({
    at: instant,
    factsSha256: z.string().meta({ description: 'SHA-256 of the facts it was written from.' }),
    says: z.string(),
    items: several(agendaItem),
  })
  .readonly()
  .meta({ id: 'Agenda', description: 'What is talked about in a weekly review, in this order.' });

const agendaChanges = several(
  z
    .strictObject({
      item: z.string(),
      what: z.enum(['new', 'gone', 'changed']),
      title: z.string(),
      says: z.string(),
    })
    .readonly()
    .meta({ id: 'AgendaChange', description: 'What is other now than when the agenda was frozen.' }),
);

const done = z
  .strictObject({ by: id, at: instant })
  .readonly()
  .meta({ id: 'Done', description: 'Who did it, and when.' });

export const review = z
  .strictObject({
    id,
    week: z.string().meta({ description: 'ISO week, such as `2026-W41`; there is one review in a week.' }),
    dueAt: instant.nullable(),
    lapsesAt: instant
      .nullable()
      .meta({ description: 'After it the review is missed, unless it was opened.' }),
    moved: z.strictObject({ by: id, at: instant, from: instant, why: z.string() }).readonly().nullable(),
    state: z.enum(reviewStates),
    opened: orNull(done),
    closed: orNull(done),
    agenda: orNull(agenda),
    attendance: several(z.string()),
    summary: z.string().nullable(),
    version,
  })
  .meta({ id: 'Review', description: 'One weekly review; its agenda is frozen when it is opened.' });
export const showReview = ({ workspace: _, agenda: frozen, ...one }: Review): z.output<typeof review> => ({
  ...one,
  agenda: frozen && showAgenda(frozen),
});

const showAgenda = ({
  at,
  factsSha256,
  says,
  items,
}: NonNullable<Review['agenda']>): z.output<typeof agenda> => ({
  ...{ at, factsSha256, says, items },
});

export const reviewItem = z
  .strictObject({
    id,
    review: id,
    kind: z.enum(['decision', 'action']),
    about: z.string().nullable().meta({ description: 'Id of what it is about in the agenda.' }),
    text: z.string(),
    owner: z.string().meta({ description: 'Name of who decided, or of who does it.' }),
    due: day.nullable(),
    state: z.enum(reviewItemStates),
    made: done,
    closed: z.strictObject({ by: id, at: instant, why: z.string().nullable() }).readonly().nullable(),
    version,
  })
  .meta({ id: 'ReviewItem', description: 'A decision, or an action that somebody does by a day.' });
export const showReviewItem = ({ workspace: _, ...one }: ReviewItem): z.output<typeof reviewItem> => one;

export const reviewDetail = z
  .strictObject({ review, items: several(reviewItem), changes: agendaChanges })
  .meta({
    id: 'ReviewDetail',
    description: 'A review with its decisions and actions, and what is other since.',
  });

const slot = z
  .strictObject({
    weekday: z.int().min(1).max(7),
    time: z.string(),
    timeZone: z.string(),
    graceHours: z.int(),
  })
  .readonly();

export const reviewStand = z
  .strictObject({
    slot: slot
      .nullable()
      .meta({ description: 'When the team meets: the setting `review`; null where nothing was agreed.' }),
    next: z
      .strictObject({
        week: z.string(),
        dueAt: instant,
        lapsesAt: instant,
        offDay: z
          .string()
          .nullable()
          .meta({ description: 'Why the team does not work then: move the review, or hold it.' }),
      })
      .readonly()
      .nullable(),
    current: orNull(review).meta({ description: 'The one that is due or open.' }),
    agenda: agenda.meta({ description: 'As it would read now.' }),
    changes: agendaChanges,
    items: several(reviewItem).meta({ description: 'Decisions and actions of the current one.' }),
    openActions: several(reviewItem),
    streak: z
      .strictObject({
        held: z.int(),
        recent: z.strictObject({ held: z.int(), of: z.int() }).readonly(),
        says: z.string(),
      })
      .readonly(),
    missed: several(review).meta({ description: 'Missed since the last one that was held.' }),
  })
  .meta({ id: 'ReviewStand', description: 'How the weekly review stands.' });
export const showReviewStand = (stand: ReviewStand): z.output<typeof reviewStand> => ({
  ...stand,
  current: stand.current && showReview(stand.current),
  agenda: showAgenda(stand.agenda),
  items: stand.items.map(showReviewItem),
  openActions: stand.openActions.map(showReviewItem),
  missed: stand.missed.map(showReview),
});

const text = z.string().min(1).max(4000);

export const newReview = z
  .strictObject({
    week: z
      .string()
      .regex(/^\d{4}-W\d{2}$/)
      .optional()
      .meta({ description: 'The one that is due without it; else this week or the next.' }),
  })
  .meta({ id: 'NewReview' });
export const reviewMove = z.strictObject({ to: instant, why: text }).meta({ id: 'ReviewMove' });
export const attendance = z
  .strictObject({ attendance: z.array(name).max(100) })
  .meta({ id: 'Attendance', description: 'Names of those who are there.' });
export const reviewClosing = z
  .strictObject({ summary: text.nullable().optional() })
  .meta({ id: 'ReviewClosing' });
export const newReviewItem = z
  .strictObject({
    kind: z.enum(['decision', 'action']),
    about: z.string().min(1).max(300).nullable().optional(),
    text,
    owner: name,
    due: day.nullable().optional().meta({ description: 'The day of an action; a decision has none.' }),
  })
  .meta({ id: 'NewReviewItem' });
export const reviewItemChange = z
  .strictObject({
    owner: name.optional(),
    due: day.optional(),
    state: z.enum(['open', 'done', 'dropped']).optional(),
    why: text.nullable().optional(),
  })
  .meta({ id: 'ReviewItemChange' });

export const investigationState = z.enum(investigationStates);
export const investigation = z
  .strictObject({
    id,
    environment: z.string(),
    indicator: z.string(),
    title: z.string(),
    week: z.string().meta({ description: 'ISO week that was in breach.' }),
    run: id.meta({ description: 'The run that showed it.' }),
    value: z.number().nullable(),
    says: z.string().meta({ description: 'What the indicator said when it was opened.' }),
    openedAt: instant,
    dueAt: instant,
    state: investigationState,
    owner: z.string().nullable(),
    finding: z.string().nullable(),
    closed: orNull(done),
    previous: id.nullable().meta({ description: 'The one before of the same indicator.' }),
    version,
  })
  .meta({ id: 'Investigation', description: 'Somebody is to find out why an indicator is in breach.' });
export const showInvestigation = ({ workspace: _, ...one }: Investigation): z.output<typeof investigation> =>
  one;

export const investigationMove = z
  .strictObject({
    event: z.enum(investigationEvents),
    owner: name.optional().meta({ description: 'Name of who has it; of `take`, whoever asks without it.' }),
    finding: text.optional().meta({ description: 'What was found out; needed to close it.' }),
  })
  .meta({ id: 'InvestigationMove' });
