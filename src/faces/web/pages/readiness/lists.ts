import { conditionOptions, type Field, type Option } from './fields.ts';

/** A list of the readiness: what an entry of it says. */
export interface ListPart {
  /** Where it stands in the document. */
  readonly path: string;
  readonly title: string;
  /** What one entry is called. */
  readonly one: string;
  readonly about: string;
  /** Whether it makes a difference that nobody keeps it. */
  readonly kept: boolean;
  readonly fields: readonly Field[];
}

const roles: readonly Option[] = [
  ['operations', 'Operations'],
  ['finance', 'Finance'],
  ['customer-service', 'Customer service'],
  ['integration', 'Integration'],
  ['partner', 'Partner'],
  ['sponsor', 'Sponsor'],
];

const role: Field = {
  name: 'role',
  title: 'Role',
  kind: 'choice',
  options: roles,
  required: true,
  column: true,
};
const text = (name: string, title: string, more: Partial<Field> = {}): Field => ({
  name,
  title,
  kind: 'text',
  ...more,
});
const number = (name: string, title: string, more: Partial<Field> = {}): Field => ({
  name,
  title,
  kind: 'number',
  ...more,
});
const moment = (title: string, more: Partial<Field> = {}): Field => ({
  name: 'at',
  title,
  kind: 'moment',
  required: true,
  column: true,
  ...more,
});
const needed = { required: true, column: true } as const;

export const team: ListPart = {
  path: 'team',
  title: 'Team',
  one: 'person',
  about: 'Who does what: steps of the plan and criteria of the gate go to them by role.',
  kept: false,
  fields: [text('name', 'Name', needed), role, text('email', 'E-mail', { column: true })],
};

export const daysOff: ListPart = {
  path: 'calendar.daysOff',
  title: 'Days off besides',
  one: 'day off',
  about: 'Days on which nothing is changed, besides public holidays: the company’s own, or a peak.',
  kept: false,
  fields: [{ name: 'day', title: 'Day', kind: 'day', ...needed }, text('name', 'Why', needed)],
};

export const uatCases: ListPart = {
  path: 'uat.cases',
  title: 'Test cases',
  one: 'test case',
  about:
    'Acceptance tests by people, and how they went. Breaks whose condition no case exercises speak for untested edges.',
  kept: true,
  fields: [
    text('id', 'Id', needed),
    text('title', 'Title', needed),
    {
      name: 'result',
      title: 'Result',
      kind: 'choice',
      options: [
        ['untested', 'Untested'],
        ['passed', 'Passed'],
        ['failed', 'Failed'],
        ['blocked', 'Blocked'],
      ],
      ...needed,
    },
    {
      name: 'conditions',
      title: 'What it exercises',
      kind: 'conditions',
      options: conditionOptions,
      column: true,
    },
    { name: 'at', title: 'When it ran', kind: 'day', column: true },
    text('by', 'Who ran it'),
    text('workaround.what', 'What people do instead', { help: 'For one that failed.', withOthers: true }),
    text('workaround.acceptedBy', 'Who accepted that', { withOthers: true }),
  ],
};

export const rehearsals: ListPart = {
  path: 'rehearsals',
  title: 'Rehearsals',
  one: 'rehearsal',
  about: 'Of the way back, and of the cutover: from the first step to the last, by the clock.',
  kept: true,
  fields: [
    {
      name: 'kind',
      title: 'Of the',
      kind: 'choice',
      options: [
        ['rollback', 'Rollback'],
        ['cutover', 'Cutover'],
      ],
      ...needed,
    },
    moment('When it ended'),
    text('environment', 'Environment', needed),
    { name: 'complete', title: 'From the first step to the last', kind: 'yes-no', column: true },
    number('minutes', 'Minutes it took', { column: true }),
    number('reserveMinutes', 'Minutes the window leaves for it', { column: true }),
    { name: 'drift', title: 'Longer than planned, in per cent', kind: 'percent' },
    {
      name: 'verified',
      title: 'Both sides reconciled after it, and they agreed',
      kind: 'yes-no-unsaid',
      column: true,
    },
  ],
};

export const migrations: ListPart = {
  path: 'migrations',
  title: 'Migrated data',
  one: 'tie',
  about: 'Balances that were carried over, tied to the cent.',
  kept: true,
  fields: [
    moment('When'),
    text('what', 'What was tied', needed),
    text('unexplained', 'What nothing explains', { ...needed, help: 'A decimal, such as 0.00.' }),
    text('currency', 'Currency', { ...needed, help: 'Such as GBP.' }),
    { name: 'atPeakVolume', title: 'At peak volume', kind: 'yes-no', column: true },
  ],
};

