/**
 * What people have done to be ready, as they recorded it: tests, rehearsals, SKU checks, training, who decides. Nothing
 * that is missing here was done; a list that is null was never kept, which is not the same as an empty one.
 */
export interface Readiness {
  /** ISO day of the cutover; null: not set. */
  readonly goLive: string | null;
  /** ISO day after which the cutover cannot be moved back, and the team's working days. */
  readonly calendar: TeamCalendar;
  readonly team: readonly TeamMember[];
  readonly decider: { readonly name: string; readonly deputy: string | null } | null;
  /** The event after which there is no way back, such as "first payout settled in the new ERP". */
  readonly pointOfNoReturn: string | null;
  readonly uat: Uat | null;
  readonly rehearsals: readonly Rehearsal[] | null;
  readonly skuChecks: readonly SkuCheck[] | null;
  readonly training: Training | null;
  readonly migrations: readonly MigrationTie[] | null;
  /** Who has confirmed having read and understood what: rollback plan, external parties, support roster. */
  readonly confirmations: readonly Confirmation[] | null;
  /** What somebody owns; null: never asked. */
  readonly ownership: readonly Ownership[] | null;
  /** How the breaks that people caused by hand are told: changes by hand in either system. */
  readonly manualChanges: readonly ManualChange[] | null;
  /** Alerts that were fired in a drill, and whether they arrived. */
  readonly alertDrills:
    | readonly { readonly at: string; readonly arrived: boolean; readonly what: string }[]
    | null;
  /** Deliveries of webhooks by ISO week; null where no one counts them. */
  readonly webhooks:
    | readonly {
        readonly week: string;
        readonly deliveries: number;
        readonly failures: number;
        readonly removed: boolean;
      }[]
    | null;
}

export interface TeamCalendar {
  /** ISO 3166 country whose public holidays count, with its region; null: none are known. */
  readonly country: string | null;
  readonly region: string | null;
  /** ISO weekdays that are worked: 1 Monday to 7 Sunday. */
  readonly workdays: readonly number[];
  /** ISO days off besides, such as a company's own. */
  readonly daysOff: readonly { readonly day: string; readonly name: string }[];
  /** IANA zone of the team. */
  readonly timeZone: string;
}

export const teamRoles = [
  'operations',
  'finance',
  'customer-service',
  'integration',
  'partner',
  'sponsor',
] as const;
export type TeamRole = (typeof teamRoles)[number];

export interface TeamMember {
  readonly name: string;
  readonly role: TeamRole;
  readonly email: string | null;
}

export interface Uat {
  readonly cases: readonly UatCase[];
  /** Whether the cases ran on migrated data, in an environment like production, with real security roles; null: not said. */
  readonly onMigratedData: boolean | null;
  readonly signedOff: { readonly by: string; readonly at: string } | null;
  /** Pairs of conditions that can occur together, and how many of them the cases exercise, as somebody measured it. */
  readonly pairs?: { readonly feasible: number; readonly covered: number; readonly at: string } | null;
}

export interface UatCase {
  readonly id: string;
  readonly title: string;
  /** What it exercises: ids of conditions such as `partial-refund`, `gift-card`, `multi-currency`. */
  readonly conditions: readonly string[];
  readonly result: 'passed' | 'failed' | 'blocked' | 'untested';
  /** ISO instant; null until it ran. */
  readonly at: string | null;
  readonly by: string | null;
  /** What people do instead, for one that failed; accepted by whom. */
  readonly workaround: { readonly what: string; readonly acceptedBy: string } | null;
}

export interface Rehearsal {
  readonly kind: 'rollback' | 'cutover';
  /** ISO instant of its end. */
  readonly at: string;
  readonly environment: string;
  /** Whether it went from the first step to the last. */
  readonly complete: boolean;
  /** Measured; null where nobody measured. */
  readonly minutes: number | null;
  /** Minutes the window leaves for it. */
  readonly reserveMinutes: number | null;
  /** How much longer its steps took than planned, as a share; null where nobody measured. */
  readonly drift: number | null;
  /** Whether the two sides were reconciled after it, and agreed. */
  readonly verified: boolean | null;
}

export interface SkuCheck {
  readonly at: string;
  /** Whether it was run on all SKUs. */
  readonly full: boolean;
  readonly active: number;
  readonly unmatched: number;
  /** After normalisation of case, spaces and look-alikes. */
  readonly duplicates: number;
  /** Units or packs that differ. */
  readonly attributesDiffer: number;
}

export interface Training {
  readonly tasks: readonly TrainingResult[];
}

export interface TrainingResult {
  readonly person: string;
  readonly role: TeamRole;
  /** Whether go-live cannot do without this person's task. */
  readonly critical: boolean;
  readonly task: string;
  /** `attended` is no proof: only a task that was done is. */
  readonly result: 'passed' | 'failed' | 'attended' | 'not-yet';
  readonly at: string | null;
}

export interface MigrationTie {
  readonly at: string;
  readonly what: string;
  /** Decimal string; what nothing explains. */
  readonly unexplained: string;
  readonly currency: string;
  readonly atPeakVolume: boolean;
}

export interface Confirmation {
  readonly what: 'rollback-plan' | 'external-dependency' | 'support-roster' | 'monitoring' | 'plan-step';
  /** Of a roster the ISO week, of a step of the plan its id; else what was confirmed. */
  readonly subject: string;
  readonly by: string;
  readonly at: string | null;
}

export interface Ownership {
  /** What is owned: `source-of-truth`: of a kind of data; `process`: how something is done; `integration`, `sku-master`... */
  readonly kind: 'source-of-truth' | 'process' | 'area';
  /** Such as `price`, `stock`, `refund approval`, `sku-master`. */
  readonly subject: string;
  /** Null: asked for, and nobody. */
  readonly owner: string | null;
  /** Whether it is written down. */
  readonly documented: boolean;
}

export interface ManualChange {
  readonly side: 'shop' | 'erp';
  /** Name of the order, or number of the document. */
  readonly record: string;
  readonly by: string;
  /** Months the person has done this work; null: not known. */
  readonly tenureMonths: number | null;
  readonly at: string;
}
