import type { BreakKind, Severity, Symptom } from '../break.ts';
import type { Condition } from '../problem.ts';
import type { ControlResult, Tie, Verdict } from '../summary.ts';
import type { FixDepth, FixScope } from '../workspace/fix.ts';
import type { LifeState } from '../workspace/life.ts';
import type { ExposureUnit, SymptomHealth } from '../workspace/run.ts';
import type { Readiness } from './readiness.ts';

/**
 * All that a decision stands on, at one moment, as one plain document: the same facts under the same policy give the
 * same symptoms, causes, plan, indicators and verdict, to the byte. Amounts are decimal strings or whole minor units as
 * text, times ISO instants with their offset, days are the books'.
 */
export interface DecisionFacts {
  readonly schema: 1;
  /** ISO instant at which the decision is made; nothing below asks a clock. */
  readonly at: string;
  readonly environment: string;
  /** IANA zone of the books. */
  readonly timeZone: string;
  readonly baseCurrency: string | null;
  /** Hours in which an order is to reach the ERP. */
  readonly flowTimeHours: number;
  /** The last recorded run, and those before it, the last first; empty: nothing was ever compared. */
  readonly runs: readonly RunFact[];
  /** One for each symptom, in their order. */
  readonly symptoms: readonly SymptomSeries[];
  readonly fixes: readonly FixFact[];
  /** Open ones and those that ended in the last 26 weeks, the worst first. */
  readonly problems: readonly ProblemFact[];
  readonly open: OpenBreaks;
  readonly skus: SkuFacts | null;
  /** Weekly measures of the workflow by their ids; one that is not here was never measured. */
  readonly measures: readonly MeasureSeries[];
  readonly sources: readonly SourceFact[];
  readonly readiness: Readiness;
}

export interface RunFact {
  readonly run: string;
  readonly number: number;
  /** ISO instant of its end. */
  readonly at: string;
  readonly codeVersion: string;
  readonly verdict: Verdict;
  readonly health: Readonly<Record<Symptom, SymptomHealth>>;
  /** ISO instants up to which each side is known. */
  readonly shopUntil: string | null;
  readonly erpUntil: string | null;
  /** SHA-256 of each input, and of the profile it was read with. */
  readonly inputs: readonly { readonly file: string; readonly sha256: string }[];
  readonly profileSha256: string | null;
  /** Whether it was limited to a range of days. */
  readonly ranged: boolean;
  /** Of the last run only; empty for those before. */
  readonly controls: readonly ControlResult[];
  readonly ties: readonly Tie[];
  readonly match: { readonly shopOrders: number; readonly matched: number; readonly ambiguous: number };
  readonly quarantined: number;
  readonly conflicts: number;
  /** How far the sides agree, by symptom, of every run; absent or null where the run did not keep it. */
  readonly agreement?: Readonly<Record<Symptom, Agreement>> | null;
}

/** Breaks of a symptom in a run, against the records that could have broken. */
export interface Agreement {
  readonly breaks: number;
  /** Records that would be breaks were they not on their way still. */
  readonly inFlight: number;
  /** Orders, refunds or SKUs at locations that were looked at; null: nobody counted them. */
  readonly of: number | null;
  /** The largest net difference of value among the ties of its ledgers, as a share of the shop's value, without what is on its way; null where there is no tie. */
  readonly valueShare: number | null;
}

export interface SymptomSeries {
  readonly symptom: Symptom;
  readonly unit: ExposureUnit;
  /** The last 26 weeks at most, in order and without gaps. */
  readonly weeks: readonly WeekFact[];
  /** Runs, in order, and whether they found the symptom: episodes are counted on them. */
  readonly episodes: readonly { readonly at: string; readonly health: SymptomHealth }[];
}

export interface WeekFact {
  /** Such as `2026-W41`, of the books' zone. */
  readonly week: string;
  /** Its Monday. */
  readonly from: string;
  /** Null where nobody looked: not nought. */
  readonly count: number | null;
  /** Records that could have broken; null where nobody counted them. */
  readonly exposure: number | null;
  /** Base amount at risk in minor units. */
  readonly baseMinor: string | null;
  /** Whether both sides' records of the whole week are known. */
  readonly complete: boolean;
}

