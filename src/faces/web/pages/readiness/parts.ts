import {
  CalendarDays,
  ClipboardCheck,
  GraduationCap,
  KeyRound,
  type LucideIcon,
  PackageSearch,
  RadioTower,
  Undo2,
} from 'lucide-react';
import { type Field, weekdays } from './fields.ts';
import {
  alertDrills,
  confirmations,
  daysOff,
  type ListPart,
  manualChanges,
  migrations,
  ownership,
  rehearsals,
  skuChecks,
  team,
  trainingTasks,
  uatCases,
  webhooks,
} from './lists.ts';

/** Some single things that are saved together. */
export interface FormPart {
  readonly title: string;
  readonly fields: readonly Field[];
}

/** A page of the readiness. */
export interface ReadinessPart {
  readonly id: string;
  readonly title: string;
  readonly icon: LucideIcon;
  readonly forms: readonly FormPart[];
  readonly lists: readonly ListPart[];
  /** Which list of it can be taken from a file, and as what. */
  readonly file?: {
    readonly part: 'uat' | 'training';
    readonly list: ListPart;
    readonly key: readonly string[];
  };
}

const text = (name: string, title: string, help?: string): Field => ({
  name,
  title,
  kind: 'text',
  ...(help !== undefined && { help }),
});

export const readinessParts: readonly ReadinessPart[] = [
  {
    id: 'dates',
    title: 'Dates and people',
    icon: CalendarDays,
    forms: [
      {
        title: 'Go-live',
        fields: [
          {
            name: 'goLive',
            title: 'Day of the cutover',
            kind: 'day',
            help: 'The plan is counted back from it.',
          },
          { ...text('decider.name', 'Who says go'), withOthers: true },
          text('decider.deputy', 'Who decides when they cannot'),
          text(
            'pointOfNoReturn',
            'Point of no return',
            'The event after which there is no way back, such as “first payout settled in the new ERP”.',
          ),
        ],
      },
      {
        title: 'Working days',
        fields: [
          text('calendar.country', 'Country', 'Whose public holidays count: two letters, such as GB.'),
          text('calendar.region', 'Region', 'With holidays of its own, such as ENG.'),
          text('calendar.timeZone', 'Time zone', 'Such as Europe/London.'),
          {
            name: 'calendar.workdays',
            title: 'Weekdays that are worked',
            kind: 'weekdays',
            options: weekdays,
          },
        ],
      },
    ],
    lists: [team, daysOff],
  },
  {
    id: 'uat',
    title: 'Acceptance tests',
    icon: ClipboardCheck,
    forms: [
      {
        title: 'How they were run',
        fields: [
          {
            name: 'uat.onMigratedData',
            title: 'On migrated data, in an environment like production, with real roles',
            kind: 'yes-no-unsaid',
          },
          { ...text('uat.signedOff.by', 'Signed off by'), withOthers: true },
          { name: 'uat.signedOff.at', title: 'Signed off on', kind: 'day', withOthers: true },
        ],
      },
      {
        title: 'Pairs of conditions',
        fields: [
          {
            name: 'uat.pairs.feasible',
            title: 'Pairs that can occur together',
            kind: 'number',
            withOthers: true,
            help: 'As a coverage tool counted them. Most failures come from one or two factors together.',
          },
          {
            name: 'uat.pairs.covered',
            title: 'Of these, exercised by a test case',
            kind: 'number',
            withOthers: true,
            help: 'The gate asks for all of them, unless the policy says otherwise.',
          },
          { name: 'uat.pairs.at', title: 'Counted on', kind: 'day', withOthers: true },
        ],
      },
    ],
    lists: [uatCases],
    file: { part: 'uat', list: uatCases, key: ['id'] },
  },
  { id: 'rollback', title: 'Rehearsals', icon: Undo2, forms: [], lists: [rehearsals, migrations] },
  { id: 'skus', title: 'SKU checks', icon: PackageSearch, forms: [], lists: [skuChecks] },
  {
    id: 'training',
    title: 'Training',
    icon: GraduationCap,
    forms: [],
    lists: [trainingTasks],
    file: { part: 'training', list: trainingTasks, key: ['person', 'task'] },
  },
  { id: 'owners', title: 'Owners', icon: KeyRound, forms: [], lists: [ownership, confirmations] },
  {
    id: 'operations',
    title: 'Operations',
    icon: RadioTower,
    forms: [],
    lists: [manualChanges, alertDrills, webhooks],
  },
];
