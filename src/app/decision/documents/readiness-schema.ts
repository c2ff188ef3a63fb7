import { z } from 'zod';
import { teamRoles } from '../../../model/decision/index.ts';
import {
  amount,
  count,
  nearDay as day,
  decimal,
  nearInstantOrDay as instantOrDay,
  isoWeek,
  oneOf,
  said,
  text,
  zone,
} from './parts.ts';

const role = oneOf(teamRoles);
const maybe = <Schema extends z.ZodType>(schema: Schema, description: string) =>
  schema
    .nullable()
    .default(null as never)
    .meta({ description });
const kept = <Schema extends z.ZodType>(schema: Schema, description: string) =>
  maybe(z.array(schema), `${description} Left out: nobody keeps it, which is not the same as an empty list.`);

const calendar = z.strictObject({
  country: maybe(
    z.string().regex(/^[A-Z]{2}$/, 'it is not a country of ISO 3166 such as GB'),
    'Country whose public holidays count (ISO 3166).',
  ),
  region: maybe(text, 'Part of the country with holidays of its own, such as ENG or BY.'),
  workdays: z
    .array(z.int().min(1, 'it is not a weekday from 1 to 7').max(7, 'it is not a weekday from 1 to 7'))
    .min(1, 'a team works on one weekday at least')
    .default([1, 2, 3, 4, 5])
    .meta({ description: 'ISO weekdays that are worked: 1 Monday to 7 Sunday.' }),
  daysOff: z
    .array(z.strictObject({ day, name: text }))
    .default([])
    .meta({
      description: "Days off besides, such as the company's own or a peak in which nothing is changed.",
    }),
  timeZone: said(zone.default('UTC'), 'IANA zone of the team; days without a time begin in it.'),
});

const uatCase = z.strictObject({
  id: text,
  title: text,
  conditions: z
    .array(text)
    .default([])
    .meta({ description: 'What it exercises: ids of conditions, see "tieout explain" for the list.' }),
  result: oneOf(['passed', 'failed', 'blocked', 'untested']),
  at: maybe(instantOrDay, 'When it ran.'),
  by: maybe(text, 'Who ran it.'),
  workaround: maybe(
    z.strictObject({ what: text, acceptedBy: text }),
    'What people do instead where it failed, and who accepted that.',
  ),
});

const uat = z.strictObject({
  cases: z.array(uatCase).default([]).meta({ description: 'Test cases and how they went.' }),
  onMigratedData: maybe(
    z.boolean(),
    'Whether they ran on migrated data, in an environment like production, with real security roles.',
  ),
  signedOff: maybe(z.strictObject({ by: text, at: instantOrDay }), 'Who signed it off.'),
  pairs: maybe(
    z.strictObject({ feasible: count, covered: count, at: instantOrDay }),
    'Pairs of conditions that can occur together, and how many of them the cases exercise, as a coverage tool measured it.',
  ),
});

const rehearsal = z.strictObject({
  kind: oneOf(['rollback', 'cutover']),
  at: said(instantOrDay, 'When it ended.'),
  environment: text,
  complete: said(z.boolean(), 'Whether it went from the first step to the last.'),
  minutes: maybe(amount, 'How long it took, measured.'),
  reserveMinutes: maybe(amount, 'Minutes that the window leaves for it.'),
  drift: maybe(
    z.number('it is not a number'),
    'How much longer its steps took than planned, as a share: 0.2 is a fifth.',
  ),
  verified: maybe(z.boolean(), 'Whether the two sides were reconciled after it, and agreed.'),
});

const skuCheck = z.strictObject({
  at: instantOrDay,
  full: said(z.boolean(), 'Whether it was run on all SKUs.'),
  active: count,
  unmatched: count,
  duplicates: said(count, 'After normalisation of case, spaces and look-alikes.'),
  attributesDiffer: said(count.default(0), 'Units or packs that differ.'),
});

const training = z.strictObject({
  tasks: z
    .array(
      z.strictObject({
        person: text,
        role,
        critical: said(z.boolean().default(false), 'Whether go-live cannot do without this task.'),
        task: text,
        result: said(
          oneOf(['passed', 'failed', 'attended', 'not-yet']),
          'Only a task that was done is a proof: "attended" is none.',
        ),
        at: maybe(instantOrDay, 'When.'),
      }),
    )
    .default([]),
});

/** What people recorded of their readiness, as they write it. */
export const readinessSchema = z
  .strictObject({
    goLive: maybe(day, 'Day of the cutover.'),
    calendar: said(calendar.prefault({}), "The team's working days."),
    team: z
      .array(z.strictObject({ name: text, role, email: maybe(text, 'For invitations and alerts.') }))
      .default([])
      .meta({ description: 'Who does what; steps of the plan go to them by role.' }),
    decider: maybe(
      z.strictObject({ name: text, deputy: maybe(text, 'Who decides when the decider cannot.') }),
      'Who says go.',
    ),
    pointOfNoReturn: maybe(
      text,
      'The event after which there is no way back, such as "first payout settled in the new ERP".',
    ),
    uat: maybe(uat, 'Acceptance tests. Left out: there is no record of any.'),
    rehearsals: kept(rehearsal, 'Rehearsals of the rollback and of the cutover.'),
    skuChecks: kept(skuCheck, 'Checks of the SKU master.'),
    training: maybe(training, 'Tasks that people did in the sandbox. Left out: there is no record of any.'),
    migrations: kept(
      z.strictObject({
        at: instantOrDay,
        what: text,
        unexplained: said(decimal, 'What nothing explains, in the currency.'),
        currency: z.string().regex(/^[A-Z]{3}$/, 'it is not an ISO 4217 code such as GBP'),
        atPeakVolume: z.boolean().default(false),
      }),
      'Migrations that were tied out.',
    ),
    confirmations: kept(
      z.strictObject({
        what: oneOf(['rollback-plan', 'external-dependency', 'support-roster', 'monitoring', 'plan-step']),
        subject: said(
          text,
          'Of a roster the ISO week such as 2026-W49, of a step of the plan its id such as go-live.freeze; else what was confirmed.',
        ),
        by: text,
        at: maybe(instantOrDay, 'Left out: asked for, and not confirmed.'),
      }),
      'Who has confirmed having read and understood what.',
    ),
    ownership: kept(
      z.strictObject({
        kind: oneOf(['source-of-truth', 'process', 'area']),
        subject: said(text, 'Such as price, stock, refund approval, sku-master.'),
        owner: maybe(text, 'Left out: asked for, and nobody.'),
        documented: said(z.boolean().default(false), 'Whether it is written down.'),
      }),
      'What somebody owns.',
    ),
    manualChanges: kept(
      z.strictObject({
        side: oneOf(['shop', 'erp']),
        record: said(text, 'Name of the order, or number of the document.'),
        by: text,
        tenureMonths: maybe(amount, 'Months the person has done this work.'),
        at: instantOrDay,
      }),
      'Changes that people made by hand in either system.',
    ),
    alertDrills: kept(
      z.strictObject({ at: instantOrDay, arrived: z.boolean(), what: text }),
      'Alerts that were fired in a drill, and whether they arrived.',
    ),
    webhooks: kept(
      z.strictObject({
        week: isoWeek,
        deliveries: count,
        failures: count,
        removed: said(z.boolean().default(false), 'Whether Shopify removed the subscription.'),
      }),
      'Deliveries of webhooks by ISO week.',
    ),
  })
  .meta({
    title: 'Tieout readiness',
    description: 'What people have done to be ready. Nothing that is left out was done.',
  });