export const skuChecks: ListPart = {
  path: 'skuChecks',
  title: 'Checks of the SKU master',
  one: 'check',
  about: 'Two weeks before go-live and the day before: all SKUs, none unmatched, none twice.',
  kept: true,
  fields: [
    moment('When'),
    { name: 'full', title: 'On all SKUs', kind: 'yes-no', column: true },
    number('active', 'Active SKUs', needed),
    number('unmatched', 'Unmatched', needed),
    number('duplicates', 'Duplicates', {
      ...needed,
      help: 'After case, spaces and look-alikes are made the same.',
    }),
    number('attributesDiffer', 'Units or packs that differ', { required: true }),
  ],
};

export const trainingTasks: ListPart = {
  path: 'training.tasks',
  title: 'Tasks people were trained on',
  one: 'task',
  about: 'A task that somebody did in the sandbox is a proof; having attended is none.',
  kept: true,
  fields: [
    text('person', 'Person', needed),
    role,
    text('task', 'Task', needed),
    {
      name: 'result',
      title: 'Result',
      kind: 'choice',
      options: [
        ['not-yet', 'Not yet'],
        ['attended', 'Attended'],
        ['passed', 'Passed'],
        ['failed', 'Failed'],
      ],
      ...needed,
    },
    { name: 'critical', title: 'Go-live cannot do without it', kind: 'yes-no', column: true },
    { name: 'at', title: 'When', kind: 'day', column: true },
  ],
};

export const ownership: ListPart = {
  path: 'ownership',
  title: 'Who owns what',
  one: 'thing and its owner',
  about:
    'The source of truth of each kind of data, how things are done, and areas: each with one owner, written down.',
  kept: true,
  fields: [
    {
      name: 'kind',
      title: 'Kind',
      kind: 'choice',
      options: [
        ['source-of-truth', 'Source of truth'],
        ['process', 'Process'],
        ['area', 'Area'],
      ],
      ...needed,
    },
    text('subject', 'What', { ...needed, help: 'Such as price, stock, refund approval, sku-master.' }),
    text('owner', 'Owner', { column: true, help: 'Empty: asked for, and nobody.' }),
    { name: 'documented', title: 'Written down', kind: 'yes-no', column: true },
  ],
};

export const confirmations: ListPart = {
  path: 'confirmations',
  title: 'Confirmations',
  one: 'confirmation',
  about: 'Who has read and understood the way back, which external parties are ready, who is on the roster.',
  kept: true,
  fields: [
    {
      name: 'what',
      title: 'Of what',
      kind: 'choice',
      options: [
        ['rollback-plan', 'Rollback plan'],
        ['external-dependency', 'External party'],
        ['support-roster', 'Support roster'],
        ['monitoring', 'Monitoring'],
        ['plan-step', 'Step of the plan'],
      ],
      ...needed,
    },
    text('subject', 'Which', {
      ...needed,
      help: 'Of a roster the ISO week, such as 2026-W49; of a step its name in the plan, such as go-live.freeze.',
    }),
    text('by', 'By', needed),
    { name: 'at', title: 'When', kind: 'day', column: true, help: 'Empty: asked for, and not confirmed.' },
  ],
};

export const manualChanges: ListPart = {
  path: 'manualChanges',
  title: 'Changes by hand',
  one: 'change',
  about: 'What people changed by hand in either system: breaks of these records speak for training.',
  kept: true,
  fields: [
    {
      name: 'side',
      title: 'In',
      kind: 'choice',
      options: [
        ['shop', 'Shop'],
        ['erp', 'ERP'],
      ],
      ...needed,
    },
    text('record', 'Order or document', needed),
    text('by', 'By', needed),
    number('tenureMonths', 'Months they have done this work', { column: true }),
    moment('When'),
  ],
};

export const alertDrills: ListPart = {
  path: 'alertDrills',
  title: 'Alert drills',
  one: 'drill',
  about: 'Alerts that were fired to see whether they arrive.',
  kept: true,
  fields: [
    text('what', 'What was fired', needed),
    moment('When'),
    { name: 'arrived', title: 'It arrived', kind: 'yes-no', column: true },
  ],
};

export const webhooks: ListPart = {
  path: 'webhooks',
  title: 'Webhooks by week',
  one: 'week',
  about: 'Deliveries and failures, as Shopify’s dashboard counts them.',
  kept: true,
  fields: [
    { name: 'week', title: 'Week', kind: 'week', help: 'Such as 2026-W47.', ...needed },
    number('deliveries', 'Deliveries', needed),
    number('failures', 'Failures', needed),
    { name: 'removed', title: 'Shopify removed the subscription', kind: 'yes-no', column: true },
  ],
};