export interface FixFact {
  readonly id: string;
  readonly what: string;
  /** Name of the person. */
  readonly by: string;
  readonly depth: FixDepth | null;
  /** Cause it is said to end. */
  readonly cause: string | null;
  readonly effectiveAt: string;
  readonly scope: FixScope;
  readonly problem: string | null;
  readonly symptom: Symptom;
  /** Breaks inside its scope, and records that could have broken, in the weeks before it and since. */
  readonly before: { readonly count: number; readonly exposure: number | null };
  readonly since: { readonly count: number; readonly exposure: number | null };
  /** Breaks of records that were made after it and inside its scope. */
  readonly recurred: number;
  /** ISO instant up to which both sides are known. */
  readonly knownUntil: string | null;
  /** Whether a posting period must have ended for the proof. */
  readonly untilMonthEnd: boolean;
}

export interface ProblemFact {
  readonly id: string;
  readonly title: string;
  readonly kind: BreakKind;
  readonly symptom: Symptom;
  readonly severity: Severity;
  readonly state: LifeState;
  readonly fingerprint: string | null;
  readonly explainedShare: number;
  readonly count: number;
  readonly baseMinor: string | null;
  readonly conditions: readonly Condition[];
  readonly population: number;
  /** Name of the person who has it. */
  readonly assignee: string | null;
  readonly firstSeen: string | null;
  readonly lastSeen: string | null;
  /** How often it came back after a fix. */
  readonly regressions: number;
  readonly fixes: readonly string[];
  /** Names of orders and numbers of documents of up to 200 of its breaks, for what else is known of them. */
  readonly records: readonly string[];
  /** Distinct SKUs among its breaks; null where they have none. */
  readonly skus: number | null;
}

/** Open breaks, counted. */
export interface OpenBreaks {
  readonly total: number;
  readonly bySeverity: Readonly<Record<Severity, number>>;
  readonly byKind: readonly {
    readonly kind: BreakKind;
    readonly count: number;
    readonly baseMinor: string | null;
  }[];
  readonly byFingerprint: readonly { readonly fingerprint: string; readonly count: number }[];
  /** By what a test case would exercise: see the conditions of UAT; a break can be in several. */
  readonly byCondition: readonly { readonly condition: string; readonly count: number }[];
  /** ISO instant or day of the oldest critical one; null where there is none. */
  readonly oldestCritical: string | null;
  readonly oldest: string | null;
  /** By whole days of age: 0-1, 2-3, 4-7, 8-14, 15-30, over 30. */
  readonly ages: readonly {
    readonly fromDays: number;
    readonly toDays: number | null;
    readonly count: number;
    readonly baseMinor: string | null;
  }[];
}

/** The SKU master as the last run found it; in each of the numbers a SKU counts once. */
export interface SkuFacts {
  readonly at: string;
  /** What the shop sells or sold, and items that the ERP holds for its products and does not block. */
  readonly active: number;
  /** Of the active ones, those that lead to no item of the ERP or of which the shop has no variant. */
  readonly unmatched: number;
  /** Several variants or items under one SKU, several spellings of one, and items made beside the one of the same barcode. */
  readonly duplicates: number;
  readonly wrongItem: number;
  readonly attributesDiffer: number;
  readonly blocked: number;
}

/** What was measured of a workflow in a week. */
export interface MeasureWeek {
  readonly week: string;
  readonly from: string;
  /** The measure itself: a share from 0 to 1, hours, or a count, as the measure says; null where nothing was there to measure. */
  readonly value: number | null;
  /** Of how many it is the share, or over how many it was taken. */
  readonly of: number;
  /** For a share: how many were bad; null elsewhere. */
  readonly bad: number | null;
  readonly complete: boolean;
  /** Where a side knew only days: hours are whole days times 24 then, up to a day too many or too few. */
  readonly grain?: 'day';
}

export interface MeasureSeries {
  /** Id of the indicator it is measured for. */
  readonly measure: string;
  readonly weeks: readonly MeasureWeek[];
}

export interface SourceFact {
  readonly id: string;
  readonly name: string;
  readonly side: 'shop' | 'erp';
  readonly newest: string | null;
  readonly state: 'fresh' | 'stale' | 'no-data';
}
